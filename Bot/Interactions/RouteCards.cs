using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards.Routes;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>The cards of the relationship route, of a deal as it is now. Everything on them is one-to-one.</summary>
internal static class RouteCards
{
    /// <summary>What a typed line waits for, after a card of the route.</summary>
    public const string DialogId = "route";
    public const string DealState = "deal";

    public static Reply Route(Turn turn, DealLookup found, int page = 1, LocalText? told = null, IReadOnlyList<LocalText>? problems = null)
    {
        var deal = found.Deal;
        var today = turn.DayIn(deal.TimeZone);
        var limits = found.Rules.Thresholds;
        var view = new RouteView(deal, RouteSuggestions.Of(deal, today, limits), today, limits)
        {
            Page = page,
            ShowsPersonal = MapCards.SeesPersonal(turn, deal),
            Told = told,
            Problems = problems ?? [],
        };
        var reply = new Reply(
            RouteCard.Render(view, turn.Language), OneToOneOnly: true, Expect: new(DialogId, new Dictionary<string, string> { [DealState] = deal.Id.ToString() }));
        return told is null ? reply : reply.Saved();
    }

    /// <summary>The answer to a tap on a card of the route: a typed line is waited for since that was shown.</summary>
    public static Reply Tapped(Turn turn, DealLookup found, LocalText? told, IReadOnlyList<LocalText>? problems = null) =>
        Route(turn, found, told: told, problems: problems) with { Expect = null, Continues = true };

    /// <summary>A step on record, with what was submitted where that is to be corrected.</summary>
    public static Reply Form(
        Turn turn, Deal deal, RouteStep step, ReadRouteStep? read = null, LocalText? told = null, IReadOnlyList<RouteField>? conflicts = null, params IReadOnlyList<Problem> problems)
    {
        var today = turn.DayIn(deal.TimeZone);
        var view = ViewOf(turn, deal, step.Plan, step, read, problems) with
        {
            Told = told,
            Theirs = (conflicts ?? []).ToDictionary(f => f, f => RouteWords.ValueOf(step.Plan, f, deal, today)),
        };
        return Private(view, turn.Language);
    }

    /// <summary>A new step: as it would be suggested for somebody, or as it was submitted.</summary>
    public static Reply NewForm(Turn turn, DealLookup found, string? personId, ReadRouteStep? read = null, params IReadOnlyList<Problem> problems)
    {
        var (deal, limits) = (found.Deal, found.Rules.Thresholds);
        var today = turn.DayIn(deal.TimeZone);
        var suggested = deal.FindPerson(personId) is { } person ? RouteSuggestions.For(deal, person, today, limits)
            : RouteSuggestions.Of(deal, today, limits) is [var first, ..] ? first
            : null;
        var plan = suggested is null ? new RoutePlan("", RouteMethod.Event, today.PlusDays(RouteDecision.LaterDays)) : Filled(turn, deal, suggested);
        return Private(ViewOf(turn, deal, plan, null, read, problems), turn.Language);
    }

    /// <summary>A suggestion as a step: whoever takes it goes, and has a line to begin with.</summary>
    public static RoutePlan Filled(Turn turn, Deal deal, RouteSuggestion suggestion) => suggestion.ToPlan() with
    {
        Goes = deal.HasMember(turn.Who.Id) ? turn.Who.Id : deal.Owner.Id,
        Say = MapCards.SeesPersonal(turn, deal) ? RouteTexts.Say(suggestion.Aim).In(turn.Language) : null,
        Method = deal.Header.Tender ? RouteMethod.Event : suggestion.Approach.Method,
        Via = deal.Header.Tender ? null : suggestion.Approach.Via,
    };

    private static RouteFormView ViewOf(Turn turn, Deal deal, RoutePlan plan, RouteStep? step, ReadRouteStep? read, IReadOnlyList<Problem> problems)
    {
        // What must not be kept is not shown again.
        var texts = RouteText.Fields.ToDictionary(f => f, f => problems.Any(p => p.Field == RouteText.InputOf(f) && p.Kind == ProblemKind.NotKept)
            ? ""
            : read?.Texts.GetValueOrDefault(f) ?? (f == RouteField.Goes && plan.Goes is { } gone && !deal.HasMember(gone) ? "" : RouteText.Of(plan, f)));
        return new(
            deal, step, texts, read?.Person ?? plan.Person, [.. deal.People.Select(p => (p.Id, p.Name))], [.. Members(deal).Select(m => (m.Id.Value, m.Name))], turn.DayIn(deal.TimeZone))
        {
            ShowsPersonal = MapCards.SeesPersonal(turn, deal),
            Problems = problems,
        };
    }

    private static IEnumerable<Member> Members(Deal deal) => [deal.Owner, .. deal.Members];

    private static Reply Private(RouteFormView view, Language language) => new(RouteFormCard.Render(view, language), OneToOneOnly: true, Continues: true);
}
