using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Plan;
using KeyAccountBot.Cards.Visits;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>The cards of the plan and of visits, of a deal as it is now. Everything on them is one-to-one: people of the customer may be named.</summary>
internal sealed class PlanCards(DealChecks checks)
{
    /// <summary>What a typed line waits for, after a card of the plan.</summary>
    public const string DialogId = "plan";
    public const string DealState = "deal";

    public Reply Plan(Turn turn, DealLookup found, int page = 1, LocalText? told = null, IReadOnlyList<LocalText>? problems = null)
    {
        var view = ViewOf(turn, found) with { Page = page, Told = told, Problems = problems ?? [] };
        var reply = Private(PlanCard.Render(view, turn.Language)) with
        {
            Expect = new(DialogId, new Dictionary<string, string> { [DealState] = found.Deal.Id.ToString() }),
        };
        return told is null ? reply : reply.Saved();
    }

    /// <param name="ruleId">The finding that a new one is for.</param>
    /// <param name="texts">What was submitted; null for what is on record, or for a new one what is suggested.</param>
    public Reply Form(
        Turn turn, DealLookup found, PlannedAction? action, string? ruleId = null, IReadOnlyDictionary<ActionField, string>? texts = null, LocalText? told = null,
        IReadOnlyList<ActionField>? conflicts = null, params IReadOnlyList<Problem> problems)
    {
        var deal = found.Deal;
        var today = turn.DayIn(deal.TimeZone);
        var finding = ruleId is null ? null : FindingOf(found, today, ruleId);
        var names = checks.Names(deal, today);
        var shown = action is not null ? ActionText.Form.Texts(action.What) : Suggested(turn, deal, finding is null ? null : names.Next(finding), finding, today);
        foreach (var (field, text) in Typed.Shown(texts ?? new Dictionary<ActionField, string>(), problems, ActionText.InputOf))
        {
            shown[field] = text;
        }

        var view = new ActionFormView(deal, action, shown, [.. Criteria.All.Select(c => (c.Id(), names.Title(c)))], today)
        {
            RuleId = finding?.RuleId,
            Finding = finding is null ? null : names.Say(finding),
            Problems = problems,
            Told = told,
            Theirs = action is null ? new() : (conflicts ?? []).ToDictionary(f => f, f => ValueOf(deal, action.What, f, today, names.Title)),
        };
        return Private(ActionFormCard.Render(view, turn.Language));
    }

    /// <param name="state">What was tapped; null for a move to <paramref name="due"/>.</param>
    public Reply Conflict(Turn turn, DealLookup found, PlannedAction action, ActionState? state, LocalDate? due)
    {
        var view = ViewOf(turn, found);
        return Private(ActionConflictCard.Render(
            new(view, action, PlanWords.Wanted(state, due, view.Today), state?.ToString() ?? ActionText.Of(due)), turn.Language));
    }

    public static Reply VisitForm(Turn turn, Deal deal, IReadOnlyDictionary<string, string> texts, params IReadOnlyList<Problem> problems) => Private(VisitFormCard.Render(
        new(deal, Typed.Shown(texts, problems), turn.Who.Id, turn.DayIn(deal.TimeZone)) { Problems = problems }, turn.Language));

    public static Reply Visits(Turn turn, Deal deal, int page = 1, LocalText? told = null, string? next = null, LocalText? nextProblem = null)
    {
        var view = new VisitsView(deal, turn.DayIn(deal.TimeZone)) { Page = page, Told = told, Next = next, NextProblem = nextProblem };
        var reply = Private(VisitsCard.Render(view, turn.Language));
        return told is null ? reply : reply.Saved();
    }

    public static Reply OneVisit(Turn turn, Deal deal, Visit visit, bool asks) =>
        Private(VisitCard.Render(new(deal, turn.DayIn(deal.TimeZone)) { Asks = asks }, visit, turn.Language));

    /// <summary>After a tap that saved: what free text was waited for stays so, and is not even looked up.</summary>
    public static Reply Step(Reply reply) => reply with { Expect = null, Continues = true };

    /// <summary>Open actions that answer a finding, in words.</summary>
    public static IReadOnlyList<string> Answering(Deal deal, string ruleId, LocalDate today, Language language) =>
    [
        .. deal.Actions.Where(a => a.IsOpen && a.What.RuleId == ruleId)
            .Select(a => $"{a.What.Text} · {PlanWords.OwnerOf(deal, a.What.Owner, language)} · {PlanWords.DueOn(a.What.Due, today, language)}"),
    ];

    private PlanView ViewOf(Turn turn, DealLookup found)
    {
        var deal = found.Deal;
        var today = turn.DayIn(deal.TimeZone);
        var names = checks.Names(deal, today);
        var answered = deal.Actions.Exists(a => a.What.RuleId is not null);
        return new(
            deal,
            answered ? DealChecks.Run(found, today).Findings.ToDictionary(f => f.RuleId, names.Say) : new Dictionary<string, LocalText>(),
            today);
    }

    private static Finding? FindingOf(DealLookup found, LocalDate today, string ruleId)
    {
        var check = DealChecks.Run(found, today);
        return check.Findings.FirstOrDefault(f => f.RuleId == ruleId) ?? check.Hidden.FirstOrDefault(h => h.Finding.RuleId == ruleId)?.Finding;
    }

    /// <summary>The finding's own next step, by whoever asks, in a week.</summary>
    private static Dictionary<ActionField, string> Suggested(Turn turn, Deal deal, LocalText? next, Finding? finding, LocalDate today) => new()
    {
        [ActionField.Text] = next is { } step ? TextInput.Cut(step.In(turn.Language), DealLimits.ActionText - 1) : "",
        [ActionField.Owner] = Assignee.Of(deal.HasMember(turn.Who.Id) ? turn.Who.Id : deal.Owner.Id).ToString(),
        [ActionField.Due] = ActionText.Of(today.PlusDays(ActionDecision.UsualDays)),
        [ActionField.Criterion] = finding is { Subjects.Count: 1 } ? finding.Subjects.First().Id() : "",
    };

    private static LocalText ValueOf(Deal deal, ActionPlan plan, ActionField field, LocalDate today, Func<Criterion, LocalText> title) => field switch
    {
        ActionField.Text => new(plan.Text, plan.Text),
        ActionField.Owner => new(PlanWords.OwnerOf(deal, plan.Owner, Language.English), PlanWords.OwnerOf(deal, plan.Owner, Language.Chinese)),
        ActionField.Due => new(PlanWords.DueOn(plan.Due, today, Language.English), PlanWords.DueOn(plan.Due, today, Language.Chinese)),
        _ => plan.Criterion is { } criterion ? title(criterion) : new("–", "–"),
    };

    private static Reply Private(RenderedCard card) => new(card, OneToOneOnly: true);
}
