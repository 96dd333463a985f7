using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A request was refused with 401: {Reason}")]
    public static partial void Refused(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "A request was answered with 503: no token can be checked.")]
    public static partial void KeysUnavailable(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "A request was answered with 400: its body is no activity with a type and a service URL.")]
    public static partial void NoActivity(ILogger logger);
}
