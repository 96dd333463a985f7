using System.Collections.Immutable;
using KeyAccountBot.Cards.Check;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Tests.Check;

/// <summary>What a channel reads of a check, over many random deals and all rules.</summary>
public sealed class ChannelCheckTests
{
    private const int Deals = 300;

    private static readonly string[] Secrets =
    [
        "Zebulon", "Quirin", "Yolanthe", "Pursue", "Improve first", "Stop and think", "全力推进", "先补强", "停下想想",
        "Inside support", "Political alignment", "Profitability", "Win?", "能赢？", "Coach", "教练", "Map:", "决策链：", "Lin Wei", "周敏",
    ];

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void A_channel_card_names_no_person_no_verdict_and_no_confidential_criterion(Language language)
    {
        var place = Place.Channel("19:team");
        var found = 0;
        for (var seed = 0; seed < Deals; seed++)
        {
            var input = RandomInput.Of(new Random(seed));
            var names = new CheckNames(Some.Deal() with { Stage = input.Stage }, input, SomeCheck.Texts, Some.Assess, new HashSet<string>());
            var check = CheckEngine.RunForChannel(input, Thresholds.Default, RuleSettings.Full);
            found += check.Findings.Length;
            RenderedCard[] cards =
            [
                CheckCard.Render(CheckView.Of(check, names, place), language),
                AllFindingsCard.Render(AllFindingsView.Of(check, names, 1, place), language),
                .. check.Findings.Select(f => WhyCard.Render(WhyView.Of(f, names, DealView.Channel, place, language), language)),
            ];
            foreach (var card in cards)
            {
                var json = card.Tree().ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + card.Summary;
                Assert.All(Secrets, secret => Assert.False(json.Contains(secret, StringComparison.Ordinal), $"{secret} in {json}"));
                Assert.Contains(language == Language.Chinese ? "人员与结论：见一对一聊天" : "People and verdict: in the one-to-one chat", json);
            }
        }

        Assert.True(found > Deals / 2, $"{found} findings");
    }

    [Fact]
    public void Members_see_the_verdict_and_the_people_one_to_one()
    {
        var deal = Some.Deal();
        var names = SomeCheck.Names(deal, SomeCheck.Person("p1", "Zebulon"), SomeCheck.Person("p2", "Rao"));

        var json = CheckCard.Render(CheckView.Of(CheckSamples.Full(deal), names), Language.English).Card.ToJson();

        Assert.Contains("Improve first", json);
        Assert.Contains("Zebulon", json);
    }

    [Fact]
    public void A_card_of_the_whole_check_shows_every_stop_and_at_most_two_competitors()
    {
        var deal = Some.Deal(competitors: ["Norda", "Kelvin", "North Star"])
            .Rated(Subject.Us, "+++++" + "-+-++" + "+++++")
            .Rated(new("c1"), "     " + "--+--" + "-----").Rated(new("c2"), "     " + "+++++" + "+++++").Rated(new("c3"), "     " + "++++-" + "+++++");

        var view = CheckView.Of(CheckSamples.Full(deal), SomeCheck.Names(deal));

        Assert.Equal(["Kelvin", "North Star"], view.Rivals);
        Assert.Equal(1, view.MoreRivals);
    }
}

/// <summary>Deals that fire as many rules as chance allows.</summary>
internal static class RandomInput
{
    public static CheckInput Of(Random random)
    {
        var today = Some.Today;
        return new()
        {
            Today = today,
            Stage = (Stage)random.Next(6),
            StageSince = today.PlusDays(-random.Next(120)),
            Amount = new(1000 * random.Next(1, 900), "CNY"),
            CloseDate = today.PlusDays(random.Next(-20, 150)),
            EventDate = random.Next(2) == 0 ? null : today.PlusDays(random.Next(-20, 150)),
            CloseMoves = [.. Enumerable.Range(1, random.Next(4)).Select(i => new DateMove(today.PlusDays(-10 * i), today, today.PlusDays(10 * i)))],
            Rivals = [.. Enumerable.Range(1, random.Next(4)).Select(i => new CheckRival($"c{i}", $"Norda {i}", Sheet(random)))],
            CurrentSupplier = random.Next(3) switch { 0 => "c1", 1 => CheckInput.Us, _ => null },
            Answers = Sheet(random),
            Chain = random.Next(3) == 0 ? null : (ChainType)random.Next(3),
            People = [.. new[] { "Zebulon", "Quirin", "Yolanthe" }.Take(random.Next(4)).Select((name, i) => Person(random, $"p{i + 1}", name))],
            Coaches = random.Next(2) == 0 ? [] : [new("p1", [.. Enumerable.Range(0, random.Next(6)).Select(_ => Evidence(random))])],
            Budget = new(1000 * random.Next(1, 900), "CNY"),
            BuyingMode = random.Next(2) == 0 ? null : "open",
            Bid = new("CNY", 1000 * random.Next(1, 900), 1000 * random.Next(1, 900), 1000 * random.Next(1, 900)),
            Value = random.Next(2) == 0 ? null : new(random.Next(2) == 0, random.Next(2) == 0),
            Strategy = random.Next(2) == 0 ? null : (Strategy)random.Next(5),
            Signs = random.Next(2) == 0 ? null : [.. new[] { Signs.BudgetGone, Signs.NoInsideHelp, Signs.PriceOnly, Signs.CriteriaDrift }.Take(random.Next(5)).Select(id => new TickedSign(id, today.PlusDays(-random.Next(40))))],
            Visits = [.. Enumerable.Range(0, random.Next(5)).Select(_ => new CheckVisit(today.PlusDays(-random.Next(60))))],
            Actions = [.. Enumerable.Range(0, random.Next(5)).Select(i => new CheckAction($"a{i}", (ActionOwner)random.Next(2), today.PlusDays(-40), today.PlusDays(random.Next(-40, 20))))],
            Account = new((Tier)random.Next(4), random.Next(6), random.Next(6), random.Next(2) == 0 ? null : today),
        };
    }

    private static CheckPerson Person(Random random, string id, string name) => new()
    {
        Id = id,
        Name = name,
        Roles = (Roles)random.Next(128),
        Rank = (Rank)random.Next(3),
        Department = random.Next(2) == 0 ? Departments.Finance : Departments.Technical,
        Attitude = random.Next(4) == 0 ? null : (Attitude)random.Next(-2, 4),
        Authority = random.Next(1, 6),
        Influence = random.Next(1, 6),
        Veto = random.Next(3) == 0,
        Step = (StepWeight)random.Next(3),
        InRoleSince = random.Next(2) == 0 ? null : Some.Today.PlusDays(-random.Next(100)),
        LastMet = random.Next(2) == 0 ? null : Some.Today.PlusDays(-random.Next(100)),
    };

    private static CoachEvidence Evidence(Random random) => new(
        random.Next(1, 9), (EvidenceKind)random.Next(4), Some.Today.PlusDays(-random.Next(100)), (Route)random.Next(4), random.Next(4) == 0);

    private static AnswerSheet Sheet(Random random)
    {
        var previous = ImmutableArray.Create<Mark?>(Mark.Plus, null);
        return AnswerSheet.Of(
            from criterion in Criteria.All
            let day = Some.Today.PlusDays(-random.Next(80))
            let mark = (Mark)random.Next(4)
            where mark != Mark.Unasked
            select KeyValuePair.Create(criterion, new CheckAnswer(
                mark, day, previous[random.Next(2)], day, random.Next(3) == 0 ? "p1" : null,
                [new("u1", Mark.Plus, day), new("u2", (Mark)random.Next(3), day)])));
    }
}
