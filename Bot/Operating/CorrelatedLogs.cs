using System.Buffers;

namespace KeyAccountBot.Bot.Operating;

/// <summary>Every log line of a request names Teams' number of it, the correlation vector: whoever asks Microsoft about a request is asked for it.</summary>
internal sealed class CorrelatedLogs(ILogger<CorrelatedLogs> log) : IEndpointFilter
{
    private const string Header = "MS-CV";
    private const int Longest = 128;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/.!-_=");
    private static readonly Func<ILogger, string, IDisposable?> Scope = LoggerMessage.DefineScope<string>(Header + " {MsCv}");

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        // The caller is not known yet: what is no vector does not get into the log.
        if (context.HttpContext.Request.Headers[Header] is not [{ Length: > 0 and <= Longest } vector] || vector.AsSpan().ContainsAnyExcept(Allowed))
        {
            return await next(context);
        }

        using (Scope(log, vector))
        {
            return await next(context);
        }
    }
}
