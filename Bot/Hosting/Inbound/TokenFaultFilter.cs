using Microsoft.IdentityModel.Tokens;

namespace KeyAccountBot.Bot.Hosting.Inbound;

/// <summary>A token that does not hold is the caller's fault, whichever way the SDK says so: some of its checks throw instead of refusing.</summary>
internal sealed partial class TokenFaultFilter(ILogger<TokenFaultFilter> log) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception exception) when (exception is SecurityTokenException or SecurityTokenArgumentException)
        {
            TokenRefused(log, exception.GetType().Name);
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A token was refused: {Reason}")]
    private static partial void TokenRefused(ILogger log, string reason);
}
