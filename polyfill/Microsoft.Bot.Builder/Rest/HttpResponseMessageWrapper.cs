using System.Net;

namespace Microsoft.Rest;

/// <summary>What is kept of an HTTP message after it was disposed.</summary>
public abstract class HttpMessageWrapper
{
    private protected HttpMessageWrapper()
    {
    }

    /// <summary>By name, in any case.</summary>
    public IDictionary<string, IEnumerable<string>> Headers { get; } =
        new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);
}

public class HttpResponseMessageWrapper : HttpMessageWrapper
{
    internal HttpResponseMessageWrapper(HttpResponseMessage response)
    {
        StatusCode = response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
        {
            Headers[name] = [.. values];
        }
    }

    public HttpStatusCode StatusCode { get; protected set; }
}
