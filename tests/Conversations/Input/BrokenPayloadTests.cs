using System.Net;
using System.Text.Json.Nodes;
using KeyAccountBot.Cards;

namespace KeyAccountBot.Conversations.Input;

/// <summary>Buttons and activities as no client makes them: answered or ignored, never an error of ours, never a change.</summary>
public sealed class BrokenPayloadTests
{
    public static TheoryData<string> AllVerbs => new(ForgedTaps.Verbs);

    private static IEnumerable<JsonNode?> Wrong =>
        [null, 7, -1.5, true, "", "x", "c9", new string('长', 33_000), new JsonArray(1, "a", new JsonObject()), new JsonObject { ["a"] = new JsonArray() }];

    [Theory]
    [MemberData(nameof(AllVerbs))]
    public async Task A_payload_with_a_missing_or_wrongly_typed_field_is_answered(string verb)
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME");
        var id = (await chat.DealAsync(Someone.Lin)).Id.ToString();
        foreach (var field in ForgedTaps.Data(verb, id).Select(p => p.Key).Where(f => f != Payload.Verb).ToList())
        {
            foreach (var wrong in Wrong)
            {
                var data = ForgedTaps.Data(verb, id);
                data[field] = wrong?.DeepClone();
                await AnsweredAsync(lin, verb, data);
            }

            var without = ForgedTaps.Data(verb, id);
            without.Remove(field);
            await AnsweredAsync(lin, verb, without);
            await StaysWholeAsync(chat);
        }

        foreach (var data in Wrong)
        {
            await AnsweredAsync(lin, verb, data);
        }

        await StaysWholeAsync(chat);
    }

    [Theory]
    [InlineData("no.such.verb")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_verb_that_nobody_knows_changes_nothing(string? verb)
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var answer = await lin.Forges(verb, new JsonObject { ["x"] = 1 });
        Assert.True(answer.IsError);
        Assert.Contains("Nothing was changed", answer.Text);
        await lin.PostsAsync(lin.Submission("1", new JsonObject { ["verb"] = verb }));
        Assert.Contains("Nothing was changed", lin.Last.Text);
    }

    [Fact]
    public async Task Cards_of_a_deleted_deal_say_so()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME");
        Shown[] cards = [await lin.Says("assess acme"), await lin.Says("edit acme"), await lin.Says("stage acme"), await lin.Says("close acme"), await lin.Says("acme")];
        await lin.Says("delete acme");
        await lin.Says("yes");
        Assert.Contains("This deal is gone", (await cards[0].Tap("Save & next", (Ask.Us(1), "+"))).Text);
        Assert.Contains("This deal is gone", (await cards[1].Tap("Save", ("Amount", "5m"))).Text);
        Assert.Contains("This deal is gone", (await cards[2].Tap("Save", ("Stage", "R2"))).Text);
        Assert.Contains("This deal is gone", (await cards[3].Tap("Close deal", ("Outcome", "Lost"), ("What decided it", "price"))).Text);
        foreach (var button in (string[])["Assess", "Edit", "Stage", "Members", "Close", "Delete"])
        {
            Assert.Contains("This deal is gone", (await cards[4].Tap(button)).Text);
        }

        Assert.Empty(await chat.StoredAsync(Someone.Lin));
    }

    [Theory]
    [InlineData("from")]
    [InlineData("from.id")]
    [InlineData("from.aadObjectId")]
    [InlineData("from.name")]
    [InlineData("recipient")]
    [InlineData("conversation")]
    [InlineData("conversation.id")]
    [InlineData("conversation.conversationType")]
    [InlineData("channelData")]
    [InlineData("entities")]
    [InlineData("locale")]
    [InlineData("id")]
    [InlineData("channelId")]
    [InlineData("text")]
    [InlineData("timestamp")]
    public async Task An_activity_without_a_part_is_answered_or_ignored(string part)
    {
        await using var chat = await Chat.StartAsync();
        foreach (var seat in (Seat[])[chat.OneToOne(Someone.Lin), chat.InChannel(Someone.Lin), chat.In(Spot.Group, Someone.Lin)])
        {
            await seat.PostsAsync(Without(seat.Message("deals"), part));
            await seat.PostsAsync(Without(seat.Installation(), part));
            using var invoked = await chat.PostAsync(Without(seat.Invoke("1", Verbs.ListDeals, new JsonObject { ["verb"] = Verbs.ListDeals }), part).ToJsonString());
            Assert.True(invoked.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{invoked.StatusCode}");
        }
    }

    [Fact]
    public async Task Without_a_tenant_or_a_sender_nobody_shares_a_book()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        foreach (var part in (string[])["from", "tenant"])
        {
            var message = lin.Message("new Nobody's deal");
            if (part == "from")
            {
                message.Remove("from");
            }
            else
            {
                message.Remove("channelData");
                message["conversation"]!.AsObject().Remove("tenantId");
            }

            await lin.PostsAsync(message);
        }

        Assert.Empty(lin.Seen);
    }

    [Theory]
    [InlineData("meeting")]
    [InlineData("")]
    [InlineData("Personal")]
    public async Task A_kind_of_conversation_that_is_not_known_counts_as_shared(string type)
    {
        await using var chat = await Chat.StartAsync();
        await chat.OneToOne(Someone.Lin).Says("new ACME");
        var lin = chat.In(Spot.Group with { Type = type }, Someone.Lin);
        Assert.DoesNotContain("ACME", (await lin.Says("deals")).Text);
        Assert.DoesNotContain("group 1 of 4", (await lin.Says("assess acme")).Text);
    }

    [Theory]
    [InlineData("event")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("typing")]
    [InlineData("somethingNew")]
    public async Task Activities_of_other_kinds_are_taken_in_silence(string type)
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.PostsAsync(lin.Activity(type));
        Assert.Empty(lin.Seen);
    }

    private static async Task AnsweredAsync(Seat who, string verb, JsonNode? data)
    {
        var answer = await who.Forges(verb, data);
        Assert.NotEmpty(answer.Text);
        Assert.DoesNotContain("went wrong", answer.Text);
    }

    /// <summary>Whatever a payload means, a deal afterwards is one that the button could have made.</summary>
    private static async Task StaysWholeAsync(Chat chat) => Assert.All(await chat.StoredAsync(Someone.Lin), deal =>
    {
        Assert.InRange(deal.Header.Name.Length, 1, 120);
        Assert.Empty(deal.Members);
        Assert.All(deal.Answers, a => Assert.Equal((Ask.Key(4), "+"), (a.Key, a.Value.Value.ToText())));
    });

    private static JsonObject Without(JsonObject activity, string part)
    {
        var path = part.Split('.');
        (path.Length == 1 ? activity : activity[path[0]]!.AsObject()).Remove(path[^1]);
        return activity;
    }
}
