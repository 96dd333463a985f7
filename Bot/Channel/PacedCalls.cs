using KeyAccountBot.Bot.Operating;
using NodaTime;

namespace KeyAccountBot.Bot.Channel;

/// <summary>Each try waits for its moment, when it comes soon enough; Teams would refuse it before.</summary>
internal sealed class PacedCalls(Pace pace, ChannelClock clock, ChannelMeter meter) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = ChannelCall.Of(request, clock.Time);
        var target = ChannelTarget.Of(request.RequestUri!);
        var thread = target.Creates && request.Content is { } body
            ? ChannelTarget.CreatedFor(await body.ReadAsByteArrayAsync(cancellationToken))
            : target.Thread;
        if (!pace.TryReserve(call.Tenant, thread, request.Method == HttpMethod.Get, call.Patience, out var wait))
        {
            meter.NoRoom();
            throw new ChannelBusyException(Duration.FromTimeSpan(wait), call.MayHaveArrived, "Teams allows no more calls there for now.");
        }

        if (wait > TimeSpan.Zero)
        {
            call.Waits(wait);
            meter.Waits(ChannelMeter.Pace, wait);
            await Task.Delay(wait, clock.Time, cancellationToken);
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
