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
            case OnTheWire.Busy:
                return Answer(HttpStatusCode.ServiceUnavailable, "ServerBusy");
            case OnTheWire.MayOnlyRead:
                return Answer(HttpStatusCode.Forbidden, "AuthorizationPermissionMismatch");
            case OnTheWire.Silence:
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                throw Cut();
            default:
                return await base.SendAsync(request, cancellationToken);
        }
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
    Busy,
    MayOnlyRead,
    Silence,
}
