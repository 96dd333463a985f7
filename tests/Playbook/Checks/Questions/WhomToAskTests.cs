using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Questions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Questions;

public sealed class WhomToAskTests
{
    private static readonly CheckInput Empty = SomeInput.At(Stage.R3);

    [Theory]
    [InlineData(Criterion.Resources)]
    [InlineData(Criterion.Profitability)]
    [InlineData(Criterion.StrategicValue)]
    public void What_only_we_know_is_asked_on_our_side(Criterion criterion) => Assert.True(Ask(Empty.SharedPeople(), criterion).IsOwnSide);

    [Fact]
    public void Who_knows_it_can_be_reached_and_is_open_is_asked() =>
        Assert.Equal("He", Name(Empty.SharedPeople(), Criterion.Funds)); // A3 × 1.0 × 0.7 before D2 × 1.0 × 1.0

    [Fact]
    public void Somebody_never_met_needs_an_introduction()
    {
        var whom = Ask(Empty.Person("Gao", "D"), Criterion.CompellingEvent);

        Assert.True(whom.IntroductionNeeded);
    }

    [Fact]
    public void Nobody_against_us_is_asked_about_support()
    {
        var input = Empty.Person("Qi", "I", Attitude.NonSupporter, met: 1);

        Assert.True(Ask(input, Criterion.InformalCriteria) is { RoleIsMissing: true, Role: Roles.Influencer });
        Assert.Equal("Qi", Name(input, Criterion.Relationship));
    }

    [Fact]
    public void A_trusted_guide_is_asked_how_it_is_decided_and_never_about_the_own_support()
    {
        var input = Empty.Person("Sun", "U", Attitude.Sponsor, met: 6).Coach("Sun", SomePeople.SharedEvidence);

        Assert.Equal("Sun", Name(input, Criterion.FormalCriteria));
        Assert.Equal("Sun", Name(input, Criterion.PoliticalAlignment));
        Assert.True(Ask(input, Criterion.InsideSupport).RoleIsMissing);
    }

    [Fact]
    public void Neither_a_contradicted_guide_nor_the_old_source_is_asked()
    {
        Assert.True(Ask(WorkedExamples.Of("E6"), Criterion.InsideSupport, CriterionSet.Of(Criterion.InsideSupport)).RoleIsMissing);
        var input = Empty.Us("...+.").Person("He", "A", met: 1).Source(Criterion.Funds, "He");

        Assert.Equal("He", Name(input, Criterion.Funds));
        Assert.True(Ask(input, Criterion.Funds, CriterionSet.Of(Criterion.Funds)).RoleIsMissing);
    }

    [Fact]
    public void Between_equals_the_department_decides_then_the_map()
    {
        var input = Empty.Person("Ann", "U", met: 1).Person("Bo", "U", met: 1, department: Departments.Operations).Person("Cy", "U", met: 1, department: Departments.Operations);

        Assert.Equal("Bo", Name(input, Criterion.Application));
        Assert.Equal("Ann", Name(input, Criterion.SolutionFit));
    }

    [Fact]
    public void In_a_channel_a_role_is_named_and_nobody()
    {
        var whom = WhomToAsk.For(Criterion.Funds, Facts.Of(Empty.SharedPeople(), Thresholds.Default, inChannel: true), CriterionSet.None);

        Assert.Equal((null, Roles.Approver, false), (whom.PersonId, whom.Role, whom.RoleIsMissing));
    }

    private static string Name(CheckInput input, Criterion criterion) => input.People.Single(p => p.Id == Ask(input, criterion).PersonId).Name;

    private static Whom Ask(CheckInput input, Criterion criterion, CriterionSet disputed = default) =>
        WhomToAsk.For(criterion, Facts.Of(input, Thresholds.Default), disputed);
}
