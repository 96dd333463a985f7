using System.Globalization;
using System.Reflection;
using KeyAccountBot.Conversations.Access;
using KeyAccountBot.Conversations.Briefs;
using KeyAccountBot.Conversations.Coach;
using KeyAccountBot.Conversations.Dialogs;
using KeyAccountBot.Conversations.Extension;
using KeyAccountBot.Conversations.Fuzz;
using KeyAccountBot.Conversations.Input;
using KeyAccountBot.Conversations.Operating;
using KeyAccountBot.Conversations.Reminders;
using KeyAccountBot.Conversations.Turns;
using Xunit.Sdk;

namespace KeyAccountBot.Conversations.Faults;

/// <summary>A conversation test as it can be told again: a fact, or a theory with one row of its data.</summary>
internal sealed record Telling(MethodInfo Conversation, object?[] Data)
{
    /// <summary>What is not told again, by the class or by the conversation, and why.</summary>
    private static readonly Dictionary<string, string> Untold = new(StringComparer.Ordinal)
    {
        // These make the storage fail themselves, or count its calls.
        [nameof(CardFaultTests)] = "fails the storage",
        [nameof(FileFaultTests)] = "fails the storage",
        [nameof(StorageFaultTests)] = "fails the storage",
        [nameof(LeaseTests)] = "fails the storage",
        [nameof(CrashTests)] = "fails the storage",
        [nameof(MeetingCrashTests)] = "fails the storage",
        [nameof(DueWaitingTests)] = "fails the storage",
        [nameof(DamagedLogTests)] = "damages the storage",
        [nameof(ProbeTests)] = "fails the storage",
        [nameof(DueFaultTests)] = "counts what fails",
        [nameof(FilledFormTests)] = "fails the storage",
        [nameof(RoundTripTests)] = "counts calls",
        [nameof(MetricTests)] = "counts calls",
        [nameof(BookTests.An_intent_that_came_to_nothing_shows_the_deal_to_nobody_in_the_other_team)] = "fails the storage",
        [nameof(ExtensionTests.When_storage_is_away_it_says_so_and_gives_a_reference)] = "fails the storage",
        [nameof(ExpectationTests.A_walk_stays_while_other_buttons_are_tapped_and_its_cards_save_in_few_calls)] = "counts calls",

        // These have no storage of this process, or no turns of their own.
        [nameof(BackupTests)] = "starts processes",
        [nameof(ProcessTests)] = "starts processes",
        [nameof(FuzzTests)] = "posts what is no activity, past the seats",
        [nameof(RepeatedTapTests)] = "tells these conversations itself, each tap three times at once",
        [nameof(RepeatedActivityTests)] = "says what the bot answers to the same activity twice",
        [nameof(TypedWalkTests.A_repeated_last_answer_without_a_number_is_told_as_the_one_it_gave)] = "says what the bot answers to the same activity twice",

        // Teams is held shut until a reply is kept: one that cannot be kept waits for Teams, and Teams for the test.
        [nameof(NoTokenTests)] = "waits for what failed",
        [nameof(SlowConnectorTests)] = "waits for what failed",
        [nameof(StoppingTests)] = "waits for what failed",

        // Whose call fails cannot be said.
        [nameof(ConflictTests.Clients_that_answer_different_questions_at_once_lose_nothing)] = "several at the same moment",

        // These say every command or verb to everybody, thousands of turns; other conversations make the same calls.
        [nameof(MatrixTests)] = "long",
        [nameof(BrokenPayloadTests.A_payload_with_a_missing_or_wrongly_typed_field_is_answered)] = "long",

        // In the chat of a meeting nobody is told anything, nor that it failed: where the own chat cannot be found, the person has to ask again.
        [nameof(SharedPlaceTests.Nothing_is_ever_posted_in_the_chat_of_a_meeting)] = "silent by design",
        [nameof(MeetingChatTests.Link_is_answered_one_to_one_in_both_languages_and_can_be_changed_and_taken_back)] = "silent by design",

        // What is truly different for a while, and right again with the next turn: who is in a team, and who blocked the bot, is looked up again.
        [nameof(ColleagueTests.A_busy_Teams_gets_the_question_later_and_once)] = "counts what is put off",
        [nameof(MembersTests.Who_leaves_a_deal_of_the_team_sees_it_as_the_team_does)] = "shows less while the team is unknown",
        [nameof(OneToOneTests.Who_blocked_the_bot_is_not_written_to_at_that_address_again)] = "tries the address once more",
        [nameof(OneToOneTests.Who_blocked_the_bot_and_writes_again_is_reached_there_again)] = "found by the next turn",
        [nameof(ColleagueTests.Who_blocked_the_bot_and_writes_again_can_be_asked_again)] = "found by the next turn",
        [nameof(OwnParkedTests.Who_blocked_the_bot_and_writes_again_is_reminded_again)] = "woken by the next turn",
    };

    /// <summary>All that have conversations.</summary>
    public static IEnumerable<Type> Classes => typeof(Telling).Assembly.GetTypes()
        .Where(t => t != typeof(EveryCallTests) && !t.IsAbstract && !Untold.ContainsKey(t.Name) && t.GetMethods().Any(IsTold))
        .OrderBy(t => t.FullName, StringComparer.Ordinal);

    public static IEnumerable<Telling> Of(Type told) => told.GetMethods().Where(IsTold).SelectMany(m =>
        m.GetCustomAttribute<TheoryAttribute>() is null
            ? [new Telling(m, [])]
            : m.GetCustomAttributes<DataAttribute>().SelectMany(d => d.GetData(m)).Select(row => new Telling(m, row ?? [null])));

    public async Task TellAsync()
    {
        var test = Activator.CreateInstance(Conversation.DeclaringType!);
        await ((test as IAsyncLifetime)?.InitializeAsync() ?? Task.CompletedTask);
        try
        {
            await (Task)Conversation.Invoke(test, [.. Conversation.GetParameters().Select((p, i) => ValueOf(p, i))])!;
        }
        finally
        {
            await ((test as IAsyncLifetime)?.DisposeAsync() ?? Task.CompletedTask);
            (test as IDisposable)?.Dispose();
        }
    }

    public override string ToString() => $"{Conversation.DeclaringType!.Name}.{Conversation.Name}({string.Join(", ", Data)})";

    /// <summary>As the test framework hands it over: a number as the kind of number that is wanted, and what is left as an array.</summary>
    private object? ValueOf(ParameterInfo parameter, int index)
    {
        if (parameter.IsDefined(typeof(ParamArrayAttribute)))
        {
            var rest = Array.CreateInstance(parameter.ParameterType.GetElementType()!, Data.Length - index);
            Array.Copy(Data, index, rest, 0, rest.Length);
            return rest;
        }

        return Data[index] is IConvertible number && parameter.ParameterType == typeof(decimal) ? Convert.ToDecimal(number, CultureInfo.InvariantCulture) : Data[index];
    }

    private static bool IsTold(MethodInfo method) =>
        method.IsDefined(typeof(FactAttribute)) && method.ReturnType == typeof(Task) && !Untold.ContainsKey(method.Name);
}
