using KeyAccountBot.Cards.Check;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Tuning;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Questions;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Tests.Check;

/// <summary>The cards of the check in their usual shapes, and at their fullest.</summary>
internal static class CheckSamples
{
    private static readonly VerdictReason Improve = new(Verdict.Improve, VerdictRow.GreyTooLong, [2], 18, 0, 5, 2);

    public static IEnumerable<(string Name, RenderedCard Card)> In(Language language)
    {
        var deal = Rated(Some.Deal());
        var names = SomeCheck.Names(deal, SomeCheck.Person("p1", "Deng"), SomeCheck.Person("p2", "Rao"));
        var check = Full(deal);
        yield return ("check", CheckCard.Render(CheckView.Of(check, names), language));
        yield return ("check-answered", RepaidCard.Of(CheckCard.Render(
            CheckView.Of(check with { Verdict = new(Verdict.Stop, VerdictRow.StopFinding, [], 18, 1, 2, 1), Findings = Stops(), Shown = Stops() }, names) with
            {
                Told = new("5 Compelling event: − (was +)", "5 紧迫事件：−（原为 +）"),
            },
            language), ChangeWords.Of(Stopped(check), names)));
        var bare = Some.Deal(competitors: []);
        yield return ("check-early", CheckCard.Render(
            CheckView.Of(SomeCheck.Of(bare, new(Verdict.Improve, VerdictRow.TooEarly, [], 2, 0, 1, 0), [SomeCheck.Found("cmp-none-named", Severity.Warn)], Questions(bare, null)) with { Map = Light.Grey, Coach = new([], null, []) }, SomeCheck.Names(bare)), language));
        var closed = deal with { Stage = Stage.R6, Closing = new(Outcome.Won, "signed", Some.Lin.Id, Some.Now) };
        yield return ("check-over", CheckCard.Render(CheckView.Of(SomeCheck.Of(closed, new(Verdict.None, VerdictRow.Over, [], 18, 0, 0, 0), [], []), SomeCheck.Names(closed)), language));
        var shared = SomeCheck.Shared(deal, [SomeCheck.Found("opp-no-event", Severity.Stop), SomeCheck.Found("stg-stuck", Severity.Warn, blanks: new() { Stage = Stage.R3, Number = 50 }), SomeCheck.Found("pos-value-confirmed", Severity.Strength)], Questions(deal, null));
        yield return ("check-channel", CheckCard.Render(CheckView.Of(shared, names, Place.Channel("19:team")), language));
        yield return ("check-all", AllFindingsCard.Render(AllFindingsView.Of(check, names, 1), language));
        var why = WhyView.Of(check.Findings[0], names, DealView.Full, Place.OneToOne, language);
        yield return ("check-why", WhyCard.Render(why, language));
        yield return ("check-why-not-muted", WhyCard.Render(why with { Reason = "later", Problem = new("Choose a day after today, at most 365 days from now.", "请选择今天之后、365 天以内的日期。") }, language));
        yield return ("check-why-muted", WhyCard.Render(why with { Muted = new("con-politics-vs-map", Some.Today.PlusDays(30), "Deng retires in December.", Some.Lin.Id, Some.Now) }, language));
        yield return ("check-why-channel", WhyCard.Render(WhyView.Of(check.Findings[1], names, DealView.Channel, Place.Channel("19:team"), language), language));
        var tuned = new BookTuning(BookTuning.None.Changes
            .Add("opp-no-money", new("off", Some.Lin.Id, "Lin Wei", Some.Now)).Add("silentDays", new("30", Some.Lin.Id, "Lin Wei", Some.Now)));
        yield return ("rules", RulesCard.Render(
            new(BookId.OfTeam("19:team"), "Sales North", tuned, TunableRules.Of(SomeCheck.Texts), [(BookId.OwnOf(Some.Lin.Id), null)], Some.Today, NodaTime.DateTimeZone.Utc)
            {
                Told = new("Saved. It counts from now on.", "已保存，立即生效。"),
            },
            language));
        yield return ("rules-thresholds", RulesCard.Render(
            new(BookId.OwnOf(Some.Lin.Id), null, tuned, TunableRules.Of(SomeCheck.Texts), [], Some.Today, NodaTime.DateTimeZone.Utc) { AtThresholds = true, Threshold = "silentDays" },
            language));
        yield return ("check-ask", AskCriterionCard.Render(
            new(DealRef.Of(deal), deal.Header.Name, SpotQuestion.Of(Criterion.InformalCriteria, names), Some.Assess.Groups[2], [new("Who decided last time?", "上次是谁定的？")])
            {
                People = [new("p1", "Sunita Rao"), new("p2", "饶敏")],
                Source = new("p1"),
                Beside = new("Map: 0 of 1 evaluators met in 45 days; people with lines to others: 2.", "决策链：评估人 1 位，其中 0 位在 45 天内见过；有汇报线或关系的 2 人。"),
            },
            language));
    }

    /// <summary>The change after which only the stops are left.</summary>
    private static CheckChange Stopped(CheckResult check) => new(
        (check.Verdict.Verdict, Verdict.Stop),
        [],
        [.. check.Findings.Where(f => Stops().All(s => s.RuleId != f.RuleId))],
        [.. Stops().Where(s => check.Findings.All(f => f.RuleId != s.RuleId || f.Severity < s.Severity))],
        []);

    /// <param name="fill">A text of that length: heavy in bytes, or hostile.</param>
    public static IEnumerable<(string Name, RenderedCard Card)> Worst(Func<int, string> fill, Language language)
    {
        var rivals = Enumerable.Range(0, DealLimits.Competitors).Select(_ => fill(DealLimits.CompetitorName)).ToList();
        var deal = Rated(Some.Deal(fill(DealLimits.Name), fill(DealLimits.Account), rivals));
        var names = SomeCheck.Names(deal, SomeCheck.Person("p1", fill(60)), SomeCheck.Person("p2", fill(60)));
        foreach (var page in (int[])[1, 2, 9])
        {
            yield return ($"rules-{page}", RulesCard.Render(AllTuned(fill, page), language));
            yield return ($"thresholds-{page}", RulesCard.Render(AllTuned(fill, page) with { AtThresholds = true }, language));
        }

        var all = SomeCheck.Texts.Rules.Keys.Order(StringComparer.Ordinal)
            .Select(id => SomeCheck.Found(
                id, id.StartsWith("pos", StringComparison.Ordinal) ? Severity.Strength : Severity.Stop, SomeCheck.On([.. Criteria.All.Take(12)]),
                new() { Person = "p1", Competitor = "c1", Number = 123.45m, Days = 999, Stage = Stage.R4B, Criterion = Criterion.PoliticalAlignment },
                [.. Criteria.All.Select(c => new Fact.Answered("c1", c, Mark.Plus, Some.Today)), new Fact.Person("p1", (Aspect)0xFFF)]))
            .ToList();
        var longest = all.OrderByDescending(f => names.Say(f).In(language).Length + names.Next(f).In(language).Length).ToList();
        var mutes = longest.Take(9).Select(f => new Mute(f.RuleId, Some.Today.PlusDays(30), fill(DealLimits.Reason)));
        var check = SomeCheck.Of(deal, Improve, [.. longest], Questions(deal, "p1"), SomeCheck.On([.. Criteria.All]));
        var told = new LocalText(fill(300), fill(300));
        yield return ("check", RepaidCard.Of(CheckCard.Render(CheckView.Of(check, names) with { Told = told }, language), [.. Enumerable.Repeat(new ChangeLine(told), 9)]));
        yield return ("check-all", AllFindingsCard.Render(AllFindingsView.Of(check with { Muted = [.. mutes] }, names, 9), language));
        yield return ("check-hidden", AllFindingsCard.Render(
            AllFindingsView.Of(check with { Findings = [], Hidden = [.. longest.Select(f => new HiddenFinding(f, HiddenCause.SameCause, longest[0].RuleId))] }, names, 1), language));
        yield return ("check-why", WhyCard.Render(
            WhyView.Of(longest[0] with { Severity = Severity.Warn, Subjects = SomeCheck.On(Criterion.Funds) }, names, DealView.Full, Place.OneToOne, language) with
            {
                Reason = fill(2 * DealLimits.Reason), Problem = told, HiddenBy = null,
            },
            language));
    }

    public static CheckResult Full(Deal deal)
    {
        Finding[] findings =
        [
            SomeCheck.Found(
                "con-politics-vs-map", Severity.Warn, SomeCheck.On(Criterion.PoliticalAlignment), new() { Person = "p1" },
                new Fact.Answered("us", Criterion.PoliticalAlignment, Mark.Plus, Some.Today.PlusDays(-55)), new Fact.Person("p1", Aspect.Attitudes | Aspect.Power | Aspect.Roles)),
            SomeCheck.Found(
                "con-close-after-event", Severity.Warn, SomeCheck.On(Criterion.CompellingEvent), new() { Number = 30 },
                new Fact.Answered("us", Criterion.CompellingEvent, Mark.Plus, Some.Today), new Fact.Day(FactName.EventDate, Some.Today.PlusDays(40)), new Fact.Figure(FactName.Budget, 90_000, "CNY")),
            SomeCheck.Found("win-rules-unknown", Severity.Warn, SomeCheck.On(Criterion.InformalCriteria)),
            SomeCheck.Found("dq-old-answers", Severity.Note, default, new() { Number = 7, Days = 45 }),
            SomeCheck.Found("pos-value-confirmed", Severity.Strength),
            SomeCheck.Found("pos-event-dated", Severity.Strength),
        ];
        return SomeCheck.Of(
            deal, Improve, [.. findings], Questions(deal, "p2"), SomeCheck.On(Criterion.PoliticalAlignment, Criterion.CompellingEvent), 5,
            [new(SomeCheck.Found("ppl-most-not-with-us", Severity.Warn), HiddenCause.SameCause, "con-politics-vs-map"), new(SomeCheck.Found("dq-all-good", Severity.Note, blanks: new() { Number = 18 }), HiddenCause.AnyContradiction, null)],
            [new("win-rules-unknown", Some.Today.PlusDays(30), "Rao will tell us on Friday.")]);
    }

    /// <summary>As if every rule had its screen: everything is tuned, by somebody with the longest name.</summary>
    private static RulesView AllTuned(Func<int, string> fill, int page)
    {
        var rules = SomeCheck.Texts.Rules.Where(r => !RuleSettings.Fixed.Contains(r.Key)).Select(r => new TunableRule(r.Key, (Family)(r.Key.Length % 12), r.Value.Say)).ToList();
        var ids = rules.Select(r => (r.Id, Value: BookTuning.Warn)).Concat(ThresholdRanges.All.Select(t => (t.Id, Value: t.Max.ToString(System.Globalization.CultureInfo.InvariantCulture))));
        var tuning = new BookTuning(BookTuning.None.Changes.AddRange(ids.Select(i => KeyValuePair.Create(i.Id, new Tuned(i.Value, Some.Lin.Id, fill(100), Some.Now)))));
        var team = BookId.OfTeam("19:" + new string('f', 60) + "@thread.tacv2");
        return new(team, fill(100), tuning, rules, [(team, fill(100)), (team, fill(100)), (team, fill(100))], Some.Today, NodaTime.DateTimeZone.Utc)
        {
            Page = page, Rule = rules[^1].Id, Threshold = ThresholdRanges.All[^1].Id, Number = fill(12), Problem = new("A refusal as long as any.", "最长的说明。"),
        };
    }

    private static System.Collections.Immutable.ImmutableArray<Finding> Stops() =>
        [SomeCheck.Found("opp-no-event", Severity.Stop, SomeCheck.On(Criterion.CompellingEvent)), SomeCheck.Found("win-rules-unknown", Severity.Warn, SomeCheck.On(Criterion.InformalCriteria))];

    private static System.Collections.Immutable.ImmutableArray<NextQuestion> Questions(Deal deal, string? person) =>
    [
        new(Criterion.InformalCriteria, new(person, Roles.Influencer) { RoleIsMissing = person is null }, 9, person is null ? null : Verdict.Pursue, person is null ? null : Verdict.Stop),
        new(Criterion.ExecutiveCredibility, new(person, Roles.Initiator, IntroductionNeeded: true), 5, Verdict.Improve, Verdict.Improve),
        new(Criterion.Resources, new(null, Roles.None), 2, null, null),
    ];

    private static Deal Rated(Deal deal) => deal
        .Rated(Subject.Us, "++++++++-+++? +" + "++-++")
        .Rated(new("c1"), "     " + "++-+-" + "--?+ ")
        .Rated(new("c2"), "     " + "+ ? +" + "  -  ");
}
