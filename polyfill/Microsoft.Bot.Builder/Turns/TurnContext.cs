using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public class TurnContext : ITurnContext, IDisposable
{
    private List<SendActivitiesHandler>? _sending;
    private bool _disposed;

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; } = [];

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (_sending ??= []).Add(handler);
        return this;
    }

    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string? speak = null, string? inputHint = null, CancellationToken cancellationToken = default)
    {
        ThrowIfBlank(textReplyToSend, nameof(textReplyToSend));
        var activity = new Activity { Type = ActivityTypes.Message, Text = textReplyToSend };
        activity.Speak = string.IsNullOrEmpty(speak) ? null : speak;
        activity.InputHint = string.IsNullOrEmpty(inputHint) ? null : inputHint;
        return SendActivityAsync(activity, cancellationToken);
    }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);
        return responses.Length == 0 ? new ResourceResponse() : responses[0];
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("There is nothing to send.", nameof(activities));
        }

        var reference = Activity.GetConversationReference();
        var outgoing = new List<Activity>(activities.Length);
        foreach (var activity in activities)
        {
            outgoing.Add(((Activity)activity).ApplyConversationReference(reference));
        }

        return SendThroughAsync(0, outgoing, cancellationToken);
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activity);
        return Adapter.UpdateActivityAsync(this, ((Activity)activity).ApplyConversationReference(Activity.GetConversationReference()), cancellationToken);
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ThrowIfBlank(activityId, nameof(activityId));
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return Adapter.DeleteActivityAsync(this, reference, cancellationToken);
    }

    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            TurnState.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    private Task<ResourceResponse[]> SendThroughAsync(int handler, List<Activity> activities, CancellationToken stop) =>
        _sending is null || handler == _sending.Count
            ? SendNowAsync(activities, stop)
            : _sending[handler](this, activities, () => SendThroughAsync(handler + 1, activities, stop));

    private async Task<ResourceResponse[]> SendNowAsync(List<Activity> activities, CancellationToken stop)
    {
        var responses = await Adapter.SendActivitiesAsync(this, [.. activities], stop);
        for (var i = 0; i < activities.Count; i++)
        {
            activities[i].Id = responses[i].Id;
            Responded |= activities[i].Type != ActivityTypes.Trace;
        }

        return responses;
    }

    // The real package says "null" of blank text too, and callers may catch just that.
    private static void ThrowIfBlank(string text, string name)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ArgumentNullException(name);
        }
    }
}
