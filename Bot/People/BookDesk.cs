using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Books;

namespace KeyAccountBot.Bot.People;

/// <summary>The settings of teams' books: read again after minutes, changed without losing anybody's change.</summary>
internal sealed class BookDesk(BookSettingsStore store, ShortMemory memory)
{
    private const int Attempts = 8;

    public async Task<BookSettings> OfTeamAsync(TenantId tenant, string team, CancellationToken cancellationToken) =>
        (await memory.RecallAsync(KeyOf(tenant, team), async () =>
            (await store.LoadAsync(tenant, BookId.OfTeam(team), cancellationToken)).Settings))!;

    /// <summary>As they are stored now, to be shown to who changes them.</summary>
    public async Task<BookSettings> LatestAsync(TenantId tenant, string team, CancellationToken cancellationToken)
    {
        memory.Forget(KeyOf(tenant, team));
        return await OfTeamAsync(tenant, team, cancellationToken);
    }

    /// <param name="decide">Pure. May run several times.</param>
    /// <returns>Null when others kept saving first.</returns>
    public async Task<BookDecision?> ChangeAsync(
        TenantId tenant, string team, Func<BookSettings, BookDecision> decide, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var before = await store.LoadAsync(tenant, BookId.OfTeam(team), cancellationToken);
            var decision = decide(before.Settings);
            if (decision.Settings == before.Settings
                || await store.SaveAsync(tenant, BookId.OfTeam(team), before, decision.Settings, cancellationToken))
            {
                memory.Forget(KeyOf(tenant, team));
                return decision;
            }
        }

        return null;
    }

    private static object KeyOf(TenantId tenant, string team) => (tenant, team, "book");
}
