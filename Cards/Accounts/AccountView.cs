using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Accounts;

/// <summary>An account as its card shows it to one reader.</summary>
/// <param name="Through">The deal it was opened through; every button carries it.</param>
/// <param name="KeyAccount">The method with the six criteria.</param>
/// <param name="Today">In the deal's time zone.</param>
public sealed record AccountView(DealRef Through, Account Account, Method KeyAccount, LocalDate Today)
{
    /// <summary>Deals of the account that the reader knows of.</summary>
    public IReadOnlyList<Deal> Deals { get; init; } = [];

    /// <summary>Deals with the same customer in another book: another account.</summary>
    public IReadOnlyList<Deal> Elsewhere { get; init; } = [];

    /// <summary>What else is asked of an account.</summary>
    public IReadOnlyList<MethodRow> Methods { get; init; } = [];

    /// <summary>False for those who may read and no more.</summary>
    public bool MayChange { get; init; } = true;

    /// <summary>Whether the reader may read who was met and what came of it.</summary>
    public bool SeesWords { get; init; } = true;

    /// <summary>What was just done.</summary>
    public LocalText? Told { get; init; }

    /// <summary>What stands in the form of the tier when it was not taken, and why it was not.</summary>
    public (string? Tier, string Reason, LocalText Problem)? NotTaken { get; init; }

    /// <summary>What that form showed before, while the person was not told that it is otherwise by now; null for what is on record.</summary>
    public TierShown? Shown { get; init; }
}
