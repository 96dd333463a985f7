using KeyAccountBot.Bot.Turns;

namespace KeyAccountBot.Bot.Deals;

/// <summary>
/// Lists that the turn's save still brings up to date, while the turn remembers what it asks. They are there before anything is said, before a list
/// is read, and before the next save: an older summary must not be written over a newer one.
/// </summary>
internal static class ListsOnTheWay
{
    private const string StateKey = "KeyAccountBot.ListsOnTheWay";

    /// <param name="lists">Never fails.</param>
    public static void Leave(Turn turn, Task lists) => turn.Context.TurnState.Set(StateKey, new Pending(lists));

    public static Task ArriveAsync(Turn turn) => turn.Context.TurnState.Get<Pending>(StateKey)?.Lists ?? Task.CompletedTask;

    /// <summary>The turn's state disposes what it can of its values, and a task under way cannot be.</summary>
    private sealed record Pending(Task Lists);
}
