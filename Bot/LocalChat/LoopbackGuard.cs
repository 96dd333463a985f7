using System.Net;
using KeyAccountBot.Bot.Operating.Probes;
using Microsoft.Extensions.Primitives;

namespace KeyAccountBot.Bot.LocalChat;

/// <summary>
/// Lets only this machine in, and of its browsers only pages that the bot itself served: without credentials nothing else
/// keeps a foreign web page, or a tunnel somebody left open, from driving the bot. A probe may call this machine by any name: it reads a word.
/// </summary>
internal sealed class LoopbackGuard(RequestDelegate next)
{
    private static readonly string[] ForwardingHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host"];

    public Task InvokeAsync(HttpContext context)
    {
        if (Refusal(context) is not { } reason)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync(reason, context.RequestAborted);
    }

    private static string? Refusal(HttpContext context)
    {
        HttpRequest request = context.Request;
        return !IsLocal(context.Connection) ? "The local chat answers this machine only."
            : ForwardingHeaders.Any(request.Headers.ContainsKey) ? "The local chat does not answer through a proxy."
            : !ProbeEndpoints.IsProbe(request.Path) && !IsOwnHost(request.Host, context.Connection.LocalPort) ? "The local chat answers to localhost and its port only."
            : !IsOwnOrigin(request) ? "The local chat does not answer pages of another origin."
            : null;
    }

    /// <summary>A connection without an address is a pipe or an in-process one, and local by nature.</summary>
    private static bool IsLocal(ConnectionInfo connection) =>
        connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address);

    private static bool IsOwnHost(HostString host, int port) =>
        host.Host.ToLowerInvariant() is "localhost" or "127.0.0.1" or "[::1]"
        && (port == 0 || (host.Port ?? 80) == port);

    private static bool IsOwnOrigin(HttpRequest request)
    {
        if (request.Headers.TryGetValue("Origin", out StringValues origin))
        {
            return string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
        }

        // Browsers send no Origin with a GET, but say where it comes from. Following a link to the page is harmless.
        return request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
            || request.Headers["Sec-Fetch-Dest"] == "document";
    }
}
