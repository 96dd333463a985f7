namespace Microsoft.Bot.Builder;

/// <summary>Leaves an invoke from any depth with its HTTP answer.</summary>
internal sealed class InvokeResponseException(int status, object? body = null) : Exception($"The invoke is answered with {status}.")
{
    public InvokeResponse Response { get; } = new() { Status = status, Body = body };
}
