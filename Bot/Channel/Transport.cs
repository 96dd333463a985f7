namespace KeyAccountBot.Bot.Channel;

/// <summary>How far a call got that failed on the way.</summary>
internal static class Transport
{
    /// <summary>There was no connection to send anything on.</summary>
    public static bool NeverConnected(this HttpRequestException exception) => exception.HttpRequestError is
        HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
        or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}
