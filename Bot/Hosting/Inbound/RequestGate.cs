using System.Text.Json;

namespace KeyAccountBot.Bot.Hosting.Inbound;

/// <summary>
/// Looks at a request before the SDK does: who brings no token, too much, something else than JSON, or JSON so deep that reading it would
/// be the attack, gets no further.
/// </summary>
internal sealed partial class RequestGate(BotOptions options, ILogger<RequestGate> log) : IEndpointFilter
{
    /// <summary>A message of Teams has at most about 100 KB of UTF-16, which is sent twice, as text and as HTML; this leaves room to spare.</summary>
    private const int MostBytes = 1024 * 1024;

    private const int PartBytes = 16 * 1024;

    /// <summary>Activities nest about ten deep.</summary>
    private const int Deepest = 64;

    private static readonly byte[] _byteOrderMark = [0xEF, 0xBB, 0xBF];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method))
        {
            return await next(context);
        }

        if (!options.IsLocal && request.Headers.Authorization.Count != 1)
        {
            return Refused(StatusCodes.Status401Unauthorized, "it carries no token");
        }

        if (!request.HasJsonContentType() || request.Headers.ContentEncoding.Count > 0)
        {
            return Refused(StatusCodes.Status415UnsupportedMediaType, "it is no plain JSON");
        }

        if (await ReadAsync(request, context.HttpContext.RequestAborted) is not { } body)
        {
            return Refused(StatusCodes.Status413PayloadTooLarge, "it is too large");
        }

        var json = body.GetBuffer().AsSpan(0, (int)body.Length);
        body.Position = json.StartsWith(_byteOrderMark) ? _byteOrderMark.Length : 0;
        if (!IsObject(json[(int)body.Position..]))
        {
            return Refused(StatusCodes.Status400BadRequest, "it holds no JSON object, or one that is too deep");
        }

        request.Body = body;
        return await next(context);
    }

    private IResult Refused(int status, string reason)
    {
        RequestRefused(log, status, reason);
        return Results.StatusCode(status);
    }

    /// <returns>Null when it is too large. What is over the limit is not read.</returns>
    private static async Task<MemoryStream?> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        if (request.ContentLength > MostBytes)
        {
            return null;
        }

        // An announced length is no reason to set that much memory aside.
        var part = new byte[Math.Clamp(request.ContentLength ?? PartBytes, 1, PartBytes)];
        var body = new MemoryStream(part.Length);
        for (int read; (read = await request.Body.ReadAsync(part, stop)) > 0;)
        {
            if (body.Length + read > MostBytes)
            {
                return null;
            }

            body.Write(part, 0, read);
        }

        return body;
    }

    private static bool IsObject(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Deepest });
        try
        {
            var isObject = reader.Read() && reader.TokenType == JsonTokenType.StartObject;
            while (reader.Read())
            {
            }

            return isObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A request was refused with {Status}: {Reason}")]
    private static partial void RequestRefused(ILogger log, int status, string reason);
}
