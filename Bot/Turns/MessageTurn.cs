using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Dialogs;
using KeyAccountBot.Bot.Interactions;
using KeyAccountBot.Bot.People;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace KeyAccountBot.Bot.Turns;

/// <summary>A message: a command, an answer to what was asked, or words that need a way forward.</summary>
internal sealed class MessageTurn(
    TurnReader reader, Router router, ConversationDialogs dialogs, ConversationMemory memory, FreeText freeText, Delivery delivery, Repayment repayment, Faults faults, TeamRoster roster, DealFinder deals, CommandWords words)
{
    public async Task RunAsync(ITurnContext<IMessageActivity> context, CancellationToken cancellationToken)
    {
        var text = Spoken(context.Activity);
        var command = CommandLine.Parse(text, words);
        var turn = reader.Read(context, text.Any(TextFold.IsHan) ? Language.Chinese : null);
        if (command.Reading is { Rest.Length: > 0 })
        {
            deals.Foresee(turn, cancellationToken);
        }

        var remembered = await faults.TryAsync(turn, () => memory.LoadAsync(turn, cancellationToken));
        if (remembered.Value is not { } conversation)
        {
            await delivery.SendAsync(turn, remembered.Failure!, null, cancellationToken);
            return;
        }

        turn = turn with { Language = conversation.Language ?? turn.Language };
        context.TurnState.Set(Turn.StateKey, turn);
        var answered = await faults.TryAsync(turn, async () =>
        {
            await roster.MeetAsync(turn, cancellationToken);
            return repayment.Of(turn, await AnswerAsync(turn, text, command, conversation, cancellationToken));
        });
        await delivery.SendAsync(turn, answered.Value ?? answered.Failure!, conversation, cancellationToken);
    }

    private async Task<Reply> AnswerAsync(
        Turn turn, string text, CommandLine line, RememberedConversation conversation, CancellationToken cancellationToken)
    {
        if (line.Reading is { Rest.Length: > 0 } && await NamedAsync(turn, text, conversation, cancellationToken) is { } named)
        {
            return named;
        }

        if (await MeantAsync(turn, line, conversation, cancellationToken) is { } command)
        {
            return await RunAsync(turn, command, conversation, cancellationToken);
        }

        if (await dialogs.ContinueAsync(turn, conversation, cancellationToken) is { } answered)
        {
            return answered;
        }

        // "ACME assess" with a deal that is not known: more likely a command about it than anything else.
        return line.Reading is { } behind
            ? await RunAsync(turn, behind, conversation, cancellationToken)
            : await freeText.AnswerAsync(turn, text, line, cancellationToken);
    }

    private async Task<Reply> RunAsync(
        Turn turn, CommandReading command, RememberedConversation conversation, CancellationToken cancellationToken)
    {
        // A deal's name may begin with a command word of the other language: only the word that was meant says which is spoken.
        turn = turn with { Language = conversation.Language ?? command.Language ?? turn.Language };
        var reply = await router.For(command.Name).OnCommandAsync(turn, command, cancellationToken);
        await dialogs.FollowAsync(turn, reply.Here(turn), conversation, cancellationToken);
        return reply;
    }

    /// <summary>
    /// The deal whose name the whole line is, although a command can be read out of it: 新建厂房, "Team building centre". Not asked for a
    /// command word alone, and not while any words may be the answer.
    /// </summary>
    private async Task<Reply?> NamedAsync(Turn turn, string text, RememberedConversation conversation, CancellationToken cancellationToken)
    {
        if (await dialogs.TakesAnyTextAsync(turn, conversation, cancellationToken)
            || await freeText.DealAsync(turn, text, cancellationToken) is not { } reply)
        {
            return null;
        }

        await dialogs.FollowAsync(turn, reply.Here(turn), conversation, cancellationToken);
        return reply;
    }

    /// <summary>
    /// The command that was surely meant. A command word can also begin a reason that was asked for ("change of plans"), or stand behind
    /// one ("no budget to move"): then it is a command only when the rest names a deal.
    /// </summary>
    private async Task<CommandReading?> MeantAsync(
        Turn turn, CommandLine line, RememberedConversation conversation, CancellationToken cancellationToken)
    {
        if (line.Reading is not { } reading)
        {
            return null;
        }

        if (line.Alternative is { } alternative && await deals.NamesOneAsync(turn, alternative.Rest, MatchKind.Exact, cancellationToken))
        {
            return alternative;
        }

        var sure = reading.Place == WordPlace.First && (reading.Rest.Length == 0 || !await dialogs.TakesAnyTextAsync(turn, conversation, cancellationToken));
        return sure || (reading.Rest.Length > 0 && await deals.NamesOneAsync(turn, FirstOf(reading), MatchKind.Account, cancellationToken)) ? reading : null;
    }

    /// <summary>What stands for the deal in a command that takes more than that: it comes first.</summary>
    private static string FirstOf(CommandReading reading) => reading.Place == WordPlace.Last ? reading.Rest : reading.Rest.Split(' ')[0];

    /// <summary>
    /// What was said to the bot: without its name, which a channel message begins with, and with other people's names as plain text.
    /// The activity keeps it so, for the dialog that continues.
    /// </summary>
    private static string Spoken(IMessageActivity activity)
    {
        var text = activity.RemoveRecipientMention() ?? "";
        foreach (var mention in activity.GetMentions())
        {
            if (!string.IsNullOrEmpty(mention.Text) && mention.Mentioned?.Name is { Length: > 0 } name)
            {
                text = text.Replace(mention.Text, name, StringComparison.Ordinal);
            }
        }

        return activity.Text = text.Replace('\u00A0', ' ').Trim();
    }
}
