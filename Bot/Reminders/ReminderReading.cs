using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Due;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Bot.Reminders;

/// <param name="Loaded">Open deals that may need somebody, whole.</param>
/// <param name="Changes">What changed, the most important first.</param>
/// <param name="Open">How many deals are open; null where only those of later stages count.</param>
/// <param name="Naming">The deals that are listed with a customer, by the account that this is in the book; where a deal is, only the deal says.</param>
internal sealed record ReadBook(
    IReadOnlyList<Deal> Loaded, IReadOnlyList<BookChange> Changes, int? Open, ILookup<AccountId, DealId> Naming);

/// <summary>Reads of a book what a reminder needs: one page of its list, and a bounded number of deals.</summary>
internal sealed class ReminderReading(BookIndex books, DealStore deals)
{
    private const int MostListed = 500;
    private const int MostClosed = 200;
    private const int MostLoaded = 2 * DealNeed.Most;

    /// <summary>Of the stage the list knows nothing: where only later ones count, so many times as many are looked at.</summary>
    private const int MostRounds = 4;
    private const int MostChanged = 20;
    private const int MostHistories = 4;

    /// <summary>A deal that closed was expected to close no longer ago than this.</summary>
    private const int OverdueDays = 200;

    private const int Soon = 30;

    /// <param name="until">What changed later is told by the next one.</param>
    public async Task<ReadBook> ReadAsync(
        StoredReminder reminder, Instant since, Instant until, Instant now, CancellationToken cancellationToken, int candidates = MostLoaded)
    {
        var (tenant, today) = (reminder.Key.Tenant, now.InZone(reminder.Schedule.DateTimeZone).Date);
        var ended = books.ClosedAsync(tenant, reminder.Book, today.PlusDays(-OverdueDays), MostClosed, cancellationToken);
        var open = Filtered(reminder, await books.ListAsync(tenant, reminder.Book, open: true, MostListed, cancellationToken));
        var closed = Filtered(reminder, await ended);

        var ranked = open.Where(s => reminder.Schedule.Snoozed.Until(s.Deal, today) is null)
            .OrderByDescending(s => Need(s, reminder.Book.IsTeam, today, now)).ThenBy(s => s.Key()).Select(s => s.Deal).ToList();
        var chosen = ranked.Take(candidates).ToList();
        var changed = open.Concat(closed).Where(s => s.Changed > since).OrderByDescending(s => s.Changed).Take(MostChanged).Select(s => s.Deal).Except(chosen).ToList();
        var loading = LoadAsync(reminder, chosen, cancellationToken);
        var heads = await HeadsAsync(reminder, changed, cancellationToken);
        var loaded = await loading;
        var changes = ChangesAsync([.. loaded.Concat(heads).Where(d => Counts(reminder, d))], since, until, cancellationToken);
        for (var round = 1; round < MostRounds && reminder.Schedule.From > Stage.R1 && loaded.Count(d => Counts(reminder, d)) < DealNeed.Most && candidates > 0; round++)
        {
            loaded.AddRange(await LoadAsync(reminder, [.. ranked.Skip(round * candidates).Take(candidates)], cancellationToken));
        }

        return new(
            loaded.FindAll(d => d.IsOpen && Counts(reminder, d)),
            await changes,
            reminder.Schedule.From > Stage.R1 ? null : open.Count,
            open.Concat(closed).Where(s => s.Account is not null).ToLookup(s => AccountId.Of(reminder.Book, s.Account!), s => s.Deal));
    }

    /// <summary>Far enough to be told of.</summary>
    private static bool Counts(StoredReminder reminder, Deal deal) => deal.Stage >= reminder.Schedule.From;

    /// <summary>The deals of a book as they are now, in the order of the ids; what left the book, is gone or unreadable is left out.</summary>
    public async Task<List<Deal>> LoadAsync(StoredReminder reminder, IReadOnlyList<DealId> ids, CancellationToken cancellationToken)
    {
        var loaded = await Task.WhenAll(ids.Select(id => deals.LoadAsync(reminder.Key.Tenant, id, cancellationToken).UnlessCorruptAsync()));
        return [.. loaded.OfType<LoadedDeal>().Select(l => l.Deal).Where(d => Belongs(reminder, d))];
    }

    private async Task<List<Deal>> HeadsAsync(StoredReminder reminder, IReadOnlyList<DealId> ids, CancellationToken cancellationToken)
    {
        var heads = await Task.WhenAll(ids.Select(id => deals.HeadAsync(reminder.Key.Tenant, id, cancellationToken).UnlessCorruptAsync()));
        return [.. heads.OfType<DealHead>().Select(h => h.WithoutAnswers).Where(d => Belongs(reminder, d))];
    }

    private async Task<IReadOnlyList<BookChange>> ChangesAsync(IReadOnlyList<Deal> all, Instant since, Instant until, CancellationToken cancellationToken)
    {
        var moved = all.Where(d => BookChange.MayHaveMoved(d, since, until)).Take(MostHistories).ToList();
        var steps = (await Task.WhenAll(moved.Select(d => StepAsync(d, since, until, cancellationToken))))
            .Zip(moved).ToDictionary(s => s.Second.Id, s => s.First);
        return BookChange.Ranked(all
            .Select(d => BookChange.Since(d, since, until, steps.TryGetValue(d.Id, out var step) ? step : StageStep.Of(d, since, until)))
            .OfType<BookChange>());
    }

    private async Task<StageStep?> StepAsync(Deal deal, Instant since, Instant until, CancellationToken cancellationToken)
    {
        var log = await deals.WordlessLogAsync(deal, cancellationToken).UnlessCorruptAsync();
        var moves = log?.Where(e => e.Stamp.At > since && e.Stamp.At <= until).SelectMany(e => e.Events).OfType<DealEvent.StageMoved>().ToList();
        return moves is [var first, ..] ? new(first.From, moves[^1].To) : StageStep.Of(deal, since, until);
    }

    /// <summary>The deal row alone decides, not the list it was found in.</summary>
    private static bool Belongs(StoredReminder reminder, Deal deal) =>
        reminder.Book.IsTeam ? deal.Book == reminder.Book : deal.HasMember(reminder.Schedule.SetBy.Id);

    private static IReadOnlyList<DealSummary> Filtered(StoredReminder reminder, IReadOnlyList<DealSummary> listed) =>
        reminder.Schedule.Filter is { Length: > 0 } filter
            ? [.. DealNameMatch.Find(filter, listed, d => (d.Name, d.Account)).Ranked.Select(m => m.Item)]
            : listed;

    /// <summary>Only for choosing what to load: a guess by what the list knows, and in a channel by what a channel may know.</summary>
    private static int Need(DealSummary deal, bool inChannel, LocalDate today, Instant now)
    {
        var letters = inChannel ? deal.Lights.Split('|')[^1] : deal.Lights.Split('|')[0];
        var lights = letters.Where((_, i) => !inChannel || i != 2).Sum(l => l switch { 'r' => 3, 'a' => 2, 'g' => 0, _ => 1 });
        var dates = deal.CloseDate is not { } close ? 1 : close < today ? 3 : Period.DaysBetween(today, close) < Soon ? 2 : 0;
        return lights + dates + (now - deal.Changed > Duration.FromDays(Soon) ? 2 : 0);
    }
}

file static class Order
{
    /// <summary>As the list is ordered.</summary>
    public static (bool, LocalDate, Guid) Key(this DealSummary summary) =>
        (summary.CloseDate is null, summary.CloseDate ?? LocalDate.MaxIsoValue, summary.Deal.Value);
}
