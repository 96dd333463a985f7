using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Logging;
using Microsoft.FSharp.Core;

namespace KeyAccountBot.Conversations.Fuzz;

/// <summary>
/// Whatever arrives is answered or refused: nothing breaks. The seeds are fixed; a failure prints its seed, the recording with the fewest
/// changes that still fails, and the text that was sent.
/// </summary>
public sealed class FuzzTests
{
    private const int Inputs = 12_000;

    private static readonly HttpStatusCode[] Expected =
        [HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized, HttpStatusCode.NotImplemented];

    [Fact]
    public async Task Every_recorded_activity_is_answered_with_200()
    {
        var log = new ErrorLog();
        await using var chat = await Chat.StartAsync(adjust: bot => bot.Logging.AddProvider(log));
        foreach (var (name, activity) in FuzzedActivity.Recorded)
        {
            using var answer = await chat.PostAsync(activity.ToJson(chat.Teams.Url, chat.NextId()));
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{name}: {answer.StatusCode}");
        }

        Assert.Empty(log.Errors);
    }

    [Fact]
    public async Task No_changed_activity_breaks_anything()
    {
        var log = new ErrorLog();
        await using var chat = await Chat.StartAsync(adjust: bot => bot.Logging.AddProvider(log));
        await chat.OneToOne(Someone.Lin).Says("new ACME");
        var replay = new Replay(new Rnd(20261122, 4242425), FSharpOption<int>.None);

        // The runner of properties is not asynchronous.
        await Task.Run(() => Prop.ForAll(FuzzedActivity.Any, activity =>
        {
            var json = activity.ToJson(chat.Teams.Url, chat.NextId());
            using var answer = chat.PostAsync(json).GetAwaiter().GetResult();
            if (!Expected.Contains(answer.StatusCode) || !log.Errors.IsEmpty)
            {
                var told = string.Join(Environment.NewLine, log.Errors);
                log.Errors.Clear();
                throw new InvalidOperationException($"{activity} gave {answer.StatusCode}. {told}{Environment.NewLine}{Start(json)}");
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Inputs).WithReplay(FSharpOption<Replay>.Some(replay))));

        Assert.Contains("What I can do", (await chat.OneToOne(Someone.Ben).Says("help")).Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{")]
    [InlineData("{\"type\":\"message\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"\uD83D\"}")]
    [InlineData("\u0000")]
    [InlineData("<xml/>")]
    public async Task What_is_no_activity_is_refused(string body)
    {
        await using var chat = await Chat.StartAsync();
        using var answer = await chat.PostAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static string Start(string json) => json.Length <= 4000 ? json : new StringBuilder(json, 0, 4000, 4010).Append('…').ToString();
}
