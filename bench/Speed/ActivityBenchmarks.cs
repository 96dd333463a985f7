using System.Text;
using BenchmarkDotNet.Attributes;
using KeyAccountBot.Bench.Load;
using KeyAccountBot.Bot.Sdk;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace KeyAccountBot.Bench.Speed;

/// <summary>A turn without what the bot does in it: from the bytes of a request to an activity, and from a card to the bytes that leave.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class ActivityBenchmarks
{
    private static readonly byte[] Request = Encoding.UTF8.GetBytes(ActivityRequest.Body("http://127.0.0.1:4100/emea/", Talk.New(), "5 + CFO must decide by May"));

    private readonly CloudAdapter _adapter = new(new ConfigurationBotFrameworkAuthentication(
        new ConfigurationBuilder().Build(), httpClientFactory: new NoNetwork()));

    private readonly RenderedCard _card = HelpCard.Render(Language.English, Place.OneToOne);

    [Benchmark(Description = "reading a message")]
    public Task Reading() => TurnAsync(new Answering(_ => Task.CompletedTask));

    [Benchmark(Description = "reading it and writing a card")]
    public Task ReadingAndWriting() => TurnAsync(new Answering(turn => turn.SendActivityAsync(Reply())));

    private Task TurnAsync(IBot bot)
    {
        var http = new DefaultHttpContext();
        (http.Request.Method, http.Request.ContentType, http.Request.ContentLength) = (HttpMethods.Post, "application/json; charset=utf-8", Request.Length);
        http.Request.Body = new MemoryStream(Request);
        return _adapter.ProcessAsync(http.Request, http.Response, bot, CancellationToken.None);
    }

    private Activity Reply() => new()
    {
        Type = ActivityTypes.Message,
        Summary = _card.Summary,
        Attachments = [new Attachment { ContentType = "application/vnd.microsoft.card.adaptive", Content = PlainTree.Of(_card.Json) }],
    };

    private sealed class Answering(Func<ITurnContext, Task> answer) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => answer(turnContext);
    }
}
