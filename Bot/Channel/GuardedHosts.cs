namespace KeyAccountBot.Bot.Channel;

/// <summary>Nothing is sent, and no token with it, but to a host of Teams.</summary>
internal sealed partial class GuardedHosts(ServiceHosts hosts, ILogger<GuardedHosts> log) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (hosts.Allow(request.RequestUri))
        {
            return base.SendAsync(request, cancellationToken);
        }

        var host = request.RequestUri?.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) ?? "no host";
        NotCalled(log, host);
        throw new ServiceHostException(host);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A service URL was not called, because {Host} is no host of Teams.")]
    private static partial void NotCalled(ILogger log, string host);
}
