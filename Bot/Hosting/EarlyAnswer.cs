namespace KeyAccountBot.Bot.Hosting;

/// <summary>
/// The HTTP answer of a turn, which can be given before the turn is over: Teams repeats what is not answered in 15 seconds. The turn
/// runs on, on its own; whoever gives the answer has made sure that nothing of it can be lost.
/// </summary>
internal sealed class EarlyAnswer
{
    /// <summary>From the request to the answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Left even after a slow commit: most sends take less.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(500);

    private static readonly AsyncLocal<EarlyAnswer?> _current = new();

    private readonly TaskCompletionSource _given = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeProvider _time;
    private readonly long _began;

    private EarlyAnswer(TimeProvider time) => (_time, _began) = (time, time.GetTimestamp());

    /// <summary>How long the turn that runs here may still let Teams wait.</summary>
    public static TimeSpan Left
    {
        get
        {
            var left = _current.Value is { } turn ? Patience - turn._time.GetElapsedTime(turn._began) : Patience;
            return left > Least ? left : Least;
        }
    }

    /// <summary>Answers 200 now. Not for an invoke, whose answer is what it asks for. No effect outside of a request.</summary>
    public static void Give() => _current.Value?._given.TrySetResult();

    /// <param name="http">The request that is answered, by the turn or before it ends.</param>
    /// <param name="time">Measures how long it takes.</param>
    /// <param name="turn">Reads the request before it waits for anything, and writes to a response of its own.</param>
    public static async Task RunAsync(HttpContext http, TimeProvider time, Func<HttpRequest, HttpResponse, Task> turn)
    {
        var early = _current.Value = new EarlyAnswer(time);
        var own = new DefaultHttpContext().Response;
        using var body = new MemoryStream();
        own.Body = body;
        var running = turn(http.Request, own);
        if (await Task.WhenAny(running, early._given.Task) != running && !running.IsCompleted)
        {
            // What it throws is logged by the adapter.
            _ = running.ContinueWith(static t => t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            http.Response.StatusCode = StatusCodes.Status200OK;
            return;
        }

        await running;
        http.Response.StatusCode = own.StatusCode;
        foreach (var header in own.Headers)
        {
            http.Response.Headers[header.Key] = header.Value;
        }

        if (body.Length > 0)
        {
            await http.Response.Body.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length), CancellationToken.None);
        }
    }
}
