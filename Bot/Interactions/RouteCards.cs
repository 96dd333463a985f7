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
        Turn turn, Deal deal, RouteStep step, IReadOnlyDictionary<RouteField, string>? texts = null, LocalText? told = null, IReadOnlyList<RouteField>? conflicts = null, params IReadOnlyList<Problem> problems)
    {
        var today = turn.DayIn(deal.TimeZone);
        var view = ViewOf(turn, deal, step.Plan, step, texts, problems) with
        {
            Told = told,
            Theirs = (conflicts ?? []).ToDictionary(f => f, f => RouteWords.ValueOf(step.Plan, f, deal, today)),
        };
        return Private(view, turn.Language);
    }

    /// <summary>A new step: as it would be suggested for somebody, or as it was submitted.</summary>
    /// <param name="personId">Or what was typed there.</param>
    public static Reply NewForm(Turn turn, DealLookup found, string? personId, IReadOnlyDictionary<RouteField, string>? texts = null, params IReadOnlyList<Problem> problems)
    {
        var (deal, limits) = (found.Deal, found.Rules.Thresholds);
        var today = turn.DayIn(deal.TimeZone);
        var suggested = deal.FindPerson(personId) is { } person ? RouteSuggestions.For(deal, person, today, limits)
            : RouteSuggestions.Of(deal, today, limits) is [var first, ..] ? first
            : null;
        var plan = suggested is null ? new RoutePlan("", RouteMethod.Event, today.PlusDays(RouteDecision.LaterDays)) : Filled(turn, deal, suggested);
        var view = ViewOf(turn, deal, plan, null, texts, problems);
        return Private(texts is null ? view : view with { Person = personId ?? plan.Person }, turn.Language);
    }

    /// <summary>A suggestion as a step: whoever takes it goes, and has a line to begin with.</summary>
    public static RoutePlan Filled(Turn turn, Deal deal, RouteSuggestion suggestion) => suggestion.ToPlan() with
    {
        Goes = deal.HasMember(turn.Who.Id) ? turn.Who.Id : deal.Owner.Id,
        Say = MapCards.SeesPersonal(turn, deal) ? RouteTexts.Say(suggestion.Aim).In(turn.Language) : null,
        Method = deal.Header.Tender ? RouteMethod.Event : suggestion.Approach.Method,
        Via = deal.Header.Tender ? null : suggestion.Approach.Via,
    };

    private static RouteFormView ViewOf(
        Turn turn, Deal deal, RoutePlan plan, RouteStep? step, IReadOnlyDictionary<RouteField, string>? texts, IReadOnlyList<Problem> problems)
    {
        var shown = RouteText.Form.Texts(plan);
        if (plan.Goes is { } gone && !deal.HasMember(gone))
        {
            shown[RouteField.Goes] = "";
        }

        foreach (var (field, text) in Typed.Shown(texts ?? new Dictionary<RouteField, string>(), problems, RouteText.InputOf))
        {
            shown[field] = text;
        }

        return new(
            deal, step, shown, plan.Person, [.. deal.People.Select(p => (p.Id, p.Name))], [.. Members(deal).Select(m => (m.Id.Value, m.Name))], turn.DayIn(deal.TimeZone))
        {
            ShowsPersonal = MapCards.SeesPersonal(turn, deal),
            Problems = problems,
        };
    }

    private static IEnumerable<Member> Members(Deal deal) => [deal.Owner, .. deal.Members];

    private static Reply Private(RouteFormView view, Language language) => new(RouteFormCard.Render(view, language), OneToOneOnly: true, Continues: true);
}
