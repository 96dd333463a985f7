using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Storage.Books;

/// <summary>A deal in a book's list. It says where to look, never who may see: only the <c>deal</c> row does.</summary>
/// <param name="Lights">As in <see cref="DealHead.Lights"/>, of <paramref name="Revision"/>. Copies in members' books keep older ones.</param>
public sealed record DealSummary(
    DealId Deal, string Name, string? Account, LocalDate? CloseDate, bool IsOpen, long Revision, string Lights, Instant Changed,
    SummaryPhase Phase = SummaryPhase.Listed)
{
    internal const string Prefix = "deal|";

    /// <summary>Open deals first, the next close date first, deals without one last.</summary>
    internal string Key => $"{PrefixOf(IsOpen)}{(CloseDate is { } day ? JsonText.Of(day) : "9999-12-31")}|{Deal}";

    /// <summary>Of the row it was read from; null for one that was not.</summary>
    internal string? ETag { get; init; }

    /// <summary>What a copy is found and ordered by is the same.</summary>
    internal bool IsListedLike(DealSummary other) => Key == other.Key && Name == other.Name && Account == other.Account && Phase == other.Phase;

    internal static string PrefixOf(bool open) => Prefix + (open ? "o|" : "x|");

    internal static DealSummary Of(DealHead head)
    {
        var deal = head.WithoutAnswers;
        return new(
            deal.Id, deal.Header.Name, deal.Header.Account, deal.Header.CloseDate, deal.IsOpen, deal.Revision, head.Lights, deal.LastChange);
    }

    internal RowProperties Write() => new()
    {
        ["deal"] = Deal.ToString(),
        ["name"] = Name,
        ["account"] = Account,
        ["close"] = CloseDate is { } day ? JsonText.Of(day) : null,
        ["open"] = IsOpen,
        ["revision"] = Revision,
        ["lights"] = Lights,
        ["changed"] = JsonText.Of(Changed),
        ["phase"] = Phase.ToString(),
    };

    /// <summary>
    /// A row that cannot be read hides no other: its key still says which deal it lists, and the shelf writes it anew from the deal.
    /// </summary>
    /// <exception cref="CorruptRowException">Not even the key can be read.</exception>
    internal static DealSummary Read(Row row)
    {
        try
        {
            return ReadProperties(row);
        }
        catch (CorruptRowException) when (row.Key.Split('|') is [_, var state, var day, var id] && DealId.TryParse(id, out var deal))
        {
            LocalDate? close = NodaTime.Text.LocalDatePattern.Iso.Parse(day) is { Success: true } parsed && parsed.Value.Year < 9999 ? parsed.Value : null;
            return new(deal, "", null, close, state == "o", 0, "----", Instant.MinValue) { ETag = row.ETag };
        }
    }

    private static DealSummary ReadProperties(Row row) => new(
        DealId.TryParse(row.GetString("deal"), out var id) ? id : throw row.Corrupt("deal", "is no id"),
        row.GetString("name"),
        row.FindString("account"),
        row.FindString("close") is { } close ? JsonText.Checked(row, "close", () => JsonText.Day(close)) : null,
        row.GetBoolean("open"),
        row.GetInt64("revision"),
        row.GetString("lights"),
        JsonText.Time(row, "changed"),
        JsonText.Checked(row, "phase", () => JsonText.Enum<SummaryPhase>(row.GetString("phase"))))
    {
        ETag = row.ETag,
    };
}

/// <summary>What a summary announces. In every phase the deal may be there: only reading it tells.</summary>
public enum SummaryPhase
{
    Listed,

    /// <summary>Written before the deal: without a deal it is the remains of a crash.</summary>
    Opening,

    /// <summary>
    /// Written before the deal moves into this book: until the <c>deal</c> row says so, nobody here may know of it. Changed tells when it was
    /// announced.
    /// </summary>
    Arriving,

    /// <summary>Written before the deletion: with a deal it is the remains of a deletion that did not happen.</summary>
    Deleting,
}
