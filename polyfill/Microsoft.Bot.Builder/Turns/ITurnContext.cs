using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One incoming activity and the means to answer it. Ends with the turn; afterwards it sends nothing.</summary>
public interface ITurnContext
{
    BotAdapter Adapter { get; }

    /// <summary>What lives as long as the turn.</summary>
    TurnContextStateCollection TurnState { get; }

    Activity Activity { get; }

    /// <summary>Whether anything but a trace was sent.</summary>
    bool Responded { get; }

    /// <exception cref="ArgumentNullException">The text is blank.</exception>
    /// <exception cref="ErrorResponseException">The channel refused it.</exception>
    Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string? speak = null, string? inputHint = InputHints.AcceptingInput, CancellationToken cancellationToken = default);

    /// <summary>Sends in answer to the incoming activity; what is sent takes the id that the channel gave it.</summary>
    /// <exception cref="ErrorResponseException">The channel refused it.</exception>
    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="SendActivityAsync(IActivity, CancellationToken)"/>
    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    /// <summary>Replaces what was sent with the same id.</summary>
    /// <exception cref="ErrorResponseException">The channel refused it.</exception>
    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <exception cref="ErrorResponseException">The channel refused it.</exception>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    /// <summary>Puts a handler behind those already there; each may change what is sent, or keep it back by not calling next.</summary>
    ITurnContext OnSendActivities(SendActivitiesHandler handler);
}

/// <summary>A turn whose activity is seen through the interface of its kind.</summary>
public interface ITurnContext<T> : ITurnContext
    where T : IActivity
{
    new T Activity { get; }
}

public delegate Task<ResourceResponse[]> SendActivitiesHandler(ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next);
