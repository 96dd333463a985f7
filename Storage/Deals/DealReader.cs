using System.Collections.Immutable;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Storage.Deals;

/// <summary>The rows of a deal's partition, put together.</summary>
internal static class DealReader
{
    public static LoadedDeal? Read(IReadOnlyList<Row> rows, TenantId tenant, DealId id)
    {
        var header = rows.FirstOrDefault(r => r.Key == DealKeys.Header);
        if (header is null || DealRow.IsTombstone(header))
        {
            return null;
        }

        var texts = Texts(rows);
        var answers = ImmutableDictionary.CreateBuilder<AnswerKey, Answer>();
        var noteIds = new Dictionary<AnswerKey, string>();
        var seen = new Dictionary<string, Instant>();
        foreach (var row in rows)
        {
            if (row.Key.StartsWith(DealKeys.AnswerPrefix, StringComparison.Ordinal))
            {
                var key = AnswerRow.Key(row);
                var noteId = AnswerRow.NoteId(row);
                answers[key] = AnswerRow.Read(row, noteId is null ? null : texts.GetValueOrDefault(noteId));
                if (noteId is not null)
                {
                    noteIds[key] = noteId;
                }
            }
            else if (row.Key.StartsWith(DealKeys.SeenPrefix, StringComparison.Ordinal))
            {
                seen[row.Key] = DealRow.Time(row, "at");
            }
        }

        var deal = DealRow.Read(header, tenant, id) with { Answers = answers.ToImmutable() };
        return new(deal, header.ETag, DealRow.Lights(header), noteIds, seen);
    }

    /// <summary>Words by text id.</summary>
    public static Dictionary<string, string> Texts(IEnumerable<Row> rows) => rows
        .Where(r => r.Key.StartsWith(DealKeys.TextPrefix, StringComparison.Ordinal))
        .ToDictionary(r => r.Key[DealKeys.TextPrefix.Length..], r => r.GetString("text"));
}
