using System.Net;
using Azure.Core.Pipeline;

namespace KeyAccountBot.Storage.Tests.AzureTables;

/// <summary>The line to Azurite, on which things happen to requests.</summary>
internal sealed class Wire : DelegatingHandler
{
    private const string Error = """{"odata.error":{"code":"CODE","message":{"lang":"en-US","value":"No."}}}""";

    private int _requests;

    public Wire()
        : base(new SocketsHttpHandler())
    {
    }

    /// <summary>What happens to a request; asked for each, also for one that is sent again.</summary>
    public Func<HttpRequestMessage, OnTheWire> Happening { get; set; } = _ => OnTheWire.Nothing;

    /// <summary>Runs after a request was cut: what others do before it is sent again.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    public int Requests => _requests;

    /// <summary>What a 429 asks for.</summary>
    public TimeSpan RetryAfter { get; set; }

    public HttpPipelineTransport Transport => new HttpClientTransport(new HttpClient(this));

    public static bool IsWrite(HttpRequestMessage request) => request.Method != HttpMethod.Get && request.RequestUri!.AbsolutePath.EndsWith("/Tables", StringComparison.Ordinal) is false;

    /// <summary>The first writes meet what is listed, one each; the rest goes through.</summary>
    public void FirstWrites(params OnTheWire[] happenings)
    {
        var next = 0;
        Happening = request => IsWrite(request) && next < happenings.Length ? happenings[next++] : OnTheWire.Nothing;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _requests);
        switch (Happening(request))
        {
            case OnTheWire.Refused:
                throw new HttpRequestException("refused", new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused));
            case OnTheWire.CutBefore:
                await Meanwhile();
                throw Cut();
            case OnTheWire.CutAfter:
                (await base.SendAsync(request, cancellationToken)).Dispose();
                await Meanwhile();
                throw Cut();
            case OnTheWire.CutInside:
                var answer = await base.SendAsync(request, cancellationToken);
                answer.Content = await TornAsync(answer.Content);
                await Meanwhile();
                return answer;
            case OnTheWire.Busy:
                return Answer(HttpStatusCode.ServiceUnavailable, "ServerBusy");
            case OnTheWire.TooMany:
                var tooMany = Answer(HttpStatusCode.TooManyRequests, "TooManyRequests");
                tooMany.Headers.RetryAfter = new(RetryAfter);
                return tooMany;
            case OnTheWire.MayOnlyRead:
                return Answer(HttpStatusCode.Forbidden, "AuthorizationPermissionMismatch");
            case OnTheWire.Silence:
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                throw Cut();
            default:
                return await base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>The same content, which breaks off before its end.</summary>
    private static async Task<HttpContent> TornAsync(HttpContent whole)
    {
        var torn = new StreamContent(new TornStream(await whole.ReadAsByteArrayAsync()));
        foreach (var (name, values) in whole.Headers)
        {
            torn.Headers.TryAddWithoutValidation(name, values);
        }

        return torn;
    }

    private static HttpRequestException Cut() => new("cut", new IOException("The connection was reset."));

    private static HttpResponseMessage Answer(HttpStatusCode status, string code) => new(status)
    {
        Content = new StringContent(Error.Replace("CODE", code, StringComparison.Ordinal), System.Text.Encoding.UTF8, "application/json"),
    };
}

public enum OnTheWire
{
    Nothing,

    /// <summary>Nobody listens.</summary>
    Refused,

    /// <summary>The connection breaks before the service has the request.</summary>
    CutBefore,

    /// <summary>The service does what it is asked, and its answer is lost.</summary>
    CutAfter,

    /// <summary>The service does what it is asked, and the connection breaks in the middle of its answer.</summary>
    CutInside,
    Busy,

    /// <summary>429, as the service says it of an account rather than of a table.</summary>
    TooMany,
    MayOnlyRead,
    Silence,
}
