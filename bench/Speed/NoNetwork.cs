using System.Net;
using System.Text;

namespace KeyAccountBot.Bench.Speed;

/// <summary>Takes what is sent, reads it as a connection would, and answers at once.</summary>
internal sealed class NoNetwork : HttpMessageHandler, IHttpClientFactory
{
    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await (request.Content?.CopyToAsync(Stream.Null, cancellationToken) ?? Task.CompletedTask);
        return new(HttpStatusCode.Created) { Content = new StringContent("""{"id":"1"}""", Encoding.UTF8, "application/json") };
    }
}
