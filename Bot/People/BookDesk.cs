using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Books;

namespace KeyAccountBot.Bot.People;

/// <summary>The settings of books: read again after minutes, changed without losing anybody's change.</summary>
internal sealed class BookDesk(BookSettingsStore store, ShortMemory memory)
{
    private const int Attempts = 8;

    public async Task<BookSettings> OfTeamAsync(TenantId tenant, string team, CancellationToken cancellationToken) =>
        await OfAsync(tenant, BookId.OfTeam(team), cancellationToken);

    /// <summary>As they are stored now, to be shown to who changes them.</summary>
    public Task<BookSettings> LatestAsync(TenantId tenant, string team, CancellationToken cancellationToken) =>
        LatestAsync(tenant, BookId.OfTeam(team), cancellationToken);

    /// <inheritdoc cref="LatestAsync(TenantId, string, CancellationToken)"/>
    public async Task<BookSettings> LatestAsync(TenantId tenant, BookId book, CancellationToken cancellationToken)
    {
        memory.Forget(KeyOf(tenant, book));
        return await OfAsync(tenant, book, cancellationToken);
    }

    /// <param name="decide">Pure. May run several times.</param>
    /// <returns>Null when others kept saving first.</returns>
    public Task<BookDecision?> ChangeAsync(
        TenantId tenant, string team, Func<BookSettings, BookDecision> decide, CancellationToken cancellationToken) =>
        ChangeAsync(tenant, BookId.OfTeam(team), decide, cancellationToken);

    /// <inheritdoc cref="ChangeAsync(TenantId, string, Func{BookSettings, BookDecision}, CancellationToken)"/>
    public async Task<BookDecision?> ChangeAsync(
        TenantId tenant, BookId book, Func<BookSettings, BookDecision> decide, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var before = await store.LoadAsync(tenant, book, cancellationToken);
            var decision = decide(before.Settings);
            if (decision.Settings == before.Settings
                || await store.SaveAsync(tenant, book, before, decision.Settings, cancellationToken))
            {
                memory.Forget(KeyOf(tenant, book));
                return decision;
            }
        }

        return null;
    }

    private async Task<BookSettings> OfAsync(TenantId tenant, BookId book, CancellationToken cancellationToken) =>
        (await memory.RecallAsync(KeyOf(tenant, book), async () => (await store.LoadAsync(tenant, book, cancellationToken)).Settings))!;

    private static object KeyOf(TenantId tenant, BookId book) => (tenant, book, "book");
}
