namespace Microsoft.Rest;

/// <summary>A call to a service that did not give what was asked for.</summary>
public class RestException : Exception
{
    internal RestException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
