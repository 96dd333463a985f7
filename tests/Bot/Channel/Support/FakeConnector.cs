using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace KeyAccountBot.Bot.Tests.Channel.Support;

/// <summary>A call as it arrived; the target is as sent, with its escapes.</summary>
internal sealed record Arrival(string Method, string Target, string Text)
{
    public JsonObject Body => (JsonObject)JsonNode.Parse(Text)!;

    public string Said => (string)Body["text"]!;
}

/// <summary>The connector of Teams on loopback: it answers as told, refuses, dawdles and dies.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Lock _gate = new();
    private readonly List<Arrival> _calls = [];
    private readonly Queue<Func<HttpContext, Task>> _next = new();
    private Func<HttpContext, Task> _always = Answer.Sent;

    private FakeConnector(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    public IReadOnlyList<Arrival> Calls
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var connector = new FakeConnector(app);
        app.Run(connector.TakeAsync);
        await app.StartAsync();
        return connector;
    }

    /// <summary>Answers the next calls so, one after the other; those that follow are taken.</summary>
    public void Then(params IEnumerable<Func<HttpContext, Task>> answers)
    {
        foreach (var answer in answers)
        {
            _next.Enqueue(answer);
        }
    }

    public void Always(Func<HttpContext, Task> answer) => _always = answer;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync();
        Func<HttpContext, Task>? answer;
        lock (_gate)
        {
            _calls.Add(new(context.Request.Method, context.Features.Get<IHttpRequestFeature>()!.RawTarget, text));
            if (!_next.TryDequeue(out answer))
            {
                answer = _always;
            }
        }

        await answer(context);
    }
}
