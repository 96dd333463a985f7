using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>The channel refused a call, which was made once and is not repeated.</summary>
public class ErrorResponseException : RestException
{
    internal ErrorResponseException(HttpResponseMessageWrapper response, ErrorResponse? body)
        : base($"The channel answered {(int)response.StatusCode} {body?.Error?.Code}".TrimEnd())
    {
        Response = response;
        Body = body;
    }

    public HttpResponseMessageWrapper Response { get; set; }

    /// <summary>Null when the channel's answer was no JSON object.</summary>
    public ErrorResponse? Body { get; set; }
}
