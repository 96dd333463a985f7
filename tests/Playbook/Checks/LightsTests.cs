using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Tests.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks;

public sealed class LightsTests
{
    private const string None = "..... ..... ..... .....";

    /// <summary>The ten worked examples of the catalogue of checks, as far as lights go.</summary>
    [Theory]
    [InlineData("E1", Stage.R1, "++... ..... ..... .....", null, null, "", "grey grey grey grey", "    ")]
    [InlineData("E2", Stage.R4A, "+++++ +++++ +++++ +?++?", "+++++ +++-- -.?-- .....", ".+... -.--- ..... .....", "", "green green green green", " ▲▲ ")]
    [InlineData("E3", Stage.R4B, "+++++ +++++ +++++ +++++", "..... +.+++ +...+ .....", null, "relationship unique-value inside-support executive-credibility political-alignment", "green amber grey green", " == ")]
    [InlineData("E4", Stage.R4A, "+++++ -+?-- -?+?? ++++?", "..... +++++ +.+.+ .....", null, "", "green red grey green", " ▼▼ ")]
    [InlineData("E5", Stage.R4A, "++++- +++++ +++?+ +++++", null, null, "", "amber green green green", "    ")]
    [InlineData("E6", Stage.R4B, "+++++ +++++ +++++ +++++", "+++++ +++-- ----- +++++", null, "funds compelling-event formal-criteria inside-support political-alignment", "amber green amber green", " ▲▲ ")]
    [InlineData("E7", Stage.R3, "+++++ ++?++ ??+?? ++++?", "+++++ +++++ ..... .....", null, "", "green green grey green", " =  ")]
    [InlineData("E8", Stage.R4B, "+++++ +++++ +++++ +++++", "+++++ +++-- ----- +++++", null, "profitability", "green green green amber", " ▲▲ ")]
    [InlineData("E9", Stage.R4B, "+++++ +++++ +++?+ +++++", "+++++ +++?- -?+?- .....", null, "inside-support executive-credibility political-alignment", "green green grey green", " ▲▲ ")]
    [InlineData("E10", Stage.R2, "+?+?? ..... ..... ---+-", None, null, "", "grey grey grey red", "    ")]
    public void The_worked_examples_have_their_lights(
        string example, Stage stage, string us, string? first, string? second, string disputed, string lights, string marks)
    {
        var competitors = new[] { ("Norda", first), ("in-house", second) }.Where(c => c.Item2 is not null).Select(c => (c.Item1, c.Item2!));
        var deal = SomeDeal.With(us, [.. competitors]).At(stage);

        var found = Lights.Of(deal, Thresholds.Default, disputed.Split(' ').ToHashSet());

        Assert.Equal($"{example} {lights}", $"{example} {string.Join(' ', found.Select(l => l.Light.ToString().ToLowerInvariant()))}");
        Assert.Equal(marks, string.Concat(found.Select(l => " ▲=▼"[(int)l.Standing])));
    }

    [Theory]
    [InlineData("---..", Stage.R2, Light.Red)] // three minuses
    [InlineData("...--", Stage.R2, Light.Red)] // both musts
    [InlineData("+-.-.", Stage.R2, Light.Red)] // one must, one plus, three known
    [InlineData("++.-.", Stage.R2, Light.Amber)]
    [InlineData("+..-.", Stage.R2, Light.Grey)]
    [InlineData("++...", Stage.R2, Light.Grey)]
    [InlineData("+++..", Stage.R2, Light.Amber)] // musts unknown
    [InlineData("+..++", Stage.R2, Light.Green)]
    [InlineData("+-.++", Stage.R2, Light.Green)]
    [InlineData("--+++", Stage.R2, Light.Amber)]
    [InlineData("+++??", Stage.R4B, Light.Red)] // late, not knowing the musts is an answer
    [InlineData("+++??", Stage.R6, Light.Amber)]
    [InlineData("++++.", Stage.R5, Light.Amber)]
    [InlineData("..++?", Stage.R4B, Light.Amber)]
    [InlineData("?..++", Stage.R4B, Light.Grey)]
    [InlineData("+..?+", Stage.R4B, Light.Amber)]
    [InlineData("...+?", Stage.R4B, Light.Grey)]
    public void The_first_matching_row_decides(string group, Stage stage, Light expected) =>
        Assert.Equal(expected, Group(SomeDeal.With(group).At(stage), Assessment.Opportunity).Light);

    [Fact]
    public void Two_points_behind_one_competitor_take_the_green_away()
    {
        var light = Group(SomeDeal.With("..... -+-++", ("Norda", "..... +++++"), ("Kor", "..... -++-.")), Assessment.Compete);

        Assert.Equal((Light.Amber, false, Standing.Trail), (light.Light, light.Capped, light.Standing));

        light = Group(
            SomeDeal.With("..... -+-++", ("Norda", "..... +++++")), Assessment.Compete, Thresholds.Default with { GreenMinusMax = 2 });

        Assert.Equal((Light.Amber, true), (light.Light, light.Capped));
        Assert.Equal(new CompetitorLead("c1", "Norda", 5, -2), Assert.Single(light.Leads));
    }

    [Fact]
    public void A_removed_competitor_is_not_compared_and_returns_with_its_answers()
    {
        var deal = SomeDeal.With("..... +++++", ("Norda", "..... ----."));
        var without = deal.After(new DealEvent.CompetitorRemoved("c1"));

        Assert.Equal(Standing.NotComparable, Group(without, Assessment.Compete).Standing);
        Assert.Equal(Standing.Lead, Group(without.After(new DealEvent.CompetitorReturned("c1")), Assessment.Compete).Standing);
    }

    [Fact]
    public void One_common_answer_is_no_comparison() =>
        Assert.Equal(Standing.NotComparable, Group(SomeDeal.With("..... +++++", ("Norda", "..... -?...")), Assessment.Compete).Standing);

    [Fact]
    public void A_group_counts_each_criterion_once()
    {
        var light = Lights.Of(SomeDeal.With("+-?.+"), Thresholds.Default, ImmutableHashSet.Create(Assessment.CompellingEvent))[0];

        Assert.Equal((1, 1, 1, 1, 1), (light.Plus, light.Minus, light.Open, light.Unasked, light.Disputed));
    }

    [Fact]
    public void It_knows_which_single_answer_would_change_it()
    {
        var light = Group(SomeDeal.With("+++?+"), Assessment.Opportunity);

        Assert.Equal(new TippingPoint(Assessment.Funds, Light.Green, Light.Amber), Assert.Single(light.TippingPoints, t => t.IfPlus == Light.Green));
    }

    [Fact]
    public void Thresholds_out_of_range_are_named_with_value_and_range()
    {
        Assert.Empty(Thresholds.Default.OutOfRange());
        Assert.Equal(
            ["RedMinus is 1; it must be from 2 to 5.", "BehindBy is 6; it must be from 1 to 5."],
            (Thresholds.Default with { RedMinus = 1, BehindBy = 6 }).OutOfRange());
    }

    private static GroupLight Group(Deal deal, string group, Thresholds? thresholds = null) =>
        Lights.Of(deal, thresholds ?? Thresholds.Default).Single(l => l.GroupId == group);
}
