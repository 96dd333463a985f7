using System.Collections.Immutable;
using KeyAccountBot.Cards.Check;
using KeyAccountBot.Cards.Extension;
using KeyAccountBot.Cards.History;
using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Texts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.History;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Playbook.Text;
using NodaTime;
using Person = KeyAccountBot.Playbook.Deals.Person;

namespace KeyAccountBot.Cards.Tests;

/// <summary>The cards that look back, and those that leave by a message, as usual and at their fullest.</summary>
internal static class SampleHistory
{
    private static readonly CheckTexts Texts = CheckTexts.Load();
    private static readonly HistoryReader Member = new(SeesPersonal: true, _ => false);

    public static IEnumerable<(string Name, RenderedCard Card)> In(Language language)
    {
        var deal = Deal("Rao", "Project head");
        var view = new HistoryView(deal, Past(deal, [.. Turns("Rao", "CFO must decide by May")]), Some.Methods, Texts, Some.Today);
        yield return ("history", HistoryCard.Render(view, language));
        yield return ("history-earlier", HistoryCard.Render(view with { Page = 2 }, language));
        yield return ("history-nothing", HistoryCard.Render(
            view with { Past = Past(deal, []) with { Before = new(2026, 9, 3) }, Problem = new("“32 Nov” cannot be read as a date.", "“32 Nov”不是能读懂的日期。") }, language));
        yield return ("history-hole", HistoryCard.Render(view with { Past = Past(deal, [.. Turns("Rao", "x").Take(2)]) with { Unread = 2 }, ReadOnly = 1000 }, language));
        var (then, now) = Moments(deal);
        var compared = Compared(then, now);
        yield return ("compare", CompareCard.Render(compared, language));
        yield return ("compare-same", CompareCard.Render(Compared(now, now), language));
        yield return ("compare-gaps", CompareCard.Render(
            compared with { Missing = 3, RulesChanged = 2, Problem = new("This deal was opened on 3 Nov; on 1 Oct there was none yet.", "该商机建立于11月3日，10月1日时还没有。") }, language));
        yield return ("compare-all", DifferencesCard.Render(compared, language));
        yield return ("shared-deal", SharedDealCard.Render(Shared(deal), language));
        yield return ("shared-deal-won", SharedDealCard.Render(Shared(deal with { Closing = new(Outcome.Won, "price", Some.Lin.Id, Some.Now) }), language));
        yield return ("shared-check", SharedCheckCard.Render(Channel(deal), language));
        yield return ("shared-check-preview", SharedCheckCard.ForPreview(Channel(deal), language));
        yield return ("shared-choose", ChooseSharedCard.Render([(Some.Id(1), "Harbour Metro · Depot HVAC", "Harbour Metro"), (Some.Id(2), "远山改造", null)], 0, language));
    }

    /// <param name="fill">A text of that length: heavy in bytes, or hostile.</param>
    public static IEnumerable<(string Name, RenderedCard Card)> Worst(Func<int, string> fill, Language language)
    {
        var deal = Deal(fill(DealLimits.PersonName), fill(DealLimits.PersonTitle));
        deal = deal with { Header = deal.Header with { Name = fill(DealLimits.Name), Account = fill(DealLimits.Account) }, Owner = new(Some.Lin.Id, fill(120)) };
        var turns = Enumerable.Range(0, 20).SelectMany(_ => Turns(fill(80), fill(DealLimits.Note))).ToList();
        turns = [.. turns.Select(t => t with { Stamp = t.Stamp with { ByName = fill(120) } })];
        LocalText told = new(fill(200), fill(200));
        yield return ("history", HistoryCard.Render(new(deal, Past(deal, turns) with { Unread = 99 }, Some.Methods, Texts, Some.Today) { Page = 2, ReadOnly = 1000, Problem = told }, language));
        var (then, now) = Moments(deal);
        var many = Enumerable.Range(0, 80).Select(i => new ChangedAnswer(new(Assessment.MethodId, Assessment.Criteria[i % 20], Subject.Us), new AnswerValue.Words(fill(900)), new AnswerValue.Words(fill(1000))));
        var compared = Compared(then, now) with { Missing = 9, RulesChanged = 9, Problem = told };
        compared = compared with { Between = compared.Between with { Answers = [.. many] } };
        yield return ("compare", CompareCard.Render(compared, language));
        yield return ("compare-all", DifferencesCard.Render(compared with { Page = 2 }, language));
        yield return ("shared-deal", SharedDealCard.Render(Shared(deal), language));
        yield return ("shared-check", SharedCheckCard.ForPreview(Channel(deal), language));
        yield return ("shared-choose", ChooseSharedCard.Render(
            [.. Enumerable.Range(1, ChooseSharedCard.MostDeals).Select(i => (Some.Id(i), fill(DealLimits.Name), (string?)fill(DealLimits.Account)))], 3, language));
    }

    /// <summary>One of each kind there is.</summary>
    public static IReadOnlyList<DealEvent> EveryKind(string name, string words)
    {
        var key = new AnswerKey(Assessment.MethodId, "funds", Subject.Us);
        var plan = new ActionPlan(words, Assignee.Customer, new(2026, 12, 4));
        var step = new RoutePlan("p1", RouteMethod.Event, new(2026, 12, 10));
        return
        [
            new DealEvent.Opened(new("Depot HVAC", "Harbour Metro", new Money(2_600_000, "CNY"), new(2027, 1, 8)), BookId.OfTeam("t"), Some.Lin, "Asia/Shanghai", [new("c1", name)]),
            new DealEvent.HeaderChanged(new("Depot", Amount: new Money(2_600_000, "CNY")), new("Depot HVAC", "Harbour Metro", null, new LocalDate(2027, 1, 8), CompanyType.StateOwned, true, true)),
            new DealEvent.CompetitorAdded(new("c1", name)),
            new DealEvent.CompetitorRemoved("c1"),
            new DealEvent.CompetitorReturned("c1"),
            new DealEvent.StageMoved(Stage.R2, Stage.R3, words, []),
            new DealEvent.Moved(BookId.OwnOf(Some.Lin.Id), BookId.OfTeam("t")),
            new DealEvent.MemberAdded(Some.Zhou),
            new DealEvent.MemberRemoved(Some.Zhou),
            new DealEvent.Answered(key, AnswerValue.Unknown, AnswerValue.Plus, null, words),
            new DealEvent.FindingMuted("opp-no-money", new(2026, 12, 24), words),
            new DealEvent.FindingUnmuted("opp-no-money"),
            new DealEvent.PersonAdded(new("p1", name) { Seat = new() { Roles = Roles.User, Attitude = Attitude.Supporter, Wins = words } }),
            new DealEvent.PersonChanged(new("p1", "R"), new("p1", name, "Head")),
            new DealEvent.PersonSeated("p1", PersonSeat.Empty, new() { Attitude = Attitude.Neutral, LastMet = new LocalDate(2026, 11, 20), Veto = true, Step = words, Wins = words, Meetings = 3 }),
            new DealEvent.PersonRemoved("p1"),
            new DealEvent.ChainTypeSet(null, ChainType.Tree),
            new DealEvent.CoachNamed("p1"),
            new DealEvent.CoachDropped("p1"),
            new DealEvent.EvidenceAdded("e1", "p1", new(2, EvidenceKind.Document, Some.Today, Route.File, Against: false, words)),
            new DealEvent.EvidenceResolved("e1", words),
            new DealEvent.EvidenceWithdrawn("e1"),
            new DealEvent.EvidenceLinked("e1", EvidenceLink.None),
            new DealEvent.ColleagueAsked("e1", Some.Zhou.Id),
            new DealEvent.ColleagueAnswered("e1", ColleagueAnswer.Heard, null),
            new DealEvent.ActionPlanned("a1", plan),
            new DealEvent.ActionChanged("a1", plan, plan with { Due = null, Owner = Assignee.Of(Some.Lin.Id) }),
            new DealEvent.ActionSettled("a1", ActionState.Open, ActionState.Done),
            new DealEvent.VisitMade("v1", new(Some.Today, ["p1"], [name], [Some.Lin.Id], words)),
            new DealEvent.VisitWithdrawn("v1"),
            new DealEvent.NextVisitSet(null, new LocalDate(2026, 12, 4)),
            new DealEvent.MeetingPlanned("m1", new(new(new(2026, 12, 4, 14, 0), "Asia/Shanghai"), ["p1"], [name], [], words)),
            new DealEvent.MeetingChanged("m1", new(null, ["p1"], [], []), new(null, ["p1"], [], [], null, words)),
            new DealEvent.MeetingSet("m1", MeetingState.Planned, MeetingState.Held),
            new DealEvent.RouteStepAdded("r1", step),
            new DealEvent.RouteStepChanged("r1", step, step with { Due = new(2026, 12, 17) }),
            new DealEvent.RouteStepSet("r1", RouteState.Planned, RouteState.Done),
            new DealEvent.Closed(Outcome.Lost, words),
            new DealEvent.Reopened(words),
        ];
    }

    public static Deal Deal(string name, string title) => Some.Deal().Rated(Subject.Us, "++-+- +++?? ++", null) with
    {
        People = [new Person("p1", name, title) { IsCandidate = true }],
        Evidence = [new("e1", "p1", new(2, EvidenceKind.Document, Some.Today, Route.File, Against: false, "Minutes"), Some.Lin.Id, Some.Now)],
        Actions = [new("a1", new("Send the list", Assignee.Customer, null), Some.Lin.Id, Some.Now)],
        Visits = [new("v1", new(Some.Today, ["p1"], [], [Some.Lin.Id], "They liked it."), Some.Lin.Id, Some.Now)],
        Route = [new("r1", new("p1", RouteMethod.Event, new(2026, 12, 10)), Some.Lin.Id, Some.Now)],
        Header = Some.Deal().Header with { Tender = false },
    };

    private static IEnumerable<TimelineEntry> Turns(string name, string words)
    {
        var events = EveryKind(name, words);
        for (var i = 0; i < events.Count; i += 3)
        {
            var author = i % 2 == 0 ? Some.Lin : Some.Zhou;
            yield return new(
                Some.Today.PlusDays(-i / 9), new(16 - (i / 3), 5), new(author.Id, author.Name, Some.Now - Duration.FromHours(i), ChangeSource.Card), [.. events.Skip(i).Take(3)]);
        }
    }

    private static Timeline Past(Deal deal, IReadOnlyList<TimelineEntry> entries) =>
        new(new(2026, 10, 25), HistoryTopic.All, [.. entries.OrderByDescending(e => e.Day).ThenByDescending(e => e.Time)], 0, Some.Now - Duration.FromHours(9), null);

    private static (DealMoment Then, DealMoment Now) Moments(Deal deal)
    {
        var before = deal.Rated(Subject.Us, "?+--- +++-- -?") with
        {
            Stage = Stage.R1,
            Header = deal.Header with { Amount = new Money(3_200_000, "CNY"), CloseDate = new(2027, 3, 31) },
            StageSince = Some.Now - Duration.FromDays(60),
            Opened = Some.Now - Duration.FromDays(80),
        };
        return (MomentOf(before, new(2026, 10, 25)), MomentOf(deal, Some.Today));
    }

    private static DealMoment MomentOf(Deal deal, LocalDate day) =>
        new(deal, day, CheckEngine.Run(CheckInput.Of(deal, day), Thresholds.Default, RuleSettings.Full));

    private static CompareView Compared(DealMoment then, DealMoment now) =>
        new(DealComparison.Of(then, now, Member), Names(then), Names(now), Some.Methods, Some.Today);

    private static CheckNames Names(DealMoment moment) =>
        new(moment.Deal, CheckInput.Of(moment.Deal, moment.Day), Texts, Some.Assess, ImmutableHashSet<string>.Empty);

    private static SharedDealView Shared(Deal deal) => SharedDealView.Of(deal, "garg", Some.Assess.Groups, Some.Today);

    private static CheckView Channel(Deal deal) => CheckView.Of(
        CheckEngine.RunForChannel(CheckInput.Of(deal, Some.Today), Thresholds.Default, RuleSettings.Full), Names(MomentOf(deal, Some.Today)), Place.GroupChat);
}
