using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>A deal's own card: by a tap in a list, or by typing its name.</summary>
internal sealed class OpenDealInteraction(DealDesk desk, DealViews views) : IInteraction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.OpenDeal];

    public Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken) =>
        card.Deal is { } id ? OpenAsync(turn, id, cancellationToken) : Task.FromResult(Notices.Missing(turn, DealFate.Unknown));

    public async Task<Reply> OpenAsync(Turn turn, DealId id, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, turn.Audience, cancellationToken);
        return found.Loaded is null ? Notices.Missing(turn, found.Fate) : views.Reply(turn, found);
    }
}
