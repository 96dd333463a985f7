using System.Net;
using KeyAccountBot.Bot.Sdk;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Deals;
using Microsoft.Bot.Builder;

namespace KeyAccountBot.Bot.Extension;

/// <summary>
/// The message extension: deals searched and a deal checked from the box where a message is written, in any chat. What it gives is what any
/// channel may be told, wherever it is asked for: the person sees the card before sending it, the chat after.
/// </summary>
internal sealed class ExtensionTurn(TurnReader reader, DealSearch search, MessageCheck check, Faults faults)
{
    private const string Query = "composeExtension/query";

    /// <returns>Null for an invoke that is none of its.</returns>
    public async Task<InvokeResponse?> AnswerAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var name = context.Activity.Name;
        if (name is not (Query or "composeExtension/fetchTask" or "composeExtension/submitAction"))
        {
            return null;
        }

        // What the person may see, not what the chat may: it is looked for as in the one-to-one chat, wherever it is asked from.
        var turn = reader.Read(context, null) with { Place = Place.OneToOne };
        var value = SlotJson.Read(context.Activity.Value);
        var answer = await faults.TryAsync(turn, () => name switch
        {
            Query => search.FindAsync(turn, value, cancellationToken),
            "composeExtension/fetchTask" => check.OpenAsync(turn, value, cancellationToken),
            _ => check.SubmitAsync(turn, value, cancellationToken),
        });
        return new()
        {
            Status = (int)HttpStatusCode.OK,
            Body = answer.Value ?? (name == Query
                ? ExtensionAnswer.Says(answer.Failure!.Card.Summary)
                : ExtensionAnswer.TaskSays(answer.Failure!.Card.Summary)),
        };
    }
}
