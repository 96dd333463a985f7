using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Tuning;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Books;
using Microsoft.Extensions.Caching.Memory;

namespace KeyAccountBot.Bot.Deals;

/// <summary>
/// By what the deals of a book are judged. Remembered for a minute, so that a check costs no round trip more; a change made here counts at
/// once, one made on another instance within that minute.
/// </summary>
internal sealed class BookRulesDesk(BookRulesStore store, IMemoryCache cache)
{
    private const int Attempts = 8;
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    public async Task<BookRules> OfAsync(TenantId tenant, BookId book, CancellationToken cancellationToken)
    {
        if (cache.TryGetValue(KeyOf(tenant, book), out BookRules? known))
        {
            return known!;
        }

        return Remember(tenant, book, (await store.LoadAsync(tenant, book, cancellationToken)).Tuning);
    }

    public async Task<BookTuning> TuningAsync(TenantId tenant, BookId book, CancellationToken cancellationToken) =>
        (await store.LoadAsync(tenant, book, cancellationToken)).Tuning;

    /// <param name="decide">Pure. May run several times.</param>
    /// <returns>Null when others kept saving first.</returns>
    public async Task<TuningDecision?> ChangeAsync(
        TenantId tenant, BookId book, Func<BookTuning, TuningDecision> decide, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var before = await store.LoadAsync(tenant, book, cancellationToken);
            var decision = decide(before.Tuning);
            if (ReferenceEquals(decision.Tuning.Changes, before.Tuning.Changes)
                || await store.SaveAsync(tenant, book, before, decision.Tuning, cancellationToken))
            {
                Remember(tenant, book, decision.Tuning);
                return decision;
            }
        }

        return null;
    }

    private BookRules Remember(TenantId tenant, BookId book, BookTuning tuning) => cache.Set(KeyOf(tenant, book), tuning.Rules(), Remembered);

    private static object KeyOf(TenantId tenant, BookId book) => (tenant, book, "rules");
}
