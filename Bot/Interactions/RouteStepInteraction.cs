using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Playbook.Text;
using NodaTime.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>One step of the route: planned from a suggestion, done, put off, dropped, planned again. One-to-one only.</summary>
internal sealed class RouteStepInteraction(DealDesk desk) : IInteraction
{
    private static readonly LocalText NoSuchPerson = new("This person is not on the map any more.", "这个人已不在决策链上。");

    public IReadOnlyList<string> Verbs =>
    [
        Cards.Verbs.OpenRouteStep, Cards.Verbs.TakeRouteStep, Cards.Verbs.RouteStepDone, Cards.Verbs.MoveRouteStep, Cards.Verbs.DropRouteStep,
        Cards.Verbs.ReopenRouteStep,
    ];

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken) =>
        card.Deal is not { } id ? Notices.MissingOneToOne(turn, DealFate.Unknown)
        : card.Verb == Cards.Verbs.OpenRouteStep ? await OpenAsync(turn, id, card, cancellationToken)
        : await ChangeAsync(turn, id, card, cancellationToken);

    private async Task<Reply> OpenAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        if (found.ToChange is not DealFate.Open and var fate)
        {
            return Notices.MissingOneToOne(turn, fate);
        }

        var deal = found.Deal;
        var asked = card[Payload.RouteStep];
        return deal.FindRouteStep(asked) is { } step && deal.FindPerson(step.Plan.Person) is not null ? RouteCards.Form(turn, deal, step)
            : asked is not null || deal.People.IsEmpty ? RouteCards.Route(turn, found)
            : RouteCards.NewForm(turn, found, card[Payload.Person]);
    }

    private async Task<Reply> ChangeAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, found =>
        {
            var decision = Decide(turn, found, card);
            return (decision, decision.Events);
        }, cancellationToken);
        return change.Decision is not { } decided ? Notices.MissingOneToOne(turn, change.Fate)
            : change.Refuses(decided) ? RouteCards.Tapped(turn, change.Found, null, [.. decided.Problems.Select(p => p.Text)])
            : RouteCards.Tapped(turn, change.Found, change.Told(decided) ?? DealDesk.JustSaved);
    }

    private static Decision Decide(Turn turn, DealLookup found, Submission card)
    {
        var (deal, step) = (found.Deal, card[Payload.RouteStep] ?? "");
        var today = turn.DayIn(deal.TimeZone);
        return card.Verb switch
        {
            Cards.Verbs.RouteStepDone => RouteDecision.Done(deal, step, today),
            Cards.Verbs.DropRouteStep => RouteDecision.Drop(deal, step),
            Cards.Verbs.ReopenRouteStep => RouteDecision.Reopen(deal, step),
            Cards.Verbs.MoveRouteStep => RouteDecision.Later(
                deal, step, LocalDatePattern.Iso.Parse(card[Payload.Was] ?? "").TryGetValue(default, out var drawn) ? drawn : default, today),
            _ => deal.FindPerson(card[Payload.Person]) is { } person
                ? RouteDecision.Take(deal, RouteCards.Filled(turn, deal, RouteSuggestions.For(deal, person, today, found.Rules.Thresholds)), today)
                : new([], null, [new(Fields.Text, NoSuchPerson, ProblemKind.Impossible)]),
        };
    }
}
