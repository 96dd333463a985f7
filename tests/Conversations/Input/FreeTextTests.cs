using System.Text.Json.Nodes;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Conversations.Input;

/// <summary>What words mean depends on what was asked: an answer, a command, a deal's name.</summary>
public sealed class FreeTextTests
{
    [Theory]
    [InlineData("change of plans")]
    [InlineData("new budget approved")]
    [InlineData("deleted from their plan, back in now")]
    [InlineData("move it before the tariff")]
    [InlineData("list price accepted")]
    [InlineData("no budget to move")]
    [InlineData("说好了下周签")]
    [InlineData("更新了预算")]
    [InlineData("5 + 3 people told us")]
    [InlineData("yes")]
    public async Task A_reason_that_was_asked_for_may_begin_like_a_command(string reason)
    {
        await using var chat = await WithDealAsync("ACME");
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("stage acme R2");
        Assert.Matches(@"Moved on from R1 to R2\.|已从 R1 推进到 R2", (await lin.Says(reason)).Text);
        await lin.Says("close acme lost");
        Assert.Matches(@"Closed as lost\.|已结束：丢单", (await lin.Says(reason)).Text);
        Assert.Equal(reason, (await chat.DealAsync(Someone.Lin)).Closing!.Reason);
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("help")]
    [InlineData("deals")]
    [InlineData("assess acme")]
    [InlineData("帮助")]
    public async Task A_plain_command_is_no_reason(string command)
    {
        await using var chat = await WithDealAsync("ACME");
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("close acme lost");
        await lin.Says(command);
        await lin.Says("some words later");
        Assert.True((await chat.DealAsync(Someone.Lin)).IsOpen);
    }

    [Theory]
    [InlineData("no budget left")]
    [InlineData("good morning")]
    [InlineData("thanks a lot")]
    [InlineData("ok")]
    [InlineData("3.2m")]
    [InlineData("没有预算了")]
    public async Task Words_in_a_walk_that_answer_nothing_change_nothing_and_the_walk_goes_on(string words)
    {
        await using var chat = await WithDealAsync("ACME");
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("assess acme");
        Assert.DoesNotContain("saved", (await lin.Says(words)).Text);
        Assert.Empty((await chat.DealAsync(Someone.Lin)).Answers);
        Assert.Contains("1 Project and needs: +", (await lin.Says("+")).Text);
        await lin.Says("deals");
        Assert.Contains("2 Customer's business: −", (await lin.Says("-")).Text);
    }

    [Theory]
    [InlineData("hi")]
    [InlineData("Hello!")]
    [InlineData("你好")]
    [InlineData("您好！")]
    public async Task A_greeting_is_answered_with_what_the_bot_can_do(string greeting)
    {
        await using var chat = await Chat.StartAsync();
        Assert.Matches("Start here|从这里开始", (await chat.OneToOne(Someone.Lin).Says(greeting)).Text);
    }

    [Theory]
    [InlineData("New Horizons Mall")]
    [InlineData("Team building centre")]
    [InlineData("Close Brothers HQ")]
    [InlineData("新建厂房")]
    [InlineData("团队大厦")]
    public async Task A_deal_whose_name_begins_with_a_command_word_is_found(string name)
    {
        await using var chat = await WithDealAsync(name);
        var lin = chat.OneToOne(Someone.Lin);
        Assert.Contains("group 1 of 4", (await lin.Says($"assess {name}")).Text);
        Assert.Contains("group 1 of 4", (await lin.Says($"{name} assess")).Text);
        Assert.Contains(name, (await lin.Says($"stage {name}")).Text);
        await lin.Says("cancel");
        Assert.Contains("Moved on from R1 to R2.", (await lin.Says($"stage {name} R2 they said yes")).Text);
        await chat.DealAsync(Someone.Lin);
    }

    [Fact]
    public async Task In_a_channel_the_mention_is_no_part_of_a_reason()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.InChannel(Someone.Lin);
        await lin.Says("new ACME");
        await lin.Says("close acme dropped");
        await lin.Says("no\u00a0fit <at>for them</at>");
        Assert.Equal("no fit <at>for them</at>", (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Closing!.Reason);
    }

    [Fact]
    public async Task A_colleague_may_be_mentioned_instead_of_typed()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.InChannel(Someone.Lin);
        await lin.Says("new ACME");
        var message = lin.Message("members acme + <at>Ben Okafor</at>");
        message["entities"]!.AsArray().Add(new JsonObject
        {
            ["type"] = "mention",
            ["mentioned"] = new JsonObject { ["id"] = Someone.Ben.ChannelId, ["name"] = Someone.Ben.Name },
            ["text"] = "<at>Ben Okafor</at>",
        });
        Assert.Contains("Ben Okafor now sees everything", (await lin.Sends(message)).Text);
    }

    [Fact]
    public async Task A_slip_of_the_finger_is_met_with_the_nearest_commands()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var guess = await lin.Says("asess");
        Assert.Contains("Did you mean", guess.Text);
        Assert.True(guess.Has("Assess a deal"));
        Assert.True((await lin.Says("deels")).Has("My deals"));
    }

    private static async Task<Chat> WithDealAsync(string name)
    {
        var chat = await Chat.StartAsync();
        var form = await chat.OneToOne(Someone.Lin).Says("new");
        await form.Tap("Save", ("Deal", name));
        Deal deal = await chat.DealAsync(Someone.Lin);
        Assert.Equal(name, deal.Header.Name);
        return chat;
    }
}
