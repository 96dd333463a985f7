using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace KeyAccountBot.Bot.Tests.Identity.Support;

/// <summary>Entra and the machine's identity endpoint without a network: records what is asked and gives a token.</summary>
internal sealed class TokenEndpoints : HttpMessageHandler
{
    public ConcurrentQueue<(string Url, string Form)> Requests { get; } = [];

    /// <summary>Instead of a token.</summary>
    public HttpStatusCode? Refusal { get; set; }

    /// <summary>No answer before the caller has had enough.</summary>
    public bool IsSilent { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var form = request.Content is null ? "" : WebUtility.UrlDecode(await request.Content.ReadAsStringAsync(cancellationToken));
        Requests.Enqueue((WebUtility.UrlDecode(request.RequestUri!.AbsoluteUri), form));
        if (IsSilent)
        {
            // As a client of HTTP says it.
            throw new TaskCanceledException();
        }

        if (Refusal is { } refusal)
        {
            return new(refusal) { Content = new StringContent("""{"error":"invalid_client","error_description":"The secret has ended."}""", Encoding.UTF8, "application/json") };
        }

        var host = request.RequestUri.GetLeftPart(UriPartial.Authority);
        return Json(request.RequestUri.AbsolutePath switch
        {
            var path when path.EndsWith("/openid-configuration", StringComparison.Ordinal) =>
                $$"""{"token_endpoint":"{{host}}/t/oauth2/v2.0/token","authorization_endpoint":"{{host}}/a","issuer":"{{host}}/"}""",
            var path when path.EndsWith("/discovery/instance", StringComparison.Ordinal) =>
                $$"""{"tenant_discovery_endpoint":"{{host}}/t/v2.0/.well-known/openid-configuration","metadata":[]}""",
            "/metadata/identity/oauth2/token" =>
                """{"access_token":"machine-token","expires_in":"86400","expires_on":"4102444800","resource":"r","token_type":"Bearer"}""",
            _ => """{"access_token":"entra-token","expires_in":86400,"token_type":"Bearer"}""",
        });
    }

    private static HttpResponseMessage Json(string text) => new(HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8, "application/json") };
}
