using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Storage.Books;

/// <summary>A deal in a book's list. It says where to look, never who may see: only the <c>deal</c> row does.</summary>
/// <param name="Lights">As in <see cref="Deals.DealHead.Lights"/>, of <paramref name="Revision"/>.</param>
public sealed record DealSummary(
    DealId Deal, string Name, string? Account, LocalDate? CloseDate, bool IsOpen, long Revision, string Lights, Instant Changed,
    SummaryPhase Phase = SummaryPhase.Listed)
{
    internal const string Prefix = "deal|";

    /// <summary>Open deals first, the next close date first, deals without one last.</summary>
    internal string Key =>
        $"{Prefix}{(IsOpen ? 'o' : 'x')}|{(CloseDate is { } day ? LocalDatePattern.Iso.Format(day) : "9999-12-31")}|{Deal}";

    public static DealSummary Of(Deal deal, string lights) => new(
        deal.Id, deal.Header.Name, deal.Header.Account, deal.Header.CloseDate, deal.IsOpen, deal.Revision, lights, deal.LastChange);

    internal RowProperties Write() => new()
    {
        ["deal"] = Deal.ToString(),
        ["name"] = Name,
        ["account"] = Account,
        ["close"] = CloseDate is { } day ? LocalDatePattern.Iso.Format(day) : null,
        ["open"] = IsOpen,
        ["revision"] = Revision,
        ["lights"] = Lights,
        ["changed"] = InstantPattern.ExtendedIso.Format(Changed),
        ["phase"] = Phase.ToString(),
    };

    internal static DealSummary Read(Row row)
    {
        if (!DealId.TryParse(row.GetString("deal"), out var id)
            || !Enum.TryParse<SummaryPhase>(row.GetString("phase"), out var phase)
            || InstantPattern.ExtendedIso.Parse(row.GetString("changed")) is not { Success: true } changed)
        {
            throw row.Corrupt("deal", "or phase or changed cannot be read");
        }

        LocalDate? close = null;
        if (row.FindString("close") is { } text)
        {
            close = LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value : throw row.Corrupt("close", "is no date");
        }

        return new(
            id, row.GetString("name"), row.FindString("account"), close, row.GetBoolean("open"),
            row.GetInt64("revision"), row.GetString("lights"), changed.Value, phase);
    }
}

/// <summary>What a summary announces.</summary>
public enum SummaryPhase
{
    Listed,

    /// <summary>Written before the deal: without a deal it is the remains of a crash.</summary>
    Opening,

    /// <summary>Written before the deletion: the deal is gone, or nearly.</summary>
    Deleting,
}
