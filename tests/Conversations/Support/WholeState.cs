using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Conversations.Support;

/// <summary>
/// Everything that is stored, as text, without what two runs of one conversation may differ in: times, and the ids of deals, which
/// come from the ids of activities.
/// </summary>
internal static partial class WholeState
{
    /// <param name="engine">One that can be read as a whole.</param>
    /// <param name="now">For putting lists right.</param>
    public static async Task<string> OfAsync(IRows engine, Instant now)
    {
        var rows = await AllAsync(engine, RowTable.Deals);
        var books = new BookIndex(engine);
        var store = new DealStore(engine, books);
        List<string> deals = [];
        foreach (var partition in rows.Select(r => r.Partition).Distinct())
        {
            var (tenant, id) = (new TenantId(partition[..36]), new DealId(Guid.Parse(partition[^36..])));
            if (await store.LoadAsync(tenant, id, default) is { } loaded)
            {
                deals.Add($"{Text(loaded.Deal)}\n{await HistoryAsync(store, loaded)}\n{await ListedAsync(now, store, books, loaded.Deal)}");
            }
        }

        return string.Join('\n', [.. deals.Order(StringComparer.Ordinal), .. await AccountsAsync(engine), .. await SettingsAsync(engine)]);
    }

    /// <summary>How much was ever saved of every deal: a change that is not acknowledged leaves it alone.</summary>
    public static async Task<string> LogAsync(IRows engine) => string.Join('\n', (await AllAsync(engine, RowTable.Deals))
        .Where(r => r.Key == "deal").Select(r => $"{r.Partition} {r.ETag}"));

    private static string Text(Deal deal) => WithoutTimes(string.Join('\n',
    [
        $"{deal.Header} revision {deal.Revision} {deal.Stage} {deal.Book} {deal.Owner} {deal.Closing}",
        .. deal.Members.Select(m => $"member {m}"),
        .. deal.Competitors.Select(c => $"{c}"),
        .. deal.People.Select(p => $"{p}"),
        .. deal.Evidence.Select(e => $"{e}"),
        .. deal.Route.Select(s => $"{s}"),
        .. deal.Mutes.Select(m => $"{m}"),
        .. deal.Answers.OrderBy(a => a.Key.ToString(), StringComparer.Ordinal).Select(a => $"{a.Key} {a.Value.Value.ToText()} {a.Value.Note} {a.Value.By}"),
    ]));

    private static async Task<string> HistoryAsync(DealStore store, LoadedDeal loaded) => string.Join('\n',
        (await store.LogAsync(loaded, null, default)).Select(e => $"{e.Revision} {string.Join(' ', e.Events.Select(c => c.GetType().Name))}"));

    /// <summary>The lists that show the deal, after its own book was read: reading a list puts the others right.</summary>
    private static async Task<string> ListedAsync(Instant now, DealStore store, BookIndex books, Deal deal)
    {
        var shelf = new DealShelf(store, books);
        List<string> lists = [];
        foreach (var book in BookIndex.BooksOf(deal))
        {
            var page = await shelf.ReadAsync(deal.Tenant, book, await books.ListAsync(deal.Tenant, book, null, 1000, default), now, default);
            lists.Add($"{book} lists it {page.Count(h => h.WithoutAnswers.Id == deal.Id)} times");
        }

        return string.Join('\n', lists);
    }

    /// <summary>Accounts, with the days of their deals' visits: of which deal is left out, because its id comes from an activity.</summary>
    private static async Task<IEnumerable<string>> AccountsAsync(IRows engine) =>
        (await AllAsync(engine, RowTable.Accounts)).Where(r => !r.Key.StartsWith("seen|", StringComparison.Ordinal))
            .Select(r => $"{r.Partition} {r.Key.Split('|')[0]} {string.Join(' ', r.Properties.Select(p => $"{p.Key}={p.Value}"))}")
            .Select(WithoutTimes).Order(StringComparer.Ordinal);

    /// <summary>What was chosen for places, books and people.</summary>
    private static async Task<IEnumerable<string>> SettingsAsync(IRows engine)
    {
        // What a pipeline counted, or has still to count, follows the deals: when it does is nobody's choice.
        var books = (await AllAsync(engine, RowTable.Books))
            .Where(r => !r.Key.StartsWith("deal|", StringComparison.Ordinal) && !r.Key.StartsWith("pipeline|", StringComparison.Ordinal))
            .Select(r => $"{r.Partition} {r.Key} {string.Join(' ', r.Properties.Select(p => $"{p.Key}={p.Value}"))}");
        var languages = (await AllAsync(engine, RowTable.Conversations)).Where(r => r.FindString("language") is not null)
            .Select(r => $"{r.Partition} speaks {r.FindString("language")}");
        return [.. books.Select(WithoutTimes), .. languages];
    }

    private static async Task<List<Row>> AllAsync(IRows engine, RowTable table)
    {
        List<Row> all = [];
        await foreach (var row in ((IRowScan)engine).ScanAsync(table, default))
        {
            all.Add(row);
        }

        return all;
    }

    private static string WithoutTimes(string text) => Time().Replace(text, "(time)");

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT[\d:.]+Z?")]
    private static partial Regex Time();
}
