using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Between a channel and a bot: runs turns through the middleware and carries what they send.</summary>
public abstract class BotAdapter
{
    /// <summary>Key of the caller's identity in the turn state.</summary>
    public const string BotIdentityKey = "BotIdentity";

    // Where the adapter finds the answer to an invoke at the end of the turn.
    internal const string InvokeResponseKey = "BotAdapter.InvokeResponse";

    private readonly List<IMiddleware> _middleware = [];

    /// <summary>Gets what a turn throws. Null: the caller of the turn gets it.</summary>
    public Func<ITurnContext, Exception, Task>? OnTurnError { get; set; }

    public BotAdapter Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        _middleware.Add(middleware);
        return this;
    }

    /// <returns>One response for each activity, in order.</returns>
    public abstract Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    public abstract Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    public abstract Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    public virtual Task ContinueConversationAsync(
        string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) => throw NotOffered();

    public virtual Task ContinueConversationAsync(
        string botAppId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) => throw NotOffered();

    public virtual Task CreateConversationAsync(
        string botAppId, string channelId, string serviceUrl, string? audience, ConversationParameters conversationParameters,
        BotCallbackHandler callback, CancellationToken cancellationToken) => throw NotOffered();

    /// <summary>Runs one turn: culture of the sender, middleware in order of use, then the bot.</summary>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        SenderCulture.Enter(turnContext.Activity.Locale);
        try
        {
            await RunFromAsync(0, turnContext, callback, cancellationToken);
        }
        catch (Exception exception) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, exception);
        }
    }

    private Task RunFromAsync(int step, ITurnContext turn, BotCallbackHandler callback, CancellationToken stop) =>
        step == _middleware.Count
            ? callback(turn, stop)
            : _middleware[step].OnTurnAsync(turn, next => RunFromAsync(step + 1, turn, callback, next), stop);

    private NotSupportedException NotOffered() => new(GetType().Name + " begins no turns of its own.");
}
