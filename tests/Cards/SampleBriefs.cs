using KeyAccountBot.Cards.Briefs;
using KeyAccountBot.Cards.Check;
using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Texts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;
using Person = KeyAccountBot.Playbook.Deals.Person;

namespace KeyAccountBot.Cards.Tests;

/// <summary>The cards before and after a meeting, as usual and at their fullest.</summary>
internal static class SampleBriefs
{
    private static readonly LocalDate Today = Some.Today;
    private static readonly Instant Early = Some.Now - Duration.FromHours(1);
    private static readonly MeetingTime Time = new(new(2026, 11, 24, 10, 30), "Asia/Shanghai");

    public static IEnumerable<(string Name, RenderedCard Card)> In(Language language)
    {
        var deal = Filled();
        var meeting = deal.Meetings[0];
        yield return ("brief", BriefCard.Render(View(deal, new(meeting, ["p1", "p2", "p3"], [])), language));
        yield return ("brief-others", BriefCard.Render(
            View(deal, new(null, ["p2"], ["Dr. Who", "李工"])) with { Told = new("On the map now.", "已加入决策链。"), Others = [meeting] }, language));
        yield return ("brief-guess", BriefCard.Render(View(deal, BriefReading.ScopeOf(deal with { Meetings = [] }, null, [], [], Today, BookRules.Default)), language));
        yield return ("brief-empty", BriefCard.Render(View(Some.Deal(), new(null, [], [], IsGuess: true)), language));
        yield return ("meeting", MeetingCard.Render(new(deal, meeting, Texts(meeting), Some.Lin.Id, Early, Time.Zone) { Told = new("The meeting is planned.", "会面已安排。") }, language));
        yield return ("meeting-new", MeetingCard.Render(
            new(deal, null, new Dictionary<string, string> { [Inputs.When] = "2026-11-25" }, Some.Lin.Id, Early, Time.Zone) { Problems = [new(Inputs.Time, new("At what time?", "几点？"))] }, language));
        yield return ("meeting-theirs", MeetingCard.Render(
            new(deal, meeting, Texts(meeting), Some.Lin.Id, Early, Time.Zone) { Theirs = new("Somebody changed this meeting meanwhile: Wed 25 Nov 10:00. Save again to replace it.", "其间有人修改了这次会面：11月25日 周三 10:00。再次保存将以您的为准。") },
            language));
        yield return ("meeting-after", AfterMeetingCard.Render(new(deal, meeting.What, "m1", Time.At, Time.Zone, Today), language));
        yield return ("meeting-after-problems", AfterMeetingCard.Render(
            new(deal, new(null, [], [], []), null, Time.At, Time.Zone, Today)
            {
                Texts = new Dictionary<string, string> { [Inputs.Turned] = "Forward", [Inputs.What] = "They want a pilot." },
                Problems = [new(Fields.OthersMet, new("Say who was met.", "请写明见了谁。"))],
            },
            language));
    }

    /// <param name="fill">A text of that length: heavy in bytes, or hostile.</param>
    public static IEnumerable<(string Name, RenderedCard Card)> Worst(Func<int, string> fill, Language language)
    {
        LocalText told = new(fill(200), fill(200));
        var people = Enumerable.Range(1, DealLimits.People).Select(i => new Person($"p{i}", fill(DealLimits.PersonName), fill(DealLimits.PersonTitle))
        {
            Seat = new() { Roles = (Roles)127, Attitude = Attitude.Hostile, Veto = true, LastMet = Today.PlusDays(-3), Wins = fill(DealLimits.PersonGoal), InRoleSince = Today },
            IsCandidate = true,
        });
        string[] ids = [.. Enumerable.Range(1, DealLimits.PeopleMet).Select(i => $"p{i}")];
        var plan = new MeetingPlan(Time, [.. ids], [.. Enumerable.Range(1, DealLimits.OthersMet).Select(_ => fill(DealLimits.PersonName))], [Some.Zhou.Id], fill(DealLimits.MeetingWords), fill(DealLimits.MeetingWords));
        var deal = Some.Deal(fill(DealLimits.Name), fill(DealLimits.Account), [.. Enumerable.Range(1, 6).Select(_ => fill(DealLimits.CompetitorName))]).Rated(Subject.Us, "+-?+-+-?+-+-?+-+-?+-") with
        {
            Revision = 9_999_999,
            People = [.. people],
            Actions =
            [
                .. Enumerable.Range(1, DealLimits.Actions).Select(i => new PlannedAction($"a{i}", new(fill(DealLimits.ActionText), new(null, $"p{(i % 60) + 1}"), Today.PlusDays(i - 50)) { Visit = "v1" }, Some.Lin.Id, Some.Now)
                {
                    State = i > 90 ? ActionState.Done : ActionState.Open,
                    Settled = i > 90 ? new(Some.Lin.Id, Some.Now) : null,
                }),
            ],
        };
        deal = Some.Methods.Find(BriefReading.SixQuestions)!.Questions.Aggregate(deal, (d, q) => d.Told(BriefReading.SixQuestions, q.Id, fill(q.Longest ?? 300)));
        deal = Some.Methods.Find(BriefReading.Objections)!.Questions.Where(q => q.Longest is not null).Aggregate(deal, (d, q) => d.Told(BriefReading.Objections, q.Id, fill(q.Longest!.Value)));
        deal = deal with { Meetings = [.. Enumerable.Range(1, 4).Select(i => new PlannedMeeting($"m{i}", plan, Some.Lin.Id, Some.Now))] };
        var problems = ((string[])[Fields.When, Inputs.Time, Fields.OthersMet, Fields.Goal, Fields.AskFor, Fields.What, Fields.WePromised, Fields.Text]).Select(f => new Problem(f, told)).ToList();
        yield return ("brief", BriefCard.Render(
            View(deal, new(deal.Meetings[0], [.. ids], plan.Others)) with { Told = told, Problems = [told, told, told], Others = deal.Meetings }, language));
        var texts = ((string[])[Inputs.When, Inputs.Time, Inputs.OthersMet, Inputs.Goal, Inputs.AskFor, Inputs.What, Inputs.WePromised]).ToDictionary(i => i, _ => fill(DealLimits.Note));
        texts[Inputs.Met] = string.Join(',', ids);
        yield return ("meeting", MeetingCard.Render(new(deal, deal.Meetings[0], texts, Some.Zhou.Id, Early, Time.Zone) { Told = told, Theirs = told, Problems = problems }, language));
        yield return ("meeting-after", AfterMeetingCard.Render(new(deal, plan, "m1", Time.At, Time.Zone, Today) { Texts = texts, Problems = problems, OnRecord = new("v1", new(Today, [.. ids], plan.Others, [], fill(DealLimits.Note)), Some.Lin.Id, Some.Now) }, language));
    }

    private static BriefView View(Deal deal, BriefScope scope)
    {
        var brief = BriefReading.Of(deal, scope, Some.Methods, Today, BookRules.Default, personal: true);
        return new(brief, new CheckNames(deal, CheckInput.Of(deal, Today), CheckTexts.Load(), Some.Assess, new HashSet<string>()), Some.Now);
    }

    private static Dictionary<string, string> Texts(PlannedMeeting meeting) => new()
    {
        [Inputs.When] = "2026-11-24",
        [Inputs.Time] = "10:30",
        [Inputs.Met] = string.Join(',', meeting.What.People),
        [Inputs.Goal] = meeting.What.Goal ?? "",
    };

    private static Deal Filled() => Some.Deal().Rated(Subject.Us, "++?+-" + "++-?+" + "++ ?-" + "+?+++")
        .Told(BriefReading.SixQuestions, "who-are-you", "The team behind the three depots of Westhaven.")
        .Told(BriefReading.Objections, "compare", "按三年总成本比较，用对方自己的数字") with
    {
        People =
        [
            new("p1", "Deng", "project VP") { Seat = new() { Roles = Roles.DecisionMaker, Attitude = Attitude.Neutral, InRoleSince = Today.PlusDays(-20) } },
            new("p2", "饶军", "项目部长") { Seat = new() { Roles = Roles.User | Roles.Influencer, Attitude = Attitude.Sponsor, LastMet = Today.PlusDays(-12), Wins = "地铁车辆段按期开通" } },
            new("p3", "Shi", "technical head") { Seat = new() { Roles = Roles.Evaluator, Attitude = Attitude.NonSupporter, LastMet = Today.PlusDays(-40) } },
            new("p4", "Pan", "audit") { Seat = new() { Roles = Roles.Approver, Veto = true } },
        ],
        Actions =
        [
            new("a1", new("Bring the noise data", Assignee.Of(Some.Lin.Id), Today.PlusDays(-2)) { Visit = "v1" }, Some.Lin.Id, Some.Now),
            new("a2", new("给出预算数字", new(null, "p2"), Today.PlusDays(6)) { Visit = "v1" }, Some.Lin.Id, Some.Now),
        ],
        Meetings = [new("m1", new(Time, ["p1", "p2", "p3"], [], [Some.Zhou.Id], Goal: "A date with Pan before 5 Dec"), Some.Lin.Id, Some.Now)],
    };
}
