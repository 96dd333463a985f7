namespace Microsoft.Rest;

/// <summary>Puts on each request what proves who sends it.</summary>
public abstract class ServiceClientCredentials
{
    /// <summary>Called for every request, just before it is sent. What it throws goes to whoever wanted to send.</summary>
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.CompletedTask;
}
