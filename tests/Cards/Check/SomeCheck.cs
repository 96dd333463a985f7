using System.Collections.Immutable;
using KeyAccountBot.Cards.Check;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Questions;
using KeyAccountBot.Playbook.Checks.Texts;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Cards.Tests.Check;

/// <summary>Checks written by hand: the card is tested without the rules.</summary>
internal static class SomeCheck
{
    public static readonly CheckTexts Texts = CheckTexts.Load();

    public static CheckNames Names(Deal deal, params CheckPerson[] people) => new(
        deal,
        CheckInput.Of(deal, Some.Today) with { People = [.. people] },
        Texts,
        Some.Assess,
        new HashSet<string>(["assess", "facts"]));

    public static CheckPerson Person(string id, string name) => new()
    {
        Id = id, Name = name, Roles = Roles.DecisionMaker, Attitude = Attitude.Neutral, Authority = 4, Influence = 4, LastMet = Some.Today.PlusDays(-25),
    };

    public static Finding Found(string rule, Severity severity, CriterionSet subjects = default, Blanks? blanks = null, params Fact[] seen) =>
        new(rule, FamilyOf(rule), Audience.Everyone, severity, subjects, blanks ?? Blanks.None, [.. seen]);

    public static CheckResult Of(
        Deal deal, VerdictReason verdict, ImmutableArray<Finding> findings, ImmutableArray<NextQuestion> questions,
        CriterionSet disputed = default, int shown = 7, ImmutableArray<HiddenFinding>? hidden = null, ImmutableArray<Mute>? muted = null) => new(
        verdict,
        Lights.Of(deal, Thresholds.Default, disputed.Select(c => c.Id()).ToHashSet()),
        Light.Red,
        new([], new("p1", CoachVerdict.Likely, 2, [1, 2], false, 0, 4, null, []), []),
        disputed, [], findings, [.. findings.Where(f => muted is null || muted.Value.All(m => m.RuleId != f.RuleId)).Take(shown)],
        muted ?? [], hidden ?? [], questions);

    public static ChannelCheck Shared(Deal deal, ImmutableArray<Finding> findings, ImmutableArray<NextQuestion> questions) => new(
        DealAccess.Shown(Lights.Of(deal, Thresholds.Default), DealView.Channel), findings, [.. findings.Take(7)], [], questions);

    public static CriterionSet On(params Criterion[] criteria) => CriterionSet.Of(criteria);

    private static Family FamilyOf(string rule) => rule[..3] switch
    {
        "con" => Family.Contradiction,
        "opp" => Family.Opportunity,
        "ppl" => Family.People,
        "pos" => Family.Strength,
        "stg" => Family.Stage,
        _ => Family.Data,
    };
}
