using KeyAccountBot.Bot.Hosting.Inbound;
using KeyAccountBot.Storage.Rows;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace KeyAccountBot.Bot.Operating;

/// <summary>Measures every turn from outside all that can refuse it. What a turn begins inside itself, such as a message to somebody else, is part of it.</summary>
internal sealed class MeteredTurns(TurnMeter meter, TimeProvider time) : Microsoft.Bot.Builder.IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (RowCalls.Current is not null)
        {
            await next(cancellationToken);
            return;
        }

        var (calls, outcome, began) = (RowCalls.Begin(), new TurnOutcome(), time.GetTimestamp());
        var kind = KindOf(turnContext.Activity);
        turnContext.TurnState.Set(TurnOutcome.StateKey, outcome);
        try
        {
            await next(cancellationToken);
        }
        catch (Exception e)
        {
            outcome.Note(e is ActivityRefusedException ? TurnOutcome.Refused : TurnOutcome.Lost);
            throw;
        }
        finally
        {
            meter.Ended(kind, outcome.Name, time.GetElapsedTime(began), calls);
        }
    }

    /// <summary>One of a few names, whatever is sent.</summary>
    private static string KindOf(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => activity.Value is not null && string.IsNullOrWhiteSpace(activity.Text) ? "card" : "message",
        ActivityTypes.Invoke => activity.Name == "adaptiveCard/action" ? "card" : "invoke",
        ActivityTypes.InstallationUpdate => "installation",
        ActivityTypes.ConversationUpdate => "conversation_update",
        ActivityTypes.Event when activity.Name == "ContinueConversation" => "begun_by_bot",
        _ => "other",
    };
}
