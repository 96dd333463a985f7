using System.Collections.Concurrent;

namespace KeyAccountBot.Conversations.Faults;

/// <summary>
/// Every conversation of these tests, told again while the storage fails: in each turn at the first call that has not failed before, by its
/// place in the code and the command or button it is made for, until each of them has failed; as a call that is not done, and as a write
/// that is done although nobody learns it. What failed in one conversation does not fail again in the next: that shares the work.
/// </summary>
public sealed class EveryCallTests
{
    private static readonly ConcurrentDictionary<(bool Writes, string Place), bool> Failed = [];

    public static TheoryData<Type> Told => [.. Telling.Classes];

    [Theory]
    [MemberData(nameof(Told))]
    public async Task A_conversation_ends_as_ever_whichever_call_of_the_storage_fails(Type told)
    {
        ConcurrentBag<string> wrong = [];
        await Parallel.ForEachAsync(Telling.Of(told), async (telling, _) => await TryAsync(telling, wrong));
        Assert.True(wrong.IsEmpty, string.Join("\n\n", wrong));
    }

    private static async Task TryAsync(Telling telling, ConcurrentBag<string> wrong)
    {
        using var undisturbed = Disturbance.Begin(_ => false, writes: false);
        try
        {
            await telling.TellAsync();
        }
        catch (Exception e)
        {
            wrong.Add($"{telling}, undisturbed: {e}");
            return;
        }

        foreach (var writes in (bool[])[false, true])
        {
            var places = undisturbed.Places.Where(p => !writes || p.Contains(" write ", StringComparison.Ordinal)).ToHashSet();
            while (places.RemoveWhere(p => Failed.ContainsKey((writes, p))) >= 0 && places.Count > 0)
            {
                using var disturbed = Disturbance.Begin(place => Failed.TryAdd((writes, place), true), writes);
                try
                {
                    await telling.TellAsync();
                    Assert.Equal(undisturbed.State, disturbed.State);
                }
                catch (Exception e)
                {
                    wrong.Add($"{telling}, {(writes ? "done and not known" : "not done")}, after {string.Join(" / ", disturbed.Failed.TakeLast(3))}: {e}");
                }

                if (disturbed.Failed.Count == 0)
                {
                    // What is left is done behind the turns, and fell beside them this time: another conversation meets it.
                    break;
                }
            }
        }
    }
}
