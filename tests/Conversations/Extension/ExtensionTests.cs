using System.Text.Json.Nodes;
using KeyAccountBot.Cards;

namespace KeyAccountBot.Conversations.Extension;

/// <summary>Deals searched, and a deal checked, from where a message is written.</summary>
public sealed class ExtensionTests
{
    [Fact]
    public async Task A_rep_finds_a_deal_while_writing_to_a_colleague_and_puts_its_card_into_the_message()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME retrofit 3.2m CNY 2027-03-31 @ ACME & Sons vs Norda");
        await lin.Says("new Birch hall");
        var group = chat.In(Spot.Group, Someone.Lin);

        // Nothing typed: the last changed first. A part of a name, or of the customer's, finds it.
        Assert.Equal(["Birch hall", "ACME retrofit"], Compose.Titles(await group.SearchesAsync("")));
        var found = await group.SearchesAsync("sons");
        var result = Assert.Single(Compose.Results(found));
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)result["contentType"]);
        Assert.Equal("list", (string?)found!["composeExtension"]!["attachmentLayout"]);
        Assert.Contains("ACME &amp; Sons", (string)result["preview"]!["content"]!["text"]!);
        var card = result["content"]!.AsObject();
        Assert.Matches("ACME retrofit[\\s\\S]*R1 Know the customer · ¥3.2.M · closes 31 Mar 2027[\\s\\S]*Lin Wei", CardReading.Text(card));
        Assert.DoesNotContain("Win?", CardReading.Text(card));
        Assert.Empty(Compose.Actions(card));
        Assert.Equal("No deal of yours has this name.", Compose.Words(await group.SearchesAsync("quorvex")));
        Assert.Empty(group.Seen);
    }

    [Fact]
    public async Task A_message_that_names_a_deal_shows_its_check_and_it_goes_into_the_answer()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME retrofit 3.2m CNY 2027-03-31 vs Norda");
        await lin.Says("new Birch hall");
        await lin.Says("assess acme");
        await lin.Says("1+ 2+ 3+ 4- 5- 6- 7-");
        var channel = chat.InChannel(Someone.Lin);
        var shown = Compose.Card(await channel.OpensCheckAsync("<p>How is <b>ACME&nbsp;Retrofit</b> going?</p>"));
        Assert.Contains("This is what the chat will read.", CardReading.Text(shown));
        Assert.Contains("ACME retrofit", CardReading.Text(shown));
        var inserted = await channel.SubmitsAsync(Compose.Data(shown, "Put into the message"));
        var card = Assert.Single(Compose.Results(inserted))["content"]!.AsObject();
        Assert.Contains("ACME retrofit", CardReading.Text(card));
        Assert.Empty(Compose.Actions(card));

        // A message that names none, or several, asks which; so does the box itself.
        var asked = Compose.Card(await channel.OpensCheckAsync("<p>Shall we talk?</p>"));
        Assert.Contains("The message names none of your deals.", CardReading.Text(asked));
        Assert.Contains("Several of your deals", CardReading.Text(Compose.Card(await channel.OpensCheckAsync("ACME retrofit or Birch hall?"))));
        Assert.DoesNotContain("The message", CardReading.Text(Compose.Card(await channel.OpensCheckAsync(null))));
        var data = Compose.Data(asked, "Check");
        data[Inputs.Deal] = (await chat.StoredAsync(Someone.Lin))[1].Id.ToString();
        Assert.Contains("Birch hall", CardReading.Text(Compose.Card(await channel.SubmitsAsync(data))));
        Assert.Contains("Which deal", CardReading.Text(Compose.Card(await channel.SubmitsAsync(Compose.Data(shown, "Another deal")))));
        Assert.Empty(channel.Seen);
    }

    [Fact]
    public async Task In_Chinese()
    {
        await using var chat = await Chat.StartAsync();
        await chat.OneToOne(Someone.Lin, "zh-CN").Says("新建商机 远山改造 320万 2027-03-31");
        var lin = chat.In(Spot.Group, Someone.Lin, "zh-CN");
        var card = Assert.Single(Compose.Results(await lin.SearchesAsync("远山")))["content"]!.AsObject();
        Assert.Equal("zh", (string?)card["lang"]);
        Assert.Contains("人员与结论只在一对一聊天里", CardReading.Text(card));
        Assert.Contains("远山改造", CardReading.Text(Compose.Card(await lin.OpensCheckAsync("<div>远山改造进展如何？</div>"))));
        Assert.Equal("没有找到这个名称的商机。", Compose.Words(await lin.SearchesAsync("黑河")));
        Assert.StartsWith("您还没有", Compose.Words(await chat.In(Spot.Group, Someone.Otto, "zh-CN").SearchesAsync("")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_deals_come_page_by_page()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        for (var i = 1; i <= 7; i++)
        {
            await lin.Says($"new Harbour number {i}");
        }

        Assert.Equal(["Harbour number 7", "Harbour number 6", "Harbour number 5"], Compose.Titles(await lin.SearchesAsync("", 0, 3)));
        Assert.Equal(["Harbour number 1"], Compose.Titles(await lin.SearchesAsync("", 6, 3)));
        Assert.Equal("There are no more deals.", Compose.Words(await lin.SearchesAsync("", 9, 3)));
        Assert.Equal(7, Compose.Titles(await lin.SearchesAsync("", -5, 1_000_000)).Count);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"words\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"parameters":"x","queryOptions":7,"data":[],"messagePayload":"y"}""")]
    [InlineData("""{"parameters":[null,3,{"name":"deal","value":{"a":1}}],"data":{"deal":"no id","go":"insert"},"messagePayload":{"body":5}}""")]
    [InlineData("""{"parameters":[{"name":"deal","value":"\u0000\uffff<>&"}],"queryOptions":{"skip":"99999999999999999999","count":"-1"},"data":{"deal":"0190b6f0-1111-7222-8333-444455556666","go":"insert"}}""")]
    public async Task Whatever_comes_is_answered_in_words(string value)
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        foreach (var name in (string[])["composeExtension/query", "composeExtension/fetchTask", "composeExtension/submitAction"])
        {
            var answer = await lin.InvokesAsync(name, JsonNode.Parse(value));
            Assert.NotEmpty((string)(answer!["task"]?["value"] ?? answer["composeExtension"]!["text"])!);
        }

        Assert.Empty(lin.Seen);
    }

    [Fact]
    public async Task When_storage_is_away_it_says_so_and_gives_a_reference()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME");
        chat.Rows.Fails = _ => true;
        Assert.Matches("storage cannot be reached.* Reference [0-9A-F]{8}", Compose.Words(await lin.SearchesAsync("acme")));
        Assert.Matches("storage cannot be reached.* Reference [0-9A-F]{8}", (string)(await lin.OpensCheckAsync("ACME"))!["task"]!["value"]!);
    }

    [Fact]
    public void The_commands_are_those_of_the_manifest()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "KeyAccountBot.sln")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        var commands = JsonNode.Parse(File.ReadAllText(Path.Combine(root, "manifest", "manifest.json")))!["composeExtensions"]![0]!["commands"]!.AsArray();
        Assert.Equal([Bot.Extension.ExtensionCommands.Deals, Bot.Extension.ExtensionCommands.CheckDeal], commands.Select(c => (string)c!["id"]!));
    }
}
