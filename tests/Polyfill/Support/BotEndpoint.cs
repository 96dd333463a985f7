using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;

namespace KeyAccountBot.Polyfill.Tests.Support;

/// <summary>A bot behind the adapter, called with a request that came from nowhere.</summary>
internal sealed class BotEndpoint
{
    private readonly IBot _bot;

    public BotEndpoint(IBot bot, params (string Key, string Value)[] settings)
    {
        _bot = bot;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build();
        Adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: Channel));
    }

    public BotEndpoint(Func<ITurnContext, Task> turn, params (string Key, string Value)[] settings)
        : this(new DelegateBot(turn), settings)
    {
    }

    public Channel Channel { get; } = new();

    public CloudAdapter Adapter { get; }

    public async Task<HttpResponse> SendAsync(string body, string method = "POST", string? authorization = null)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        context.Request.Headers.Authorization = authorization;
        await Adapter.ProcessAsync(context.Request, context.Response, _bot);
        return context.Response;
    }

    private sealed class DelegateBot(Func<ITurnContext, Task> turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext);
    }
}
