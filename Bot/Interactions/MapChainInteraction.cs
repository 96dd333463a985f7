using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>How decisions run at the customer: what the kind of company suggests, or what somebody knows better. One-to-one only.</summary>
internal sealed class MapChainInteraction(DealDesk desk) : IInteraction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.OpenChain, Cards.Verbs.SetChain];

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (card.Deal is not { } id)
        {
            return Notices.MissingOneToOne(turn, DealFate.Unknown);
        }

        if (card.Verb == Cards.Verbs.SetChain && TryRead(card[Inputs.Chain], out var chosen))
        {
            return await SetAsync(turn, id, chosen, cancellationToken);
        }

        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        return found.ToChange is not DealFate.Open and var fate
            ? Notices.MissingOneToOne(turn, fate)
            : MapCards.Chain(turn, found.Deal);
    }

    private async Task<Reply> SetAsync(Turn turn, DealId id, ChainType? type, CancellationToken cancellationToken)
    {
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, (deal, _) =>
        {
            var decision = ChainTypes.Set(deal, type);
            return (decision, decision.Events);
        }, cancellationToken);
        return change.Decision is not { } decided ? Notices.MissingOneToOne(turn, change.Fate)
            : change.Refuses(decided)
            ? Notices.Refused(turn, decided.Problems[0].Text) with { OneToOneOnly = true }
            : MapCards.Map(turn, change.Found, told: change.Told(decided));
    }

    private static bool TryRead(string? text, out ChainType? type)
    {
        type = Enum.TryParse<ChainType>(text, out var known) && known.ToString() == text ? known : null;
        return type is not null || text == Inputs.NotKnown;
    }
}
