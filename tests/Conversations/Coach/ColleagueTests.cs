using System.Net;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Coach;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Due;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Conversations.Coach;

/// <summary>A second member is asked about a piece of evidence, alone and without reading it; what comes back counts as its own.</summary>
public sealed class ColleagueTests
{
    [Fact]
    public async Task A_colleague_confirms_without_knowing_what_was_said_and_who_asked_hears_of_it()
    {
        await using var chat = await AskedAsync();
        var (lin, ben) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben));
        var asked = ben.Last;
        Assert.Contains("Lin Wei asks: what do you know of this yourself?", asked.Text);
        Assert.Contains("Carries our material upward", asked.Text);
        Assert.Contains("Rao", asked.Text);
        Assert.DoesNotMatch("pangolin|2026-11-2|20 Nov|evidence|verdict|unproven", asked.Text);

        var before = lin.Seen.Count;
        Assert.Contains("your own view: heard of it", (await asked.Tap("I heard of it", (Inputs.Through, "p2"), (Inputs.When, "2026-11-21"))).Text);
        await PumpedAsync(chat);
        var told = Assert.Single(lin.Seen.Skip(before));
        Assert.Contains("Ben Okafor on Rao, “Carries our material upward”: heard of it.", told.Text);
        Assert.Contains("that corroborates", told.Text);
        Assert.Contains("Verdict now: ", told.Text);
        Assert.Contains("One safe test", (await told.Tap("Verdict")).Text);

        var deal = await chat.DealAsync(Someone.Lin, Spot.SalesTeam);
        var piece = deal.FindEvidence("e2")!;
        Assert.Equal((Someone.Ben.ObjectId, "e1", "p2", Route.ThirdPerson), (piece.By.Value, piece.What.Confirms, piece.What.Through, piece.What.Route));
        Assert.Equal(new(2026, 11, 21), piece.What.Happened);
        Assert.Contains("Ben Okafor, asked alone: heard of it", (await (await OpenAsync(lin, "Rao")).Tap("Carries our material upward")).Text);
        Assert.Empty(await chat.OwedAsync());
    }

    [Fact]
    public async Task In_Chinese_the_question_and_the_news_are_Chinese()
    {
        await using var chat = await AskedAsync(speak: "中文");
        var (lin, ben) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben));
        Assert.Contains("这件事您自己了解多少", ben.Last.Text);
        await ben.Last.Tap("我亲眼见过");
        await PumpedAsync(chat);
        Assert.Contains("亲眼见过", lin.Last.Text);
        Assert.Equal("同事已回复", lin.Last.Summary);
    }

    [Fact]
    public async Task The_opposite_stands_against_until_somebody_settles_it()
    {
        await using var chat = await AskedAsync();
        await chat.OneToOne(Someone.Ben).Last.Tap("I saw the opposite");
        await PumpedAsync(chat);
        var lin = chat.OneToOne(Someone.Lin);
        Assert.Contains("until somebody settles it", lin.Last.Text);
        Assert.Contains("Verdict now: contradicted", lin.Last.Text);
        var page = await OpenAsync(lin, "Rao");
        Assert.Contains("Ben Okafor, asked alone: saw the opposite", page.Text);
        var settled = await (await page.Tap("Settle")).Tap("Settle", (Inputs.Reason, "It was another paper"));
        Assert.Contains("1 settled with a reason", settled.Text);
    }

    [Fact]
    public async Task Who_does_not_know_may_find_out_later_and_nobody_answers_twice()
    {
        await using var chat = await AskedAsync();
        var asked = chat.OneToOne(Someone.Ben).Last;
        Assert.Contains("does not know", (await asked.Tap("I don't know")).Text);
        Assert.Single((await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Evidence);
        await asked.Tap("I saw it");
        await asked.Tap("I saw the opposite");
        var deal = await chat.DealAsync(Someone.Lin, Spot.SalesTeam);
        Assert.Equal(2, deal.Evidence.Count);
        Assert.Equal(ColleagueAnswer.Seen, deal.Evidence[0].Asks.Single().Answer);

        // What we saw with our own eyes corroborates nothing.
        await PumpedAsync(chat);
        Assert.Contains("corroborate nothing", chat.OneToOne(Someone.Lin).Seen[^1].Text + chat.OneToOne(Someone.Lin).Seen[^2].Text);
        Assert.Contains("still to come", (await (await AskAgainAsync(chat)).Tap("I heard of it", (Inputs.When, "2031-01-01"))).Text);
    }

    [Fact]
    public async Task Nobody_is_asked_twice_at_once_nor_about_what_they_wrote_themselves()
    {
        await using var chat = await AskedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var page = await EvidenceAsync(lin);
        Assert.Contains("no answer yet", page.Text);
        var ben = chat.OneToOne(Someone.Ben).Seen.Count;
        Assert.Contains("asked just now", (await page.Tap("Ask a colleague", (Inputs.Colleague, Someone.Ben.ObjectId))).Text);
        Assert.Contains("Choose a colleague first", (await page.Tap("Ask a colleague")).Text);
        Assert.Contains("second view", (await page.Tap("Ask a colleague", (Inputs.Colleague, Someone.Lin.ObjectId))).Text);
        Assert.Contains("I cannot write to this colleague", (await page.Tap("Ask a colleague", (Inputs.Colleague, Someone.Otto.ObjectId))).Text);
        Assert.Empty(await PumpedAsync(chat));
        Assert.Equal(ben, chat.OneToOne(Someone.Ben).Seen.Count);
    }

    [Theory]
    [InlineData("close kestrel lost, price")]
    [InlineData("delete kestrel")]
    [InlineData("members kestrel - Ben")]
    [InlineData("take back")]
    [InlineData("map kestrel - Rao")]
    [InlineData("No candidate")]
    public async Task What_changed_meanwhile_makes_the_question_moot_and_saves_nothing(string change)
    {
        await using var chat = await AskedAsync();
        var asked = chat.OneToOne(Someone.Ben).Last;
        await ChangeAsync(chat.OneToOne(Someone.Lin), change);
        var left = await chat.StoredAsync(Someone.Lin, Spot.SalesTeam);
        Assert.Matches("not asked any more|This deal is gone|Only the members|not put to you", (await asked.Tap("I saw it")).Text);
        await PumpedAsync(chat);
        Assert.Equal(left.Select(d => d.Revision), (await chat.StoredAsync(Someone.Lin, Spot.SalesTeam)).Select(d => d.Revision));
    }

    [Theory]
    [InlineData("close kestrel lost, price")]
    [InlineData("delete kestrel")]
    [InlineData("members kestrel - Ben")]
    [InlineData("take back")]
    [InlineData("map kestrel - Rao")]
    public async Task What_changed_before_it_was_sent_is_not_asked_at_all(string change)
    {
        await using var chat = await StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await (await EvidenceAsync(lin)).Tap("Ask a colleague", (Inputs.Colleague, Someone.Ben.ObjectId));
        var ben = chat.OneToOne(Someone.Ben).Seen.Count;
        await ChangeAsync(lin, change);
        chat.Clock.Advance(Duration.FromMinutes(3));
        Assert.Empty(await PumpedAsync(chat));
        Assert.Equal(ben, chat.OneToOne(Someone.Ben).Seen.Count);
    }

    [Fact]
    public async Task A_deal_that_moved_is_answered_where_it_is_now()
    {
        await using var chat = await AskedAsync();
        await (await chat.OneToOne(Someone.Lin).Says("move kestrel to my own book")).Tap("Move");
        await chat.OneToOne(Someone.Ben).Last.Tap("I saw it");
        Assert.Equal(2, (await chat.DealAsync(Someone.Lin)).Evidence.Count);
    }

    [Fact]
    public async Task A_tap_of_somebody_else_answers_nothing()
    {
        await using var chat = await AskedAsync();
        var tap = chat.OneToOne(Someone.Ben).Last.Invoke("I saw it");
        foreach (var seat in (Seat[])[chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Mara), chat.OneToOne(Someone.Otto), chat.InChannel(Someone.Ben), chat.In(Spot.Group, Someone.Otto)])
        {
            var data = tap["value"]!["action"]!["data"]!.DeepClone();
            Assert.DoesNotContain("Rao", (await seat.Forges(Verbs.AnswerColleague, data)).Text);
        }

        // One-to-one or not, Ben's own answer is Ben's; the others' are nobody's.
        Assert.InRange((await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Evidence.Count, 1, 2);
        Assert.All(chat.InChannel(Someone.Ben).Seen, s => Assert.DoesNotContain("Rao", s.Text + s.Summary));
    }

    [Fact]
    public async Task Who_removed_the_bot_cannot_be_asked_and_the_asker_is_told()
    {
        await using var chat = await StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await (await EvidenceAsync(lin)).Tap("Ask a colleague", (Inputs.Colleague, Someone.Ben.ObjectId));
        chat.Teams.Refuse = (_, path) => path.Contains(Uri.EscapeDataString(Spot.OneToOne(Someone.Ben).Id), StringComparison.Ordinal) || path.Contains(Spot.OneToOne(Someone.Ben).Id, StringComparison.Ordinal)
            ? HttpStatusCode.Forbidden : null;
        Assert.Empty(await PumpedAsync(chat));
        Assert.Contains("Ben Okafor cannot be reached", lin.Last.Text);
        Assert.Equal("A colleague could not be asked", lin.Last.Summary);
    }

    [Fact]
    public async Task Who_blocked_the_bot_and_writes_again_can_be_asked_again()
    {
        await using var chat = await StartedAsync("中文");
        var (lin, ben) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben));
        var ask = new System.Text.Json.Nodes.JsonObject
        {
            [Payload.Deal] = (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Id.ToString(), [Payload.Evidence] = "e1", [Inputs.Colleague] = Someone.Ben.ObjectId,
        };
        await lin.Forges(Verbs.AskColleague, ask.DeepClone());
        chat.Teams.Reason = "MessageWritesBlocked";
        chat.Teams.Refuse = (_, path) => path.Contains(ben.Place, StringComparison.Ordinal) ? HttpStatusCode.Forbidden : null;
        await PumpedAsync(chat);
        Assert.Equal("没能问到同事", lin.Last.Summary);
        chat.Teams.Refuse = (_, _) => null;
        await ben.Says("help");
        chat.Clock.Advance(Duration.FromHours(2));
        await lin.Forges(Verbs.AskColleague, ask.DeepClone());
        await PumpedAsync(chat);
        Assert.Contains("这件事您自己了解多少", ben.Last.Text);
    }

    [Fact]
    public async Task Where_the_time_zone_of_a_deal_is_unknown_its_evidence_is_shown_all_the_same()
    {
        await using var chat = await StartedAsync();
        var deal = await chat.DealAsync(Someone.Lin, Spot.SalesTeam);
        var partition = DealKeys.Partition(deal.Tenant, deal.Id);
        var row = (await chat.Rows.Engine.GetAsync(RowTable.Deals, partition, DealKeys.Header, default))!;
        row.Properties["zone"] = "Mars/Olympus";
        await chat.Rows.Engine.TransactAsync(RowTable.Deals, partition, [RowOperation.Upsert(row.Key, row.Properties)], default);
        Assert.Contains("pangolin", (await EvidenceAsync(chat.OneToOne(Someone.Lin))).Text);
    }

    [Fact]
    public async Task A_busy_Teams_gets_the_question_later_and_once()
    {
        await using var chat = await StartedAsync();
        await (await EvidenceAsync(chat.OneToOne(Someone.Lin))).Tap("Ask a colleague", (Inputs.Colleague, Someone.Ben.ObjectId));
        var (ben, before) = (chat.OneToOne(Someone.Ben), chat.OneToOne(Someone.Ben).Seen.Count);
        chat.Teams.Refuse = (_, _) => HttpStatusCode.TooManyRequests;
        Assert.Single(await PumpedAsync(chat));
        chat.Teams.Refuse = (_, _) => null;
        await chat.RestartAsync();
        chat.Clock.Advance(Duration.FromMinutes(11));
        Assert.Empty(await PumpedAsync(chat));
        Assert.Equal(before + 1, ben.Seen.Count);
        await PumpedAsync(chat);
        Assert.Equal(before + 1, ben.Seen.Count);
    }

    [Fact]
    public async Task What_travels_and_what_a_notification_shows_names_nobody()
    {
        await using var chat = await StartedAsync();
        await (await EvidenceAsync(chat.OneToOne(Someone.Lin))).Tap("Ask a colleague", (Inputs.Colleague, Someone.Ben.ObjectId));
        Assert.DoesNotMatch("Rao|Kestrel|pangolin|Lin Wei|Ben", Assert.Single(await chat.DueAsync()).Work.Payload);
        await PumpedAsync(chat);
        var asked = chat.OneToOne(Someone.Ben).Last;
        await asked.Tap("I heard of it");
        await PumpedAsync(chat);
        foreach (var (_, body) in chat.Teams.Sent)
        {
            var sent = System.Text.Json.Nodes.JsonNode.Parse(body)!;
            Assert.DoesNotMatch("Rao|pangolin", (string?)sent["summary"] + (string?)sent["text"]);
            Assert.DoesNotMatch("Rao", (string?)sent["attachments"]?[0]?["content"]?["fallbackText"] ?? "");
        }

        Assert.DoesNotContain(chat.Log.All, line => line.Contains("Rao", StringComparison.Ordinal) || line.Contains("pangolin", StringComparison.Ordinal));
        Assert.All(chat.InChannel(Someone.Lin).Seen, s => Assert.DoesNotMatch("Rao|colleague", s.Text + s.Summary));
    }

    [Fact]
    public async Task In_a_tender_nobody_is_asked_about_what_was_not_open_to_all()
    {
        await using var chat = await StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await (await (await OpenAsync(lin, "Rao")).Tap("Shares decision facts")).Tap("Save", Filled("Named the steps"));
        await (await lin.Says("edit kestrel")).Tap("Save", (Inputs.Tender, Inputs.Yes));
        var piece = await (await (await OpenAsync(lin, "Rao")).Tap("Shares decision facts")).Tap("Open");
        Assert.Contains("In a tender nobody is asked", (await piece.Tap("Ask a colleague", (Inputs.Colleague, Someone.Ben.ObjectId))).Text);
        Assert.Empty(await PumpedAsync(chat));
    }

    [Fact]
    public async Task A_piece_says_who_was_there_and_at_which_meeting()
    {
        await using var chat = await StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var piece = await EvidenceAsync(lin);
        Assert.Contains("Say on which day", (await piece.Tap("Save this", (Inputs.MetWith, "p2"))).Text);
        Assert.Contains("still to come", (await piece.Tap("Save this", (Inputs.MetOn, "2031-05-01"))).Text);
        Assert.Contains("Choose one of the list", (await piece.Tap("Save this", (Inputs.MetOn, "2026-11-19"), (Inputs.MetWith, "p99"))).Text);
        piece = await piece.Tap("Save this", (Inputs.Witness, Someone.Ben.ObjectId), (Inputs.MetOn, "2026-11-19"), (Inputs.MetWith, "p2"));
        Assert.Contains("Ben Okafor was there", piece.Text);
        Assert.Contains("with Shi", piece.Text);
        Assert.Equal(new EvidenceLink(new(Someone.Ben.ObjectId), new(2026, 11, 19), "p2"), (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Evidence[0].Link);
    }

    private static async Task ChangeAsync(Seat lin, string change)
    {
        switch (change)
        {
            case "take back":
                await (await EvidenceAsync(lin)).Tap("Take back");
                break;
            case "No candidate":
                await (await OpenAsync(lin, "Rao")).Tap("No candidate");
                break;
            default:
                var said = await lin.Says(change);
                await (change.StartsWith("delete", StringComparison.Ordinal) ? said.Tap("Delete") : change.StartsWith("map", StringComparison.Ordinal) ? said.Tap("Remove") : Task.FromResult(said));
                break;
        }
    }

    private static async Task<Shown> AskAgainAsync(Chat chat)
    {
        var lin = chat.OneToOne(Someone.Lin);
        await (await (await OpenAsync(lin, "Rao")).Tap("Introduces us to leaders")).Tap("Save", Filled("Brought the VP"));
        await (await (await (await OpenAsync(lin, "Rao")).Tap("Introduces us to leaders")).Tap("Open")).Tap("Ask a colleague", (Inputs.Colleague, Someone.Ben.ObjectId));
        await PumpedAsync(chat);
        return chat.OneToOne(Someone.Ben).Last;
    }

    /// <summary>A deal of Lin's with Ben, and one piece of evidence on Rao.</summary>
    private static async Task<Chat> StartedAsync(string speak = "English")
    {
        var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("new Kestrel North");
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("members kestrel + Ben");
        await chat.OneToOne(Someone.Ben).Says(speak);
        await lin.Says("coach kestrel + Rao, project head");
        await lin.Says("map kestrel + Shi, technical head");
        await (await (await OpenAsync(lin, "Rao")).Tap("Carries our material upward")).Tap("Save", Filled("The pangolin paper was quoted"));
        if (speak != "English")
        {
            await lin.Says(speak);
        }

        return chat;
    }

    private static async Task<Chat> AskedAsync(string speak = "English")
    {
        var chat = await StartedAsync(speak);
        var lin = chat.OneToOne(Someone.Lin);
        var data = new System.Text.Json.Nodes.JsonObject
        {
            [Payload.Deal] = (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Id.ToString(), [Payload.Evidence] = "e1", [Inputs.Colleague] = Someone.Ben.ObjectId,
        };
        await lin.Forges(Verbs.AskColleague, data);
        Assert.Empty(await PumpedAsync(chat));
        return chat;
    }

    private static async Task<IReadOnlyList<DueItem>> PumpedAsync(Chat chat)
    {
        chat.Clock.Advance(Duration.FromSeconds(5));
        await chat.PumpAsync();
        return await chat.OwedAsync();
    }

    private static async Task<Shown> OpenAsync(Seat seat, string name) => await (await seat.Says("coach kestrel")).Tap(name);

    private static async Task<Shown> EvidenceAsync(Seat seat) =>
        await (await (await OpenAsync(seat, "Rao")).Tap("Carries our material upward")).Tap("Open");

    private static (string, string)[] Filled(string what) =>
        [(Inputs.Seen, Seen.Unprompted), (Inputs.What, what), (Inputs.When, "2026-11-20"), (Inputs.Kind, "Witnessed"), (Inputs.Route, "Own")];
}
