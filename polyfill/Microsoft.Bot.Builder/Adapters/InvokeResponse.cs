namespace Microsoft.Bot.Builder;

/// <summary>The HTTP answer to an invoke.</summary>
public class InvokeResponse
{
    /// <summary>HTTP status code.</summary>
    public int Status { get; set; }

    /// <summary>Becomes the whole HTTP body; null for none. What may be in it: <see cref="Schema.Activity.Value"/>.</summary>
    public object? Body { get; set; }
}
