using System.Reflection;
using KeyAccountBot.Conversations.Access;
using KeyAccountBot.Conversations.Check;
using KeyAccountBot.Conversations.Coach;
using KeyAccountBot.Conversations.Dialogs;
using KeyAccountBot.Conversations.Story;

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

    /// <summary>
    /// What makes the storage fail itself, tells what the bot answers to the same activity twice, or looks at a card that shows less, and
    /// truly so, when it cannot be found out who is in a team.
    /// </summary>
    private static readonly string[] Untold =
    [
        nameof(BookTests.An_intent_that_came_to_nothing_shows_the_deal_to_nobody_in_the_other_team),
        nameof(MembersTests.Who_leaves_a_deal_of_the_team_sees_it_as_the_team_does),
        nameof(TypedWalkTests.A_repeated_last_answer_without_a_number_is_told_as_the_one_it_gave),
    ];

    [Theory]
    [MemberData(nameof(Told))]
    public async Task A_conversation_ends_as_ever_whichever_call_of_the_storage_fails(Type told)
    {
        List<string> wrong = [];
        foreach (var writes in (bool[])[false, true])
        {
            HashSet<string> failed = [];
            foreach (var conversation in told.GetMethods().Where(m => m.GetCustomAttribute<FactAttribute>()?.GetType() == typeof(FactAttribute) && !Untold.Contains(m.Name)))
            {
                await TryAsync(conversation, writes, failed, wrong);
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    private static async Task TryAsync(MethodInfo conversation, bool writes, HashSet<string> failed, List<string> wrong)
    {
        using var undisturbed = Disturbance.Begin((_, _) => false, writes);
        await TellAsync(conversation);
        var turns = undisturbed.Turns;
        for (var call = 1; call <= turns.Max(t => t.Count); call++)
        {
            if (turns.Any(t => t.Count >= call && !failed.Contains(t[call - 1])))
            {
                await TryAsync((number, _) => number == call);
            }
        }

        // A turn that is repeated finds remembered what it would have read: then a later one makes other calls, and some were missed.
        var missed = turns.SelectMany(t => t).Except(failed).ToHashSet();
        while (missed.Count > 0)
        {
            await TryAsync((_, place) => missed.Contains(place));
            if (!missed.Overlaps(failed))
            {
                wrong.Add($"{conversation.Name}: never failed {string.Join(", ", missed)}");
                return;
            }

            missed.ExceptWith(failed);
        }

        async Task TryAsync(Func<int, string, bool> fails)
        {
            using var disturbed = Disturbance.Begin(fails, writes);
            try
            {
                await TellAsync(conversation);
                Assert.Equal(undisturbed.State, disturbed.State);
            }
            catch (Exception e)
            {
                wrong.Add($"{conversation.Name}, {(writes ? "done and not known" : "not done")}, after {string.Join(" / ", disturbed.Failed.TakeLast(3))}: {e}");
            }

            failed.UnionWith(disturbed.Failed);
        }
    }

    private static Task TellAsync(MethodInfo conversation) => (Task)conversation.Invoke(Activator.CreateInstance(conversation.DeclaringType!), null)!;
}
