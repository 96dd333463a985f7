using System.Collections.Immutable;
using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Storage.Deals;

/// <summary>Reads the rows of a deal's partition and puts them together.</summary>
internal static class DealReader
{
    /// <summary>Who saves this often while a deal of several pages is read has a machine at work.</summary>
    private const int Attempts = 8;

    /// <summary>Null when there is no such deal (any more).</summary>
    public static async Task<LoadedDeal?> LoadAsync(IRows rows, TenantId tenant, DealId id, CancellationToken cancellationToken) =>
        Read(await RowsAsync(rows, RowTable.Deals, DealKeys.Partition(tenant, id), cancellationToken), tenant, id);

    /// <summary>The rows that loading needs, as of one moment.</summary>
    public static async Task<IReadOnlyList<Row>> RowsAsync(IRows rows, RowTable table, string partition, CancellationToken cancellationToken)
    {
        var query = new RowQuery(table, partition, DealKeys.LoadFrom);
        var page = await rows.QueryAsync(query, cancellationToken);
        return page.Continuation is null ? page.Rows : await SnapshotAsync(rows, query, cancellationToken);
    }

    /// <summary>Words by text id.</summary>
    public static Dictionary<string, string> Texts(IEnumerable<Row> rows, string prefix = DealKeys.TextPrefix) => rows
        .Where(r => r.Key.StartsWith(prefix, StringComparison.Ordinal))
        .ToDictionary(r => r.Key[prefix.Length..], r => r.GetString("text"));

    /// <summary>
    /// Several pages are no snapshot: old answers under a new ETag would be saved over newer ones. Every save replaces the
    /// <c>deal</c> row, so pages between two equal readings of it belong together.
    /// </summary>
    private static async Task<IReadOnlyList<Row>> SnapshotAsync(IRows rows, RowQuery query, CancellationToken cancellationToken)
    {
        var before = await rows.GetAsync(query.Table, query.Partition, DealKeys.Header, cancellationToken);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var all = await rows.QueryAllAsync(query, cancellationToken);
            var after = await rows.GetAsync(query.Table, query.Partition, DealKeys.Header, cancellationToken);
            if (before?.ETag == after?.ETag)
            {
                return all;
            }

            before = after;
        }

        throw new StorageUnavailableException(StorageFault.Busy, "A deal changed faster than it could be read.");
    }

    /// <summary>Null when there is no such deal (any more). Rows of other kinds are left alone.</summary>
    public static LoadedDeal? Read(IReadOnlyList<Row> rows, TenantId tenant, DealId id)
    {
        var header = rows.FirstOrDefault(r => r.Key == DealKeys.Header);
        if (header is null || Tombstone.Is(header))
        {
            return null;
        }

        var texts = Texts(rows);
        Func<string, string?> wordsOf = textId => texts.GetValueOrDefault(textId);

        // First, because it says whether a newer version wrote the others.
        var deal = DealRow.Read(header, tenant, id, wordsOf);
        var answers = ImmutableDictionary.CreateBuilder<AnswerKey, Answer>();
        var (people, evidence) = (new List<Person>(), new List<EvidenceItem>());
        var (actions, visits) = (new List<PlannedAction>(), new List<Visit>());
        var (removed, route) = (new List<string>(), new List<RouteStep>());
        var meetings = new List<PlannedMeeting>();
        var seen = new Dictionary<string, Instant>();
        foreach (var row in rows)
        {
            if (row.Key.StartsWith(DealKeys.AnswerPrefix, StringComparison.Ordinal))
            {
                answers[AnswerRow.Key(row)] = AnswerRow.Read(row, wordsOf);
            }
            else if (row.Key.StartsWith(DealKeys.PersonPrefix, StringComparison.Ordinal) && PersonRow.IsRemoved(row))
            {
                removed.Add(row.GetString("id"));
            }
            else if (row.Key.StartsWith(DealKeys.PersonPrefix, StringComparison.Ordinal))
            {
                people.Add(PersonRow.Read(row, wordsOf));
            }
            else if (row.Key.StartsWith(DealKeys.EvidencePrefix, StringComparison.Ordinal))
            {
                evidence.Add(EvidenceRow.Read(row, wordsOf));
            }
            else if (row.Key.StartsWith(DealKeys.ActionPrefix, StringComparison.Ordinal))
            {
                actions.Add(ActionRow.Read(row, wordsOf));
            }
            else if (row.Key.StartsWith(DealKeys.VisitPrefix, StringComparison.Ordinal))
            {
                visits.Add(VisitRow.Read(row, wordsOf));
            }
            else if (row.Key.StartsWith(DealKeys.MeetingPrefix, StringComparison.Ordinal))
            {
                meetings.Add(MeetingRow.Read(row, wordsOf));
            }
            else if (row.Key.StartsWith(DealKeys.RoutePrefix, StringComparison.Ordinal))
            {
                route.Add(RouteRow.Read(row, wordsOf));
            }
            else if (row.Key.StartsWith(DealKeys.SeenPrefix, StringComparison.Ordinal))
            {
                seen[row.Key] = JsonText.Time(row, "at");
            }
        }

        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (textId, words) in texts)
        {
            ids.TryAdd(words, textId);
        }

        deal = deal with
        {
            Answers = answers.ToImmutable(),
            People = InOrder(people, p => p.Id),
            RemovedPeople = InOrder(removed, p => p),
            Evidence = InOrder(evidence, e => e.Id),
            Actions = InOrder(actions, a => a.Id),
            Visits = InOrder(visits, v => v.Id),
            Route = InOrder(route, s => s.Id),
            Meetings = InOrder(meetings, m => m.Id),
        };
        return new(deal, header.ETag, DealRow.Lights(header), ids, seen);
    }

    /// <summary>Keys sort as text, p10 before p2: ids are numbered as things were added.</summary>
    private static ImmutableList<T> InOrder<T>(IEnumerable<T> items, Func<T, string> id) =>
        [.. items.OrderBy(i => id(i).Length).ThenBy(id, StringComparer.Ordinal)];
}
