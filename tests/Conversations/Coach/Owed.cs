using KeyAccountBot.Storage.Due;

namespace KeyAccountBot.Conversations.Coach;

internal static class Owed
{
    /// <summary>
    /// All that is to be done. A question is kept before its change: where the storage failed in between, it waits beside the one that was asked
    /// anew, until it is moot.
    /// </summary>
    public static async Task<IReadOnlyList<DueItem>> OwedAsync(this Chat chat) =>
        [.. (await chat.DueAsync()).Where(i => Disturbance.Current is null || i.Work.Refused == 0)];
}
