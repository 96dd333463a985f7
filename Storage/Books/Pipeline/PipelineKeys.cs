using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Pipeline;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Storage.Books.Pipeline;

/// <summary>
/// Keys of a book's pipeline, in the partition of its list. Totals and marks stand beside each other, so that one range read tells the
/// figures and what they do not hold yet. What lists deals ends with the deal's id.
/// </summary>
internal static class PipelineKeys
{
    public const string Totals = "pipeline|a";

    /// <summary>A deal that changed since it was last counted. The mark says no more: what counts is the <c>deal</c> row.</summary>
    public const string MarkPrefix = "pipeline|b|";

    /// <summary>As what a deal is counted.</summary>
    public const string EntryPrefix = "pipeline|e|";

    /// <summary>The day on which a deal's worth changes by time alone.</summary>
    public const string TurnPrefix = "pipeline|t|";

    /// <summary>Worth a manager's time, the most first.</summary>
    public const string WorthPrefix = "pipeline|w|";
    private const string CellPrefix = "pipeline|i|";
    private const string NoDate = "9999-12-31";

    public static string Mark(DealId deal) => MarkPrefix + deal;

    public static string Entry(DealId deal) => EntryPrefix + deal;

    /// <summary>The deals behind one number, the next close date first, as the list of the book is ordered.</summary>
    public static string Cell(PipelineCell cell) => $"{CellPrefix}{cell.Kind}|{RowKeys.Encode(cell.Value)}{(cell.IsGroup ? "" : "|")}";

    /// <summary>Every row under which a deal is found; none for one that is not counted.</summary>
    public static IEnumerable<string> Of(DealId deal, PipelineDeal facts, DealWorth worth)
    {
        var close = Day(facts.Close);
        var cells = facts.Cells.Where(c => c != PipelineCell.All).Select(c => $"{Cell(c)}{close}|{deal}");
        var ranked = worth.Score > 0 ? [$"{WorthPrefix}{DealWorth.Most - worth.Score:D4}|{close}|{deal}"] : Array.Empty<string>();
        return [.. cells, .. ranked, .. worth.ChangesOn is { } day ? [$"{TurnPrefix}{Day(day)}|{deal}"] : Array.Empty<string>()];
    }

    /// <summary>Turns that have come, up to and with a day.</summary>
    public static RowQuery TurnsBy(string partition, LocalDate today) =>
        new(RowTable.Books, partition, TurnPrefix, TurnPrefix + Day(today.PlusDays(1)));

    public static DealId DealOf(Row row) =>
        row.Key.Length > 36 && DealId.TryParse(row.Key[^36..], out var deal) ? deal : throw row.Corrupt("key", "names no deal");

    private static string Day(LocalDate? day) => day is { } date ? JsonText.Of(date) : NoDate;
}
