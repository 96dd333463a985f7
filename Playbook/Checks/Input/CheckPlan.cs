using NodaTime;

namespace KeyAccountBot.Playbook.Checks.Input;

/// <param name="CustomerPromised">It ended with something the customer will do.</param>
public sealed record CheckVisit(LocalDate On, bool CustomerPromised = false);

public enum ActionOwner
{
    Us,
    Customer,
}

/// <param name="DoneOn">Null while it is open.</param>
/// <param name="Names">The criteria it is meant to mend.</param>
/// <param name="RuleId">The finding it came from.</param>
public sealed record CheckAction(
    string Id,
    ActionOwner Owner = ActionOwner.Us,
    LocalDate? Created = null,
    LocalDate? Due = null,
    LocalDate? DoneOn = null,
    CriterionSet Names = default,
    string? RuleId = null)
{
    public bool IsOpen => DoneOn is null;
}

/// <summary>A warning sign of the methods <c>control</c> or <c>danger</c> that somebody ticked.</summary>
/// <param name="Id">One of <see cref="Signs"/>, or any other sign of the two methods.</param>
public sealed record TickedSign(string Id, LocalDate On);

/// <summary>The signs that speak against one criterion.</summary>
public static class Signs
{
    public const string CriteriaDrift = "criteria-drift";
    public const string BudgetGone = "budget-gone";
    public const string NoInsideHelp = "no-inside-help";
    public const string PriceOnly = "price-only";
    public const string CallsNotReturned = "calls-not-returned";
    public const string MeetingsDelegated = "meetings-delegated";

    internal static IReadOnlyList<string> All { get; } = [CriteriaDrift, BudgetGone, NoInsideHelp, PriceOnly, CallsNotReturned, MeetingsDelegated];
}

public enum Strategy
{
    Frontal,
    Flanking,
    Divide,
    Defend,
    Develop,
}

/// <param name="Links">Pains joined to one another.</param>
/// <param name="ReachesExecutive">One of them is an executive's.</param>
public sealed record PainChain(int Links, bool ReachesExecutive);

/// <summary>The value proposition; null in <see cref="CheckInput"/> when nobody opened the method.</summary>
public sealed record ValueFacts(bool Measured, bool Confirmed)
{
    public bool IsProved => Measured && Confirmed;
}

/// <summary>Figures of the bid, all in one currency.</summary>
/// <param name="WinningPrice">From the reverse calculation: what would win.</param>
public sealed record BidFacts(string Currency, decimal? Price = null, decimal? FullCost = null, decimal? WinningPrice = null)
{
    /// <summary>A fraction of the price; null when price or cost is missing.</summary>
    public decimal? Margin => Price > 0 && FullCost is { } cost ? (Price - cost) / Price : null;
}

/// <summary>A finding a member set aside; it stays listed.</summary>
/// <param name="Until">The last day on which it is set aside.</param>
public sealed record Mute(string RuleId, LocalDate Until, string Reason);
