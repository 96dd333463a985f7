using System.Net;
using KeyAccountBot.Bot.Operating;
using NodaTime;
using Polly;
using Polly.Retry;

namespace KeyAccountBot.Bot.Channel;

/// <summary>
/// Repeats what Teams asks to be repeated, as long as the turn can wait. 412, 429 and 503 say that nothing was done, and so does a
/// connection that never came about: these are repeated whatever the call. 502 and 504 come from a gateway that does not know whether the
/// call was carried out, and a connection that breaks may break after that. Reading, updating and deleting bear it. A message would
/// appear twice: it is not repeated here, for whoever sent it keeps it as due work, which sends it once more. 500 is final, and so is a call
/// that took too long.
/// </summary>
internal sealed partial class RepeatedCalls : DelegatingHandler
{
    /// <summary>Besides the first try.</summary>
    private const int MostRepeats = 3;

    /// <summary>A page of 500 members, which is the largest there is, has some hundred thousand bytes.</summary>
    private const int LargestAnswer = 8 * 1024 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <summary>Behind the moment that <c>Retry-After</c> names: all that were told the same would come back at once.</summary>
    private static readonly TimeSpan Spread = TimeSpan.FromMilliseconds(250);

    private static readonly ResiliencePropertyKey<HttpRequestMessage> _request = new("request");

    private readonly TimeProvider _time;
    private readonly ChannelMeter _meter;
    private readonly ILogger<RepeatedCalls> _log;
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    public RepeatedCalls(ChannelClock clock, ChannelMeter meter, ILogger<RepeatedCalls> log)
    {
        _time = clock.Time;
        _meter = meter;
        _log = log;
        _pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = _time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = MostRepeats,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(400),
                MaxDelay = Longest,
                ShouldHandle = args => new(IsWorthAnotherTry(args)),
                DelayGenerator = args => new(AskedFor(args.Outcome.Result) + Spread * Random.Shared.NextDouble()),
                OnRetry = OnRepeat,
            })
            .Build();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(_request, request);
        try
        {
            var response = await _pipeline.ExecuteAsync(
                static async (context, handler) => await handler.SendOnceAsync(context), context, this);
            if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
            {
                return response;
            }

            using (response)
            {
                throw new ChannelBusyException(
                    Duration.FromTimeSpan(AskedFor(response) ?? Longest),
                    ChannelCall.Of(request, _time).MayHaveArrived,
                    $"Teams answers {(int)response.StatusCode} and asks for patience.");
            }
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(ResilienceContext context)
    {
        var response = await base.SendAsync(context.Properties.GetValue(_request, null!), context.CancellationToken);
        try
        {
            // The whole answer belongs to the try: it may break off.
            await response.Content.LoadIntoBufferAsync(LargestAnswer, context.CancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private bool IsWorthAnotherTry(RetryPredicateArguments<HttpResponseMessage> args)
    {
        var request = args.Context.Properties.GetValue(_request, null!);
        var bears = request.Method != HttpMethod.Post;
        var worth = args.Outcome switch
        {
            { Exception: HttpRequestException broken } => bears || broken.NeverConnected(),
            { Result.StatusCode: HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable } => true,
            { Result.StatusCode: HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout } => bears,
            _ => false,
        };
        return worth && (AskedFor(args.Outcome.Result) ?? Longest) <= ChannelCall.Of(request, _time).Patience;
    }

    /// <summary>What <c>Retry-After</c> says, as seconds or as a date; null when it says nothing, or a time that has passed.</summary>
    private TimeSpan? AskedFor(HttpResponseMessage? response)
    {
        var after = response?.Headers.RetryAfter;
        var wait = after?.Delta ?? (after?.Date - _time.GetUtcNow());
        return wait > TimeSpan.Zero ? wait : null;
    }

    private ValueTask OnRepeat(OnRetryArguments<HttpResponseMessage> args)
    {
        var request = args.Context.Properties.GetValue(_request, null!);
        var call = ChannelCall.Of(request, _time);
        call.Waits(args.RetryDelay);
        _meter.Waits(ChannelMeter.Repeat, args.RetryDelay);
        call.MayHaveArrived |= args.Outcome.Result?.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;
        if (_log.IsEnabled(LogLevel.Information))
        {
            var operation = ChannelTarget.Of(request.RequestUri!).Operation;
            Repeats(_log, request.Method.Method, operation, (int?)args.Outcome.Result?.StatusCode ?? 0, (int)args.RetryDelay.TotalMilliseconds);
        }

        return ValueTask.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Teams answered {Method} {Operation} with {Status} (0: not at all); once more in {Milliseconds} ms.")]
    private static partial void Repeats(ILogger log, string method, string operation, int status, int milliseconds);
}
