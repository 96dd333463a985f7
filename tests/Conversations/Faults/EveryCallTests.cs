using System.Reflection;
using KeyAccountBot.Conversations.Access;
using KeyAccountBot.Conversations.Check;
using KeyAccountBot.Conversations.Coach;
using KeyAccountBot.Conversations.Dialogs;
using KeyAccountBot.Conversations.Story;
using KeyAccountBot.Conversations.Turns;

namespace KeyAccountBot.Conversations.Faults;

/// <summary>
/// Whole conversations in which the storage fails in every turn: in one run at each turn's first call, in the next at its second, and so
/// on, and again at each turn's first, second … write, which is done although nobody learns it. So every call of every turn could fail
/// once; a run is left out when each place of the code that it would fail has failed before, for the same command or button.
/// </summary>
public sealed class EveryCallTests
{
    public static TheoryData<Type> Told =>
    [
        typeof(EnglishStoryTests), typeof(ChineseStoryTests), typeof(FactsTests), typeof(CheckTests), typeof(CoachTests), typeof(MembersTests),
        typeof(TypedWalkTests), typeof(ManagerTests), typeof(BookTests), typeof(RulesTests),
    ];

    [Theory]
    [MemberData(nameof(Told))]
    public async Task A_conversation_ends_as_ever_whichever_call_of_the_storage_fails(Type told)
    {
        HashSet<(string Place, bool Write)> failed = [], all = [];
        var wrong = new List<string>();
        foreach (var conversation in told.GetMethods().Where(m => m.GetCustomAttribute<FactAttribute>()?.GetType() == typeof(FactAttribute)))
        {
            foreach (var writes in (bool[])[false, true])
            {
                using var undisturbed = Disturbance.Begin(0, writes);
                await TellAsync(conversation);
                all.UnionWith(undisturbed.Turns.SelectMany(t => t).Select(place => (place, writes)));
                for (var call = 1; call <= undisturbed.Turns.Max(t => t.Count); call++)
                {
                    if (undisturbed.Turns.All(t => t.Count < call || failed.Contains((t[call - 1], writes))))
                    {
                        continue;
                    }

                    using var disturbed = Disturbance.Begin(call, writes);
                    try
                    {
                        await TellAsync(conversation);
                        Assert.Equal(undisturbed.State, disturbed.State);
                    }
                    catch (Exception e)
                    {
                        wrong.Add($"{conversation.Name}, {(writes ? "write" : "call")} {call}: {e.Message}\n{string.Join('\n', e.StackTrace?.Split('\n').Where(l => l.Contains("Tests.cs")).Take(2) ?? [])} after {string.Join(" / ", disturbed.Failed.TakeLast(3))}");
                    }

                    failed.UnionWith(disturbed.Failed.Select(place => (place, writes)));
                }
            }
        }

        Assert.Empty(wrong);
        Assert.Empty(all.Except(failed));
    }

    private static Task TellAsync(MethodInfo conversation) => (Task)conversation.Invoke(Activator.CreateInstance(conversation.DeclaringType!), null)!;
}
