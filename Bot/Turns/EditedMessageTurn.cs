using KeyAccountBot.Bot.Dialogs;
using KeyAccountBot.Bot.Interactions;
using KeyAccountBot.Bot.Sdk;
using KeyAccountBot.Playbook.Text;
using Microsoft.Bot.Builder;

namespace KeyAccountBot.Bot.Turns;

/// <summary>
/// A message that was edited after it was sent. It was dealt with as it was, and running it again would do a thing twice; one-to-one
/// the person is told how to go on. Where others read along, a hint would be a disturbance.
/// </summary>
internal sealed class EditedMessageTurn(TurnReader reader, ConversationMemory memory, Speaker speaker)
{
    private static readonly LocalText SendItAnew = new(
        "I read messages as they are sent, not what they are changed to. Please send it as a new message.",
        "我只读发送时的内容，之后的修改不会重新处理。请作为新消息再发一次。");

    public async Task RunAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var turn = reader.Read(context, null);
        if (turn.Place.IsShared || SlotJson.Read(context.Activity.ChannelData).Text("eventType") != "editMessage")
        {
            return;
        }

        var remembered = await memory.LoadIfPossibleAsync(turn, cancellationToken);
        turn = turn with { Language = remembered?.Language ?? turn.Language };
        await speaker.SendAsync(turn, Notices.Of(turn, SendItAnew), cancellationToken);
    }
}
