using System.Net;
using System.Text;
using System.Text.Json;

namespace KeyAccountBot.Polyfill.Tests.Support;

internal sealed record Call(string Method, string Path, string Text)
{
    public JsonElement Body => JsonElement.Parse(Text);
}

/// <summary>The channel without a network: records what the bot sends and answers as told.</summary>
internal sealed class Channel : HttpMessageHandler, IHttpClientFactory
{
    private readonly Dictionary<string, (HttpStatusCode Status, string Text)> _answers = [];

    public List<Call> Calls { get; } = [];

    public void On(string method, string path, HttpStatusCode status, string text) => _answers[method + " " + path] = (status, text);

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = Uri.UnescapeDataString(request.RequestUri!.AbsolutePath);
        var text = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Calls.Add(new(request.Method.Method, path, text));
        var (status, answer) = _answers.GetValueOrDefault(request.Method.Method + " " + path, (HttpStatusCode.OK, """{"id":"sent"}"""));
        return new(status) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
    }
}
