using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The messages endpoint. It answers 200, an invoke's own status, 400 (no activity), 401 (refused), 405 (no POST), 501 (an
/// invoke nobody answered) or 503 (nobody's token can be checked now). What a turn throws goes to <see cref="BotAdapter.OnTurnError"/>, and without one to the host.
/// </summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    private readonly BotFrameworkAuthentication _authentication;
    private readonly ILogger _logger;

    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
        : base(botFrameworkAuthentication)
    {
        _authentication = botFrameworkAuthentication;
        _logger = logger ?? NullLogger.Instance;
    }

    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.Headers.Allow = HttpMethods.Post;
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        try
        {
            // Before the body is read: a stranger costs nothing but this.
            var caller = await _authentication.AuthenticateAsync(httpRequest.Headers.Authorization, cancellationToken);
            if (await ReadAsync(httpRequest, cancellationToken) is not { } activity)
            {
                Log.NoActivity(_logger);
                httpResponse.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }

            caller.Vouch(activity);
            var answer = await RunTurnAsync(caller.Identity, activity, bot.OnTurnAsync, cancellationToken);
            await WriteAsync(httpResponse, answer, cancellationToken);
        }
        catch (UnauthorizedAccessException exception)
        {
            // The caller learns nothing of the reason.
            Log.Refused(_logger, exception.Message);
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
        }
        catch (KeysUnavailableException exception)
        {
            // No fault of the caller's: it may try again.
            Log.KeysUnavailable(_logger, exception);
            httpResponse.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    /// <returns>Null when the body is no activity that could be answered.</returns>
    private static async Task<Activity?> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        try
        {
            var text = await BodyAsync(request.BodyReader, stop);
            SurrogateRepair.Repair(text);
            var activity = JsonSerializer.Deserialize(text, SchemaJson.Wire.Activity);
            return string.IsNullOrEmpty(activity?.Type) || !IsHttp(activity.ServiceUrl) ? null : activity;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<byte[]> BodyAsync(PipeReader body, CancellationToken stop)
    {
        var read = await body.ReadAsync(stop);
        while (!read.IsCompleted)
        {
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            read = await body.ReadAsync(stop);
        }

        var text = read.Buffer.ToArray();
        body.AdvanceTo(read.Buffer.End);
        return text;
    }

    private static bool IsHttp(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    private static async Task WriteAsync(HttpResponse response, InvokeResponse? answer, CancellationToken stop)
    {
        response.StatusCode = answer?.Status ?? StatusCodes.Status200OK;
        if (answer?.Body is { } body)
        {
            var text = SchemaJson.Bytes(body);
            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = text.Length;
            await response.Body.WriteAsync(text, stop);
        }
    }
}
