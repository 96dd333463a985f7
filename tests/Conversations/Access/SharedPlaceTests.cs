using System.Net;
using System.Text.Json.Nodes;
using KeyAccountBot.Cards;

namespace KeyAccountBot.Conversations.Access;

/// <summary>Cards in the wrong hands or the wrong place, and answers that must leave a shared place.</summary>
public sealed class SharedPlaceTests
{
    private static readonly string[] Openers =
        ["help", "new", "deals", "kestrel", "assess kestrel", "facts kestrel", "check kestrel", "coach kestrel", "edit kestrel", "stage kestrel R5", "members kestrel", "move kestrel", "close kestrel", "delete kestrel", "managers"];

    [Fact]
    public async Task A_card_of_one_person_submitted_by_another_or_in_a_channel_gives_and_changes_nothing()
    {
        var (chat, deal) = await Secrets.PlantAsync();
        await using var running = chat;
        var lin = chat.OneToOne(Someone.Lin);
        List<(string Verb, JsonNode Data)> taps = [.. chat.Router.Verbs.Select(v => (v, (JsonNode)ForgedTaps.Data(v, deal.Id.ToString())))];
        foreach (var words in Openers)
        {
            taps.AddRange(CardReading.Actions((await lin.Says(words)).Card!).Select(a => ((string)a["verb"]!, a["data"]!)));
        }

        var revision = (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Revision;
        foreach (var (verb, data) in taps)
        {
            foreach (var who in (Someone[])[Secrets.Tao, Someone.Otto, Someone.Guest, Someone.Lin.Elsewhere])
            {
                foreach (var seat in (Seat[])[chat.OneToOne(who), chat.InChannel(who, 4)])
                {
                    Secrets.Stay(who == Secrets.Tao ? Secrets.Words : Secrets.Existence, $"{verb} by {who.Name}", await RawAsync(seat, verb, data));
                }
            }
        }

        Assert.Equal(revision, (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Revision);
        foreach (var (verb, data) in taps.Where(t => t.Verb is not (Verbs.DeleteDeal or Verbs.CloseDeal)))
        {
            Secrets.Stay(Secrets.Words, $"{verb} in the channel", await RawAsync(chat.InChannel(Someone.Lin, 4), verb, data));
        }
    }

    [Fact]
    public async Task Nothing_is_ever_posted_in_the_chat_of_a_meeting()
    {
        await using var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("new Kestrel");
        var (meeting, alone) = (chat.In(Spot.Meeting, Someone.Lin), chat.OneToOne(Someone.Lin));
        foreach (var words in (string[])["help", "kestrel", "deals", "assess kestrel", "new Heron", "xyzzy", "中文"])
        {
            var before = alone.Seen.Count;
            await meeting.Mutters(words);
            Assert.Equal(before + 1, alone.Seen.Count);
        }

        await meeting.PostsAsync(meeting.Installation());
        await meeting.PostsAsync(meeting.Submission(null, ForgedTaps.Data("no.such.verb", "")));
        await meeting.PostsAsync(meeting.Submission(null, ForgedTaps.Data(Verbs.ListDeals, "")));
        chat.Rows.FailAt(1);
        await meeting.PostsAsync(meeting.Message("deals"));
        chat.Rows.FailAt(0);
        chat.Teams.Refuse = (_, path) => path.Contains("/a:1", StringComparison.Ordinal) ? HttpStatusCode.Forbidden : null;
        await meeting.PostsAsync(meeting.Message("deals"));
        Assert.Empty(meeting.Seen);
    }

    [Theory]
    [InlineData("assess kestrel")]
    [InlineData("coach kestrel")]
    [InlineData("facts kestrel")]
    [InlineData("move kestrel")]
    public async Task Who_never_spoke_to_the_bot_alone_gets_the_answer_there_all_the_same(string words)
    {
        await using var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("new Kestrel");
        var said = await chat.InChannel(Someone.Lin).Says(words);
        Assert.Contains("Sent to you one-to-one", said.Text);
        Assert.DoesNotContain("Kestrel", said.Text + said.Summary);
        Assert.Contains("Kestrel", Assert.Single(chat.OneToOne(Someone.Lin).Seen).Text);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task Who_has_not_installed_the_app_reads_how_to_and_no_name_of_a_deal(HttpStatusCode refusal)
    {
        await using var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("new Kestrel");
        chat.Teams.Refuse = (method, path) => method == "POST" && path.EndsWith("/v3/conversations", StringComparison.Ordinal) ? refusal : null;
        foreach (var words in (string[])["assess kestrel", "coach kestrel", "move kestrel"])
        {
            var said = await chat.InChannel(Someone.Lin).Says(words);
            Assert.Contains("Add me under Apps in Teams", said.Text);
            Assert.DoesNotContain("Kestrel", said.Text + said.Summary);
        }
    }

    private static async Task<string> RawAsync(Seat seat, string verb, JsonNode data) =>
        (await seat.PostsAsync(seat.Invoke(null, verb, data)))!.ToJsonString(CardReading.AsSent);
}
