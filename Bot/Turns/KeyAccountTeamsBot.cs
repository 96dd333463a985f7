using System.Net;
using KeyAccountBot.Bot.Sdk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace KeyAccountBot.Bot.Turns;

/// <summary>What Teams sends, handed to whoever deals with it.</summary>
internal sealed class KeyAccountTeamsBot(MessageTurn messages, CardTurn cards, InstallationTurn installations) : TeamsActivityHandler
{
    /// <summary>What says not who or where cannot be answered, and must not share a place with others of its kind.</summary>
    public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        TurnReader.IsWhole(turnContext.Activity) ? base.OnTurnAsync(turnContext, cancellationToken)
        : turnContext.Activity.Type == ActivityTypes.Invoke ? turnContext.SendActivityAsync(Refusal(), cancellationToken)
        : Task.CompletedTask;

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        // A client without Action.Execute sends the button's data as a message without text.
        var activity = turnContext.Activity;
        return string.IsNullOrWhiteSpace(activity.Text) && SlotJson.Read(activity.Value).ValueKind == System.Text.Json.JsonValueKind.Object
            ? cards.SubmitAsync(turnContext, cancellationToken)
            : messages.RunAsync(turnContext, cancellationToken);
    }

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        cards.ExecuteAsync(turnContext, invokeValue, cancellationToken);

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        installations.AddedAsync(turnContext, cancellationToken);

    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        installations.RemovedAsync(turnContext, cancellationToken);

    /// <summary>Members come and go without a word from the bot: who is installed is told by the installation.</summary>
    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private static Activity Refusal() => new()
    {
        Type = ActivityTypesEx.InvokeResponse,
        Value = new InvokeResponse { Status = (int)HttpStatusCode.BadRequest },
    };
}
