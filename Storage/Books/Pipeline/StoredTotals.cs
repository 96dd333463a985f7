using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Pipeline;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Books.Pipeline;

/// <summary>The totals row of a book, and how far the book was counted.</summary>
/// <param name="Rules">The mark of the book's rules by which its deals were judged when they were counted.</param>
/// <param name="Cursor">Of the book's list of open deals: from which key on it is still to be counted. Null when it was counted to its end.</param>
/// <param name="IsWhole">Every deal was counted at least once: before that the figures are not told.</param>
/// <param name="Step">Of the count that wrote it, one more each time.</param>
/// <param name="ETag">Null where there is no row yet.</param>
internal sealed record StoredTotals(PipelineTotals Totals, string Rules, string? Cursor, bool IsWhole, long Step = 0, string? ETag = null)
{
    private const int Format = 1;

    /// <summary>Below the limit of a property, which counts UTF-16 units.</summary>
    private const int Part = 30_000;

    private const string Cells = "cells";

    public static StoredTotals None { get; } = new(PipelineTotals.Empty, "", DealSummary.PrefixOf(open: true), IsWhole: false);

    public static StoredTotals Read(Row row)
    {
        if (row.GetInt32("format") > Format)
        {
            throw row.Newer("format");
        }

        var parts = Enumerable.Range(0, row.GetInt32("parts")).Select(i => row.GetString(NameOf(i)));
        return JsonText.Checked(row, Cells, () =>
        {
            using var json = JsonDocument.Parse(string.Concat(parts));
            return new StoredTotals(Read(json.RootElement), row.GetString("rules"), row.FindString("cursor"), row.GetBoolean("whole"), row.GetInt64("step"), row.ETag);
        });
    }

    public RowOperation Write()
    {
        var text = JsonText.Write(WriteTotals);
        var parts = Parts(text);
        var row = new RowProperties
        {
            ["format"] = Format,
            ["rules"] = Rules,
            ["cursor"] = Cursor,
            ["whole"] = IsWhole,
            ["step"] = Step,
            ["parts"] = parts.Count,
        };
        for (var i = 0; i < parts.Count; i++)
        {
            row[NameOf(i)] = parts[i];
        }

        return ETag is null ? RowOperation.Insert(PipelineKeys.Totals, row) : RowOperation.Replace(PipelineKeys.Totals, row, ETag);
    }

    /// <summary>No part ends between the halves of one character.</summary>
    private static List<string> Parts(string text)
    {
        List<string> parts = [];
        for (var from = 0; from < text.Length; from += parts[^1].Length)
        {
            var length = Math.Min(Part, text.Length - from);
            parts.Add(text.Substring(from, char.IsHighSurrogate(text[from + length - 1]) ? length - 1 : length));
        }

        return parts;
    }

    private static string NameOf(int part) => Cells + part.ToString(CultureInfo.InvariantCulture);

    private static PipelineTotals Read(JsonElement json) => new(
        json.GetProperty("cells").EnumerateObject().ToImmutableDictionary(c => CellOf(c.Name), c => ReadTally(c.Value)),
        json.GetProperty("owners").EnumerateObject().ToImmutableDictionary(o => new UserId(o.Name), o => JsonText.Text(o.Value)));

    private static PipelineCell CellOf(string text) =>
        text == PipelineCell.All.ToString() ? PipelineCell.All : PipelineCell.Parse(text) ?? throw new FormatException("No cell.");

    private static Tally ReadTally(JsonElement json) => new(
        json.GetProperty("n").GetInt32(),
        json.GetProperty("sums").EnumerateObject().ToImmutableSortedDictionary(
            s => s.Name, s => new CurrencySum(s.Value[0].GetInt32(), JsonText.Amount(JsonText.Text(s.Value[1]))), StringComparer.Ordinal));

    private void WriteTotals(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("cells");
        foreach (var (cell, tally) in Totals.Cells.OrderBy(c => c.Key.ToString(), StringComparer.Ordinal))
        {
            json.WriteStartObject(cell.ToString());
            json.WriteNumber("n", tally.Deals);
            json.WriteStartObject("sums");
            foreach (var (currency, sum) in tally.Sums)
            {
                json.WriteStartArray(currency);
                json.WriteNumberValue(sum.Deals);
                json.WriteStringValue(JsonText.Of(sum.Amount));
                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("owners");
        foreach (var (owner, name) in Totals.Owners.OrderBy(o => o.Key.Value, StringComparer.Ordinal))
        {
            json.WriteString(owner.Value, name);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
