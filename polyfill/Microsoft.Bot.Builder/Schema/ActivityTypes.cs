namespace Microsoft.Bot.Schema;

/// <summary>Values of <see cref="IActivity.Type"/>.</summary>
public static class ActivityTypes
{
    public const string ConversationUpdate = "conversationUpdate";
    public const string Event = "event";
    public const string InstallationUpdate = "installationUpdate";
    public const string Invoke = "invoke";
    public const string Message = "message";
    public const string Trace = "trace";
    public const string Typing = "typing";
}

/// <summary>Types that never travel: the adapter turns them into something else.</summary>
public static class ActivityTypesEx
{
    /// <summary>Becomes the HTTP answer of an invoke; its value is an <c>InvokeResponse</c>.</summary>
    public const string InvokeResponse = "invokeResponse";
}
