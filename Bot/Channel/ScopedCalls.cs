namespace KeyAccountBot.Bot.Channel;

/// <summary>Notes on the request for whom it is made, for the handlers behind.</summary>
internal sealed class ScopedCalls(ChannelClock clock) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ChannelCall.Of(request, clock.Time);
        return base.SendAsync(request, cancellationToken);
    }
}
