using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Turns whose activities go to a channel over HTTP, whoever began them.</summary>
public abstract class CloudAdapterBase : BotAdapter
{
    private readonly BotFrameworkAuthentication _authentication;

    private protected CloudAdapterBase(BotFrameworkAuthentication authentication)
    {
        ArgumentNullException.ThrowIfNull(authentication);
        _authentication = authentication;
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            // The channel gives the id.
            activities[i].Id = null;
            responses[i] = await SendAsync(turnContext, activities[i], cancellationToken) ?? new ResourceResponse(string.Empty);
        }

        return responses;
    }

    public override async Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        return await Channel(turnContext).UpdateAsync(activity, cancellationToken) ?? new ResourceResponse(string.Empty);
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(reference);
        return Channel(turnContext).DeleteAsync(reference, cancellationToken);
    }

    /// <inheritdoc cref="ContinueConversationAsync(string, Activity, BotCallbackHandler, CancellationToken)"/>
    public override Task ContinueConversationAsync(
        string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ContinueConversationAsync(botAppId, reference.GetContinuationActivity(), callback, cancellationToken);
    }

    /// <summary>Runs a turn in a known conversation. What it sends replies to the continuation's id; without one it goes to the conversation.</summary>
    /// <exception cref="ArgumentException">Conversation or service URL are missing.</exception>
    public override Task ContinueConversationAsync(
        string botAppId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(continuationActivity);
        ArgumentNullException.ThrowIfNull(callback);
        if (continuationActivity.Conversation is null || string.IsNullOrEmpty(continuationActivity.ServiceUrl))
        {
            throw new ArgumentException("A conversation and its service URL are needed to continue it.", nameof(continuationActivity));
        }

        return RunTurnAsync(Own(botAppId), continuationActivity, callback, cancellationToken);
    }

    /// <summary>Creates a conversation and runs a turn in it.</summary>
    /// <exception cref="ErrorResponseException">The channel refused it; there is no turn.</exception>
    public override async Task CreateConversationAsync(
        string botAppId, string channelId, string serviceUrl, string? audience, ConversationParameters conversationParameters,
        BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(serviceUrl))
        {
            throw new ArgumentNullException(nameof(serviceUrl));
        }

        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);
        var identity = Own(botAppId);
        var channel = await _authentication.CreateConnectorClientAsync(identity, serviceUrl, cancellationToken);
        var created = await channel.CreateConversationAsync(conversationParameters, cancellationToken);
        var beginning = new Activity
        {
            Type = ActivityTypes.Event,
            Name = "CreateConversation",
            Id = created.ActivityId ?? ConversationReference.NewId(),
            ChannelId = channelId,
            ServiceUrl = serviceUrl,
            Conversation = new ConversationAccount(id: created.Id, tenantId: conversationParameters.TenantId),
            ChannelData = conversationParameters.ChannelData,
            Recipient = conversationParameters.Bot,
        };
        await RunTurnAsync(identity, beginning, channel, callback, cancellationToken);
    }

    /// <summary>Runs the turn of a received activity.</summary>
    /// <returns>The answer to an invoke; null for everything else.</returns>
    internal async Task<InvokeResponse?> RunTurnAsync(ClaimsIdentity identity, Activity activity, BotCallbackHandler callback, CancellationToken stop)
    {
        var channel = await _authentication.CreateConnectorClientAsync(identity, activity.ServiceUrl!, stop);
        return await RunTurnAsync(identity, activity, channel, callback, stop);
    }

    private async Task<InvokeResponse?> RunTurnAsync(
        ClaimsIdentity identity, Activity activity, ConnectorClient channel, BotCallbackHandler callback, CancellationToken stop)
    {
        using var turn = new TurnContext(this, activity);
        turn.TurnState.Add<IIdentity>(BotIdentityKey, identity);
        turn.TurnState.Add(channel);
        await RunPipelineAsync(turn, callback, stop);
        return activity.Type != ActivityTypes.Invoke ? null
            : turn.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse ?? new InvokeResponse { Status = 501 };
    }

    private static async Task<ResourceResponse?> SendAsync(ITurnContext turn, Activity activity, CancellationToken stop)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.InvokeResponse:
                turn.TurnState.Set(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace when activity.ChannelId != "emulator":
                return null;
            default:
                return await Channel(turn).SendAsync(activity, stop);
        }
    }

    private static ConnectorClient Channel(ITurnContext turn) =>
        turn.TurnState.Get<ConnectorClient>() ?? throw new InvalidOperationException("This turn was not begun by this adapter.");

    private static ClaimsIdentity Own(string botAppId) => new([new Claim("aud", botAppId ?? ""), new Claim("appid", botAppId ?? "")]);
}
