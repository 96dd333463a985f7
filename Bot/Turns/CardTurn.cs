using System.Net;
using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Dialogs;
using KeyAccountBot.Bot.Interactions;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace KeyAccountBot.Bot.Turns;

/// <summary>A tapped button. The card described itself: nothing of it is remembered here.</summary>
internal sealed class CardTurn(
    TurnReader reader,
    Router router,
    ConversationDialogs dialogs,
    ConversationMemory memory,
    Delivery delivery,
    Speaker speaker,
    Repayment repayment,
    GivenAnswers given,
    Faults faults)
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";
    private const string MessageType = "application/vnd.microsoft.activity.message";
    private const string ErrorType = "application/vnd.microsoft.error";

    private static readonly LocalText NotAButton = new(
        "This button sent nothing that could be read. Nothing was changed.", "这个按钮发来的内容无法读取，没有改动任何内容。");

    /// <summary>A client with Action.Execute: the answer takes the card's place, an error leaves the card with what was typed.</summary>
    public Task<AdaptiveCardInvokeResponse> ExecuteAsync(
        ITurnContext<IInvokeActivity> context, AdaptiveCardInvokeValue? invoked, CancellationToken cancellationToken) =>
        given.OnceAsync(reader.Read(context, null), () => AnswerAsync(context, invoked, cancellationToken));

    private async Task<AdaptiveCardInvokeResponse> AnswerAsync(
        ITurnContext<IInvokeActivity> context, AdaptiveCardInvokeValue? invoked, CancellationToken cancellationToken)
    {
        var (turn, reply, failure) = await AnswerAsync(context, invoked?.Action?.Verb, invoked?.Action?.Data, cancellationToken);
        if (reply is null)
        {
            return Error(failure!.Summary);
        }

        if (reply.LeavesCard)
        {
            return Error(reply.Card.Summary);
        }

        var said = await delivery.ShowAsync(turn, reply, context.Activity.ReplyToId, cancellationToken);
        return said is null
            ? new() { StatusCode = (int)HttpStatusCode.OK, Type = CardType, Value = speaker.CardContent(turn, reply.Mine ?? reply.Card) }
            : new() { StatusCode = (int)HttpStatusCode.OK, Type = MessageType, Value = said };
    }

    /// <summary>An older client: the button's data came as a message, so the message that holds the card is changed.</summary>
    public async Task SubmitAsync(ITurnContext<IMessageActivity> context, CancellationToken cancellationToken)
    {
        var (turn, reply, failure) = await AnswerAsync(context, null, context.Activity.Value, cancellationToken);
        if (reply is null)
        {
            await delivery.SayAsync(turn, new(failure!, Continues: true), cancellationToken);
        }
        else
        {
            await delivery.ShowInMessageAsync(turn, reply, context.Activity.ReplyToId, cancellationToken);
        }
    }

    private async Task<(Turn Turn, Reply? Reply, RenderedCard? Failure)> AnswerAsync(
        ITurnContext context, string? verb, object? data, CancellationToken cancellationToken)
    {
        var submission = Submission.Read(verb, data);
        var turn = reader.Read(context, submission?.Language);
        context.TurnState.Set(Turn.StateKey, turn);
        if (submission is null || router.For(submission.Verb) is not { } interaction)
        {
            return (turn, null, Notices.Of(turn, NotAButton));
        }

        var answered = await faults.TryAsync(turn, async () =>
        {
            var reply = repayment.Of(turn, await interaction.OnCardAsync(turn, submission, cancellationToken));
            try
            {
                await RememberAsync(turn, reply, cancellationToken);
            }
            finally
            {
                await ListsOnTheWay.ArriveAsync(turn);
            }

            return reply;
        });
        return (turn, answered.Value, answered.Failure?.Card);
    }

    /// <summary>
    /// A tap that opens something else drops what was asked, as a command does. The cards of a walk are saved without looking, and
    /// nothing is written unless it changes what free text is an answer to.
    /// </summary>
    private async Task RememberAsync(Turn turn, Reply reply, CancellationToken cancellationToken)
    {
        if (!reply.ChangesTopic)
        {
            return;
        }

        var found = reply.Promises(turn) ? memory.LoadAsync(turn, cancellationToken) : memory.LoadIfPossibleAsync(turn, cancellationToken)!;
        if (await found is not { } conversation)
        {
            return;
        }

        await dialogs.FollowAsync(turn, reply.Here(turn), conversation, cancellationToken);
        if (reply.SwitchTo is not null || conversation.Stack.ToText() != conversation.Stored?.Dialogs)
        {
            await memory.SaveAsync(turn, conversation, reply, cancellationToken);
        }
    }

    private static AdaptiveCardInvokeResponse Error(string message) => new()
    {
        StatusCode = (int)HttpStatusCode.InternalServerError,
        Type = ErrorType,
        Value = new Dictionary<string, object> { ["code"] = "500", ["message"] = message },
    };
}
