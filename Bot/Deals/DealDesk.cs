using System.Collections.Immutable;
using KeyAccountBot.Bot.Accounts;
using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Deals;

namespace KeyAccountBot.Bot.Deals;

/// <summary>The way to a deal: whether the person may see it, and how it is changed without losing anybody's change.</summary>
internal sealed class DealDesk(DealStore store, TeamRoster roster, BookRulesDesk rules, AccountStandings accounts, ListLog lists)
{
    /// <summary>More than enough for people; a machine that changes one deal faster than that is told to try again.</summary>
    private const int Attempts = 8;

    /// <summary>What its own repetition is told of a change.</summary>
    public static readonly LocalText JustSaved = new("Saved.", "已保存。");

    private static readonly Task<AccountStanding?> Unread = Task.FromResult<AccountStanding?>(null);

    /// <param name="place">Where the answer is read: one-to-one for what is sent there from a channel.</param>
    public async Task<DealLookup> OpenAsync(Turn turn, DealId id, Place place, CancellationToken cancellationToken)
    {
        var (found, account) = await FindAsync(turn, id, place, cancellationToken);
        return found with { Account = await account };
    }

    /// <summary>The same without what the check reads of the account: for who reads the whole account.</summary>
    public async Task<DealLookup> OpenAloneAsync(Turn turn, DealId id, Place place, CancellationToken cancellationToken) =>
        await store.LoadAsync(turn.Tenant, id, cancellationToken) is { } loaded
            ? await SeenAloneAsync(turn, loaded, place, cancellationToken)
            : await MissingAsync(turn, id, cancellationToken);

    /// <summary>What the person of the turn may see of a deal, and whether to change it: also after a change that took rights away.</summary>
    public async Task<DealLookup> SeenAsync(Turn turn, LoadedDeal loaded, Place place, CancellationToken cancellationToken)
    {
        var account = accounts.OfAsync(loaded.Deal, turn.Who.Id, cancellationToken);
        return await SeenAloneAsync(turn, loaded, place, cancellationToken) with { Account = await account };
    }

    /// <summary>The account is read while something else is waited for: nothing that is decided but a judgement needs it.</summary>
    private async Task<(DealLookup Found, Task<AccountStanding?> Account)> FindAsync(Turn turn, DealId id, Place place, CancellationToken cancellationToken)
    {
        if (await store.LoadAsync(turn.Tenant, id, cancellationToken) is not { } loaded)
        {
            return (await MissingAsync(turn, id, cancellationToken), Unread);
        }

        var account = accounts.OfAsync(loaded.Deal, turn.Who.Id, cancellationToken);
        return (await SeenAloneAsync(turn, loaded, place, cancellationToken), account);
    }

    private async Task<DealLookup> MissingAsync(Turn turn, DealId id, CancellationToken cancellationToken) =>
        new(await store.WasDeletedForAsync(turn.Tenant, id, turn.Who.Id, cancellationToken) ? DealFate.Deleted : DealFate.Unknown);

    private async Task<DealLookup> SeenAloneAsync(Turn turn, LoadedDeal loaded, Place place, CancellationToken cancellationToken)
    {
        var judgedBy = rules.OfAsync(loaded.Deal.Tenant, loaded.Deal.Book, cancellationToken);
        var viewer = await roster.ViewerAsync(turn, loaded.Deal, cancellationToken);
        var view = DealAccess.ViewOf(loaded.Deal, viewer, place);
        var books = await judgedBy;
        return view == DealView.Nothing
            ? new(DealFate.Unknown)
            : new(DealFate.Open, loaded, view, DealAccess.MayChange(loaded.Deal, viewer, place)) { Rules = books };
    }

    /// <summary>A deal that the person of the turn is a member of, without asking anybody.</summary>
    public static DealLookup Own(Turn turn, LoadedDeal loaded, BookRules judgedBy, Place place)
    {
        var viewer = new Viewer(turn.Tenant, turn.Who.Id);
        return new(DealFate.Open, loaded, DealAccess.ViewOf(loaded.Deal, viewer, place), DealAccess.MayChange(loaded.Deal, viewer, place)) { Rules = judgedBy };
    }

    /// <summary>
    /// Decides on the deal as it is now and saves; when somebody else saved in between, decides again on what is there then.
    /// A repeated activity is decided on, so that it can be answered, and changes nothing.
    /// </summary>
    /// <param name="decide">Pure. May run several times.</param>
    public async Task<DealChange<T>> ChangeAsync<T>(
        Turn turn, DealId id, Place place, ChangeSource source, Func<Deal, DealView, (T Decision, ImmutableList<DealEvent> Events)> decide, CancellationToken cancellationToken) =>
        await ChangeAsync(turn, id, place, source, found => decide(found.Deal, found.View), cancellationToken);

    /// <inheritdoc cref="ChangeAsync{T}(Turn, DealId, Place, ChangeSource, Func{Deal, DealView, ValueTuple{T, ImmutableList{DealEvent}}}, CancellationToken)"/>
    /// <param name="judges">The decision rests on the check, which reads the account.</param>
    /// <param name="first">What has to be kept before the deal is saved; it goes on while the deal is read, and when it fails nothing is saved.</param>
    public async Task<DealChange<T>> ChangeAsync<T>(
        Turn turn,
        DealId id,
        Place place,
        ChangeSource source,
        Func<DealLookup, (T Decision, ImmutableList<DealEvent> Events)> decide,
        CancellationToken cancellationToken,
        bool judges = false,
        Task? first = null)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var (found, account) = await FindAsync(turn, id, place, cancellationToken);
            found = judges ? found with { Account = await account } : found;
            if (found.Loaded is not { } loaded || found.ToChange != DealFate.Open)
            {
                return new(found.ToChange, found, default);
            }

            var (decision, events) = decide(found);
            var repeated = loaded.HasSeen(turn.ActivityKey);
            if (events.IsEmpty || repeated)
            {
                return new(DealFate.Open, found with { Account = await account }, decision, Repeated: repeated);
            }

            await Task.WhenAll(ListsOnTheWay.ArriveAsync(turn), first ?? Task.CompletedTask);
            var saved = await store.SaveAheadAsync(loaded, found.Rules, events, turn.Stamp(source), turn.ActivityKey, cancellationToken);
            ListsOnTheWay.Leave(turn, lists.BehindAsync(saved.Lists));
            if (saved.Deal is not null)
            {
                var standing = await accounts.AfterAsync(loaded.Deal, saved.Deal.Deal, turn.Who.Id, account, cancellationToken);
                var after = found with { Loaded = saved.Deal, Account = standing };
                SavedChange.Leave(turn, loaded.Deal, after, await account);
                return new(DealFate.Open, after, decision, Saved: true);
            }
        }

        return new(DealFate.Crowded, new(DealFate.Crowded), default);
    }

    /// <param name="revision">What was agreed to; null when that is not known.</param>
    /// <returns>Open when the deal is gone now.</returns>
    public async Task<DealFate> DeleteAsync(Turn turn, DealId id, long? revision, Place place, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var found = await OpenAsync(turn, id, place, cancellationToken);
            if (found.Loaded is not { } loaded || found.ToChange != DealFate.Open)
            {
                return found.ToChange;
            }

            if (loaded.Deal.Revision != revision)
            {
                return DealFate.Changed;
            }

            if (await store.DeleteAsync(loaded, turn.Now, cancellationToken) == SaveOutcome.Saved)
            {
                return DealFate.Open;
            }
        }

        return DealFate.Crowded;
    }
}

internal enum DealFate
{
    Open,

    /// <summary>There is none, or none for this person: the two are never told apart.</summary>
    Unknown,

    /// <summary>Deleted, and the person was a member.</summary>
    Deleted,

    /// <summary>The person sees it but may not change it.</summary>
    NotYours,

    /// <summary>It is not as it was when the person agreed.</summary>
    Changed,

    /// <summary>Others kept saving first.</summary>
    Crowded,
}

/// <param name="Loaded">Only when open. What is shown of it goes through <see cref="DealAccess"/> with the view.</param>
internal sealed record DealLookup(DealFate Fate, LoadedDeal? Loaded = null, DealView View = DealView.Nothing, bool MayChange = false)
{
    /// <summary>By what the deal is judged: those of its book.</summary>
    public BookRules Rules { get; init; } = BookRules.Default;

    /// <summary>What the check reads of the account behind it; null where nothing is known of it.</summary>
    public AccountStanding? Account { get; init; }

    /// <summary>The deal as this reader may see it.</summary>
    /// <exception cref="InvalidOperationException">There is none to see.</exception>
    public Deal Shown => DealAccess.Shown(Deal, View) ?? throw new InvalidOperationException("Nothing to see.");

    /// <summary>Open, or why the person cannot change it.</summary>
    public DealFate ToChange => Loaded is null ? Fate : MayChange ? DealFate.Open : DealFate.NotYours;

    /// <summary>The whole deal, to judge and decide on.</summary>
    public Deal Deal => Loaded?.Deal ?? throw new InvalidOperationException("No deal was found.");
}

/// <param name="Decision">Null unless the deal is open to the person.</param>
/// <param name="Saved">Something changed now.</param>
/// <param name="Repeated">The same activity saved its change before: what it wanted is done, however the decision reads now.</param>
internal sealed record DealChange<T>(DealFate Fate, DealLookup Found, T? Decision, bool Saved = false, bool Repeated = false)
{
    /// <summary>What the activity wanted saved is saved, now or by an earlier copy of it.</summary>
    public bool IsSaved => Saved || Repeated;

    /// <summary>A repeated activity is not refused for what its first copy did.</summary>
    public bool Refuses(Decision decided) => decided.IsRefused && !Repeated;

    /// <summary>What to say of a decision: of a repeated one not that it was so before, nor that it cannot be.</summary>
    public LocalText? Told(Decision decided) => Repeated ? DealDesk.JustSaved : decided.Told;
}
