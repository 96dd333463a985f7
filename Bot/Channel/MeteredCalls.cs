using System.Globalization;
using KeyAccountBot.Bot.Operating;

namespace KeyAccountBot.Bot.Channel;

/// <summary>Measures each try of a call to Teams, without the waits before it.</summary>
internal sealed class MeteredCalls(ChannelMeter meter, ChannelClock clock) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var began = clock.Time.GetTimestamp();
        var status = ChannelMeter.NoAnswer;
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
            return response;
        }
        finally
        {
            meter.Called(ChannelTarget.Of(request.RequestUri!).Operation, status, clock.Time.GetElapsedTime(began));
        }
    }
}
