using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Deals;

namespace KeyAccountBot.Bot.Extension;

/// <summary>The deals that a person may speak of, from the summary rows; the <c>deal</c> rows of those that are shown decide.</summary>
internal sealed class VisibleDeals(DealFinder finder, TimeProvider time)
{
    /// <summary>A search is waited for five seconds: what colleagues' teams add comes within this, or is left out.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2.5);

    /// <summary>The person's own, the last changed first; a summary that could not be read has no name to be found by.</summary>
    public async Task<IReadOnlyList<DealSummary>> OwnAsync(Turn turn, CancellationToken cancellationToken) =>
        [.. (await finder.OwnAsync(turn, cancellationToken)).Where(d => d.Name.Length > 0).OrderByDescending(d => d.Changed)];

    /// <summary>The person's own first, then those of the person's teams.</summary>
    public async Task<IReadOnlyList<DealSummary>> AllAsync(Turn turn, CancellationToken cancellationToken)
    {
        var own = await OwnAsync(turn, cancellationToken);
        return [.. own, .. (await OfTeamsAsync(turn, cancellationToken)).Where(d => d.Name.Length > 0).ExceptBy(own.Select(d => d.Deal), d => d.Deal)];
    }

    /// <summary>The deals themselves without their answers, as far as the person may see them.</summary>
    public Task<IReadOnlyList<DealHead>> ReadAsync(Turn turn, IReadOnlyList<DealSummary> summaries, CancellationToken cancellationToken) =>
        finder.VisibleAsync(turn, summaries, Place.OneToOne, cancellationToken);

    private async Task<IReadOnlyList<DealSummary>> OfTeamsAsync(Turn turn, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return await finder.OfColleaguesAsync(turn, either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return [];
        }
    }
}
