using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Bot.Turns;

/// <summary>
/// What a turn saved of a deal, or of its account. The desk that saves leaves it here, whoever asked for it, and the answer is repaid with it at one place.
/// </summary>
/// <param name="Before">The deal as the change found it.</param>
/// <param name="After">As it is saved, with what its reader may see.</param>
/// <param name="AccountBefore">What was known of its account then.</param>
internal sealed record SavedChange(Deal Before, DealLookup After, AccountStanding? AccountBefore)
{
    private const string StateKey = "KeyAccountBot.SavedChange";

    private const string MarkKey = "KeyAccountBot.Saved";

    public static void Leave(Turn turn, Deal before, DealLookup after, AccountStanding? accountBefore)
    {
        turn.Context.TurnState.Set(StateKey, new SavedChange(before, after, accountBefore));
        Mark(turn);
    }

    /// <summary>Something was saved, of a deal or not: what fails from now on must not tell that nothing was.</summary>
    public static void Mark(Turn turn) => turn.Context.TurnState.Set(MarkKey, MarkKey);

    public static bool IsMarked(Turn turn) => turn.Context.TurnState.Get<string>(MarkKey) is not null;

    public static SavedChange? Of(Turn turn) => turn.Context.TurnState.Get<SavedChange>(StateKey);
}
