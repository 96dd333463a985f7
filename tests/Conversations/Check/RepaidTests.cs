using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Conversations.Check;

/// <summary>After every change, wherever it is made, the reply says what it changed in the check.</summary>
public sealed class RepaidTests
{
    [Theory]
    [InlineData("assess kestrel", "Real? strong → mixed", "New: Nothing makes the customer act by a date")]
    [InlineData("评估 kestrel", "有商机？有利 → 参半", "新增：客户没有必须行动的时间点")]
    public async Task A_typed_answer(string open, string light, string finding)
    {
        await using var chat = await AssessedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says(open);

        var reply = await lin.Says("5 -");

        Assert.Contains(light, reply.Text);
        Assert.Contains(finding, reply.Text);
    }

    [Fact]
    public async Task A_saved_card_and_what_changed_nothing_says_nothing()
    {
        await using var chat = await AssessedAsync();
        var lin = chat.OneToOne(Someone.Lin);

        var walk = await (await lin.Says("kestrel")).Tap("Assess");
        Assert.DoesNotContain("→", (await walk.Tap("Save")).Text);
        walk = await lin.Says("assess kestrel");
        Assert.Matches("(No longer|New): |→", (await walk.Tap("Save", (Ask.Us(9), "-"), (Ask.Us(10), "-"))).Text);
    }

    [Fact]
    public async Task Facts_a_stage_and_the_header()
    {
        await using var chat = await AssessedAsync();
        var lin = chat.OneToOne(Someone.Lin);

        var facts = await (await lin.Says("facts kestrel")).Tap("Save", (Inputs.Answer(DealFacts.EventDate, Subject.Us), "2026-11-01"));
        Assert.Contains("New: The customer's own deadline", facts.Text);
        Assert.Contains("Now missing: ", (await lin.Says("stage kestrel R5 they want an offer")).Text);
        var edited = await (await lin.Says("edit kestrel")).Tap("Save", (Inputs.CloseDate, "2026-11-26"));
        Assert.Contains("New: 3 days to the close date is short", edited.Text);
    }

    [Fact]
    public async Task A_deal_that_is_closed_is_not_judged_any_more()
    {
        await using var chat = await AssessedAsync();

        var closed = await chat.OneToOne(Someone.Lin).Says("close kestrel lost price");

        Assert.DoesNotContain("No longer", closed.Text);
        Assert.DoesNotContain("Verdict", closed.Text);
    }

    [Fact]
    public async Task In_a_channel_only_what_may_be_told_there()
    {
        await using var chat = await AssessedAsync();
        var lin = chat.InChannel(Someone.Lin);

        var moved = await lin.Says("stage kestrel R5 they want an offer");

        Assert.Contains("New: ", moved.Text);
        Assert.DoesNotContain("Verdict", moved.Text);
        Assert.DoesNotContain("Win?", moved.Text);
        Assert.DoesNotContain("Now missing", moved.Text);
    }

    /// <summary>A team's deal with a plus on everything but a few.</summary>
    private static async Task<Chat> AssessedAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("new Kestrel 2m 2027-03-31 vs Norda");
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("assess kestrel");
        await lin.Says(string.Join('\n', Enumerable.Range(1, 20).Where(n => n is not (7 or 11 or 14)).Select(n => $"{n} +")));
        return chat;
    }
}
