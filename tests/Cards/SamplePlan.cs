using KeyAccountBot.Cards.Plan;
using KeyAccountBot.Cards.Visits;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;
using Person = KeyAccountBot.Playbook.Deals.Person;

namespace KeyAccountBot.Cards.Tests;

/// <summary>The cards of the plan and of visits, as usual and at their fullest.</summary>
internal static class SamplePlan
{
    private static readonly LocalDate Today = Some.Today;

    private static readonly Dictionary<string, LocalText> Findings = new()
    {
        ["opp-no-money"] = new("There is no money set aside for this project.", "这个项目还没有预算。"),
    };

    public static IEnumerable<(string Name, RenderedCard Card)> In(Language language)
    {
        var deal = Filled();
        var view = new PlanView(deal, Findings, Today);
        yield return ("plan", PlanCard.Render(view, language));
        yield return ("plan-empty", PlanCard.Render(new(Some.Deal(), Findings, Today), language));
        yield return ("plan-told", PlanCard.Render(
            view with { Told = new("Done.", "已完成。"), Problems = [new("“send it”: That day is past. An action is due today or later.", "“发送”：这一天已过，到期日应为今天或以后。")] },
            language));
        yield return ("plan-action", ActionFormCard.Render(Form(deal, deal.Actions[1]), language));
        yield return ("plan-action-new", ActionFormCard.Render(
            Form(deal, null) with
            {
                RuleId = "opp-no-money",
                Finding = Findings["opp-no-money"],
                Problems = [new(Fields.What, new("Say in a few words what is to be done.", "请写下要做什么。"))],
            },
            language));
        yield return ("plan-action-conflict", ActionFormCard.Render(
            Form(deal, deal.Actions[1]) with { Theirs = new Dictionary<ActionField, LocalText> { [ActionField.Due] = new("due Fri 4 Dec", "12月4日 周五到期") } }, language));
        yield return ("plan-action-done", ActionFormCard.Render(Form(deal, deal.Actions[3]), language));
        yield return ("plan-action-closed", ActionFormCard.Render(
            Form(deal with { Closing = new(Outcome.Lost, "Price", Some.Lin.Id, Some.Now) }, deal.Actions[1]), language));
        yield return ("plan-conflict", ActionConflictCard.Render(
            new(view, deal.Actions[^1], PlanWords.Wanted(ActionState.Dropped, null, Today), nameof(ActionState.Dropped)), language));
        yield return ("visit-form", VisitFormCard.Render(new(deal, new Dictionary<string, string>(), Some.Lin.Id, Today), language));
        yield return ("visit-form-problems", VisitFormCard.Render(
            new(deal, new Dictionary<string, string> { [Inputs.When] = "someday", [Inputs.Met] = "p1", [Inputs.What] = "They liked it." }, Some.Lin.Id, Today)
            {
                Problems = [DateText.Parse("someday", Today).Problem!.For(Inputs.When), new(Fields.OthersMet, new("Say who was met.", "请写明见了谁。"))],
            },
            language));
        yield return ("visits", VisitsCard.Render(new(deal, Today) { Told = new("The visit is on record.", "拜访已记录。") }, language));
        yield return ("visits-empty", VisitsCard.Render(new(Some.Deal(), Today), language));
        yield return ("visit", VisitCard.Render(new(deal, Today), deal.Visits[0], language));
        yield return ("visit-withdraw", VisitCard.Render(new(deal, Today) { Asks = true }, deal.Visits[0], language));
    }

    /// <param name="fill">A text of that length: heavy in bytes, or hostile.</param>
    public static IEnumerable<(string Name, RenderedCard Card)> Worst(Func<int, string> fill, Language language)
    {
        LocalText told = new(fill(200), fill(200));
        var deal = Some.Deal(fill(DealLimits.Name)) with
        {
            Revision = 9_999_999,
            NextVisit = Today.PlusDays(9),
            Members = [.. Enumerable.Range(1, DealLimits.Members - 1).Select(i => new Member(new(Some.Id(i).ToString()), fill(100)))],
            People = [.. Enumerable.Range(1, DealLimits.People).Select(i => new Person($"p{i}", fill(DealLimits.PersonName)) { Seat = PersonSeat.Empty with { LastMet = Today } })],
            Actions =
            [
                .. Enumerable.Range(1, DealLimits.Actions).Select(i => new PlannedAction(
                    $"a{i}", new(fill(DealLimits.ActionText), new(null, $"p{(i % 60) + 1}"), Today.PlusDays(i - 50)) { RuleId = "opp-no-money", Visit = $"v{i % 9}" }, Some.Lin.Id, Some.Now)
                {
                    State = i > 80 ? ActionState.Done : ActionState.Open,
                    Settled = i > 80 ? new(Some.Lin.Id, Some.Now) : null,
                }),
            ],
            Visits =
            [
                .. Enumerable.Range(1, DealLimits.Visits).Select(i => new Visit($"v{i}", new(
                    Today.PlusDays(-i), [.. Enumerable.Range(1, DealLimits.PeopleMet).Select(n => $"p{n}")], [.. Enumerable.Range(1, DealLimits.OthersMet).Select(_ => fill(DealLimits.PersonName))],
                    [Some.Lin.Id, .. Enumerable.Range(1, 19).Select(n => new UserId(Some.Id(n).ToString()))], fill(DealLimits.Note)), Some.Lin.Id, Some.Now)),
            ],
        };
        var problems = (Problem[])
        [
            .. ((string[])[Fields.What, Fields.Owner, Fields.Due, Fields.Criterion, Fields.When, Fields.OthersMet, Fields.WePromised, Fields.TheyPromised, Fields.NextVisit, Fields.Text])
                .Select(f => new Problem(f, told)),
        ];
        var view = new PlanView(deal, new Dictionary<string, LocalText> { ["opp-no-money"] = told }, Today) { Told = told, Problems = [told, told, told, told, told, told] };
        yield return ("plan", PlanCard.Render(view, language));
        yield return ("plan-middle", PlanCard.Render(view with { Page = 2 }, language));
        yield return ("plan-last", PlanCard.Render(view with { Page = 99 }, language));
        var form = Form(deal, deal.Actions[3]);
        yield return ("plan-action", ActionFormCard.Render(
            form with { Problems = problems, Told = told, Finding = told, RuleId = "opp-no-money", Theirs = ActionText.Fields.ToDictionary(f => f, _ => told) }, language));
        yield return ("plan-action-done", ActionFormCard.Render(Form(deal, deal.Actions[90]), language));
        yield return ("plan-conflict", ActionConflictCard.Render(new(view, deal.Actions[3], told, nameof(ActionState.Dropped)), language));
        var texts = ((string[])[Inputs.When, Inputs.OthersMet, Inputs.What, Inputs.WePromised, Inputs.TheyPromised, Inputs.NextVisit]).ToDictionary(i => i, _ => fill(DealLimits.Note));
        texts[Inputs.Met] = string.Join(',', Enumerable.Range(1, DealLimits.PeopleMet).Select(i => $"p{i}"));
        yield return ("visit-form", VisitFormCard.Render(new(deal, texts, Some.Lin.Id, Today) { Problems = problems }, language));
        yield return ("visits", VisitsCard.Render(new(deal, Today) { Page = 2, Told = told, Next = fill(100), NextProblem = told }, language));
        yield return ("visit", VisitCard.Render(new(deal, Today) { Asks = true }, deal.Visits[4], language));
    }

    private static ActionFormView Form(Deal deal, PlannedAction? action) => new(
        deal,
        action,
        ActionText.Fields.ToDictionary(f => f, f => action is null ? (f == ActionField.Owner ? Assignee.Of(Some.Lin.Id).ToString() : "") : ActionText.Of(action.What, f)),
        [.. Some.Assess.Questions.Select(q => (q.Id, q.Title))],
        Today);

    private static Deal Filled() => Some.Deal() with
    {
        NextVisit = Today.PlusDays(3),
        People = [new("p1", "Deng", "project VP"), new("p2", "饶军", "项目部长")],
        Actions =
        [
            Action(1, "Send the reference list of the depots", Assignee.Of(Some.Lin.Id), -4, "opp-no-money"),
            Action(2, "约一次样板参观", Assignee.Of(Some.Zhou.Id), 3) with { What = new("约一次样板参观", Assignee.Of(Some.Zhou.Id), Today.PlusDays(3)) { Criterion = Criterion.CompellingEvent } },
            Action(3, "Name the figure of the budget", new(null, "p1"), 10, "win-no-inside") with { What = new("Name the figure of the budget", new(null, "p1"), Today.PlusDays(10)) { Visit = "v1" } },
            Action(4, "Agree the terms", Assignee.Customer, -9) with { State = ActionState.Done, Settled = new(Some.Zhou.Id, Some.Now) },
        ],
        Visits =
        [
            new("v1", new(Today.PlusDays(-6), ["p1", "p2"], ["Dr. Who"], [Some.Lin.Id, Some.Zhou.Id], "Agreed to show the budget.\n样板参观定在十二月。"), Some.Lin.Id, Some.Now),
            new("v2", new(Today.PlusDays(-40), ["p2"], [], [Some.Lin.Id], null), Some.Lin.Id, Some.Now),
        ],
    };

    private static PlannedAction Action(int number, string text, Assignee owner, int due, string? rule = null) =>
        new($"a{number}", new(text, owner, Today.PlusDays(due)) { RuleId = rule }, Some.Lin.Id, Some.Now);
}
