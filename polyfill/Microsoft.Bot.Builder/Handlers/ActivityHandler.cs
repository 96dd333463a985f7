using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Calls one method for each kind of activity. A bot derives from it and overrides what it is interested in.</summary>
public class ActivityHandler : IBot
{
    /// <exception cref="ArgumentException">The activity has no type.</exception>
    public virtual Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        switch (turnContext.Activity.Type)
        {
            case null or "":
                throw new ArgumentException("The activity has no type.", nameof(turnContext));
            case ActivityTypes.Message:
                return OnMessageActivityAsync(new TypedTurnContext<IMessageActivity>(turnContext), cancellationToken);
            case ActivityTypes.ConversationUpdate:
                return OnConversationUpdateActivityAsync(new TypedTurnContext<IConversationUpdateActivity>(turnContext), cancellationToken);
            case ActivityTypes.Event:
                return OnEventActivityAsync(new TypedTurnContext<IEventActivity>(turnContext), cancellationToken);
            case ActivityTypes.Invoke:
                return AnswerInvokeAsync(new TypedTurnContext<IInvokeActivity>(turnContext), cancellationToken);
            case ActivityTypes.InstallationUpdate:
                return OnInstallationUpdateActivityAsync(new TypedTurnContext<IInstallationUpdateActivity>(turnContext), cancellationToken);
            case ActivityTypes.Typing or "messageReaction" or "messageUpdate" or "messageDelete" or "endOfConversation" or "command" or "commandResult":
                // Known kinds, with methods of their own in the real package that do nothing unless overridden.
                return Task.CompletedTask;
            default:
                return OnUnrecognizedActivityTypeAsync(turnContext, cancellationToken);
        }
    }

    protected virtual Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Added members are looked at first; removed ones only when no list of added ones was sent.</summary>
    protected virtual Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var bot = activity.Recipient?.Id;
        if (activity.MembersAdded is { } added)
        {
            return added.Any(m => m.Id != bot) ? OnMembersAddedAsync(added, turnContext, cancellationToken) : Task.CompletedTask;
        }

        return activity.MembersRemoved is { } removed && removed.Any(m => m.Id != bot)
            ? OnMembersRemovedAsync(removed, turnContext, cancellationToken)
            : Task.CompletedTask;
    }

    /// <summary>All added members, the bot among them; not called when it is the only one.</summary>
    protected virtual Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnMembersRemovedAsync(
        IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        OnEventAsync(turnContext, cancellationToken);

    protected virtual Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The HTTP answer to an invoke: 501 when nobody handles it.</summary>
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            if (turnContext.Activity.Name != "adaptiveCard/action")
            {
                throw new InvokeResponseException(501);
            }

            var value = AdaptiveCardInvoke.Read(turnContext.Activity.Value);
            return new InvokeResponse { Status = 200, Body = await OnAdaptiveCardInvokeAsync(turnContext, value, cancellationToken) };
        }
        catch (InvokeResponseException exception)
        {
            return exception.Response;
        }
    }

    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(501);

    protected virtual Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Action switch
        {
            "add" or "add-upgrade" => OnInstallationUpdateAddAsync(turnContext, cancellationToken),
            "remove" or "remove-upgrade" => OnInstallationUpdateRemoveAsync(turnContext, cancellationToken),
            _ => Task.CompletedTask,
        };

    protected virtual Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task AnswerInvokeAsync(TypedTurnContext<IInvokeActivity> turn, CancellationToken stop)
    {
        var response = await OnInvokeActivityAsync(turn, stop);
        if (turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is null)
        {
            await turn.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = response }, stop);
        }
    }
}
