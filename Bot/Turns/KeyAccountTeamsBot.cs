using System.Net;
using KeyAccountBot.Bot.Extension;
using KeyAccountBot.Bot.Meetings;
using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Sdk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace KeyAccountBot.Bot.Turns;

/// <summary>
/// What Teams sends, handed to whoever deals with it. Reactions, deleted messages, other events than of meetings, typing and whatever comes to Teams tomorrow
/// are taken and change nothing.
/// </summary>
internal sealed class KeyAccountTeamsBot(
    TurnReader reader, MessageTurn messages, CardTurn cards, InstallationTurn installations, ConversationUpdateTurn updates, EditedMessageTurn edits,
    MeetingEventTurn meetings, ExtensionTurn extension, Whereabouts whereabouts)
    : TeamsActivityHandler
{
    /// <summary>What says not who or where cannot be answered, and must not share a place with others of its kind.</summary>
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (!TurnReader.IsWhole(activity))
        {
            await (activity.Type == ActivityTypes.Invoke ? turnContext.SendActivityAsync(Refusal(), cancellationToken) : Task.CompletedTask);
            return;
        }

        // What is no id is replied to without one.
        activity.Id = ChannelIds.IsUsable(activity.Id) ? activity.Id : null;
        activity.ReplyToId = ChannelIds.IsUsable(activity.ReplyToId) ? activity.ReplyToId : null;

        // The SDK reads mentions out of every entry, and out of an empty one as well.
        activity.Entities = activity.Entities?.OfType<Entity>().ToList();

        // The SDK has a method for it that is outside the part of it we build on.
        await (activity.Type == "messageUpdate" ? edits.RunAsync(turnContext, cancellationToken) : base.OnTurnAsync(turnContext, cancellationToken));
        await whereabouts.RefreshAsync(turnContext.TurnState.Get<Turn>(Turn.StateKey) ?? reader.Read(turnContext, null), cancellationToken);
    }

    /// <summary>Of all events that a meeting began and that it is over; read here, because Teams tells them in more than one spelling.</summary>
    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        meetings.RunAsync(turnContext, cancellationToken);

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

    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        await extension.AnswerAsync(turnContext, cancellationToken)
            ?? InvokeAnswers.For(turnContext.Activity.Name, TurnReader.LanguageOf(((ITurnContext)turnContext).Activity))
            ?? await base.OnInvokeActivityAsync(turnContext, cancellationToken);

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        installations.AddedAsync(
            turnContext,
            turnContext.Activity.Action == InstallationUpdateActionTypes.Add ? InstallCue.New : InstallCue.Upgrade,
            cancellationToken);

    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        installations.RemovedAsync(turnContext, cancellationToken);

    /// <summary>Not the SDK's way of it, which asks the roster for everyone who is new.</summary>
    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => updates.RunAsync(turnContext, cancellationToken);

    private static Activity Refusal() => new()
    {
        Type = ActivityTypesEx.InvokeResponse,
        Value = new InvokeResponse { Status = (int)HttpStatusCode.BadRequest },
    };
}
