using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Conversations.Turns;

/// <summary>A card is honoured when nothing it touches has changed since it was drawn; otherwise it asks.</summary>
public sealed class StaleCardTests
{
    [Fact]
    public async Task An_answer_by_one_tap_asks_when_somebody_answered_since()
    {
        await using var chat = await SharedAsync();
        var (lin, ben) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben));
        await lin.Says("assess acme");
        var card = await lin.Says("1 +");
        await ben.Says("assess acme");
        await ben.Says("2 - they build for stock");
        var both = await card.Tap("+ Yes");
        Assert.Contains("Answered differently by two", both.Text);
        Assert.Contains("they build for stock", both.Text);
        Assert.Equal(("-", "they build for stock"), await SecondAsync(chat));
        await both.Tap("Use mine");
        Assert.Equal(("+", "they build for stock"), await SecondAsync(chat));
    }

    [Fact]
    public async Task The_same_answer_by_one_tap_keeps_the_note_of_the_other()
    {
        await using var chat = await SharedAsync();
        var (lin, ben) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben));
        await lin.Says("assess acme");
        var card = await lin.Says("1 +");
        await ben.Says("assess acme");
        await ben.Says("2 + they build for stock");
        Assert.Contains("2 Customer's business: +", (await card.Tap("+ Yes")).Text);
        Assert.Equal(("+", "they build for stock"), await SecondAsync(chat));
    }

    [Fact]
    public async Task A_stage_card_of_a_deal_that_was_moved_meanwhile_says_where_it_is()
    {
        await using var chat = await SharedAsync();
        var (lin, ben) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben));
        var card = await lin.Says("stage acme");
        await ben.Says("stage acme R3 they asked for it");
        var again = await card.Tap("Save", ("Stage", "R2"), (Inputs.Reason, "we met them"));
        Assert.Contains("It is at R3 now", again.Text);
        Assert.Equal(("R2", "we met them"), (again.Value("Stage"), again.Value(Inputs.Reason)));
        Assert.Equal(Stage.R3, (await chat.DealAsync(Someone.Lin)).Stage);
        await again.Tap("Save");
        Assert.Equal(Stage.R2, (await chat.DealAsync(Someone.Lin)).Stage);
    }

    [Fact]
    public async Task A_stage_card_that_does_not_say_where_it_was_drawn_still_moves_the_deal()
    {
        await using var chat = await SharedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var data = (await lin.Says("stage acme")).Data("Save", ("Stage", "R2"), (Inputs.Reason, "we met them"));
        data.Remove(Payload.Was);
        await lin.Forges(Verbs.MoveStage, data);
        Assert.Equal(Stage.R2, (await chat.DealAsync(Someone.Lin)).Stage);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_deal_that_changed_since_it_was_asked_about_is_not_deleted(bool typed)
    {
        await using var chat = await SharedAsync();
        var (lin, ben) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben));
        var asked = await lin.Says("delete acme");
        await ben.Says("assess acme");
        await ben.Says("4 - the CFO said no");
        var again = typed ? await lin.Says("yes") : await asked.Tap("Delete");
        Assert.Contains("nothing was deleted", again.Text);
        Assert.Contains("all answers (1) and notes (1)", again.Text);
        await chat.DealAsync(Someone.Lin);
        Assert.Contains("The deal is deleted.", (typed ? await lin.Says("yes") : await again.Tap("Delete")).Text);
        Assert.Empty(await chat.StoredAsync(Someone.Lin));
    }

    [Fact]
    public async Task A_delete_button_that_does_not_say_what_was_seen_asks_again()
    {
        await using var chat = await SharedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var data = (await lin.Says("delete acme")).Data("Delete");
        data.Remove(Payload.Revision);
        Assert.Contains("Delete it for good?", (await lin.Forges(Verbs.DeleteDeal, data)).Text);
        await chat.DealAsync(Someone.Lin);
    }

    [Fact]
    public async Task What_was_refused_and_what_conflicts_on_one_card_are_both_still_there()
    {
        await using var chat = await SharedAsync();
        var (lin, ben) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben));
        var mine = await lin.Says("assess acme");
        await (await ben.Says("assess acme")).Tap("Save", (Ask.Us(4), "-"));
        var tooLong = new string('x', 1100);
        var refused = await mine.Tap("Save & next", (Ask.Us(1), "+"), (Ask.Note(1), tooLong), (Ask.Us(4), "+"), (Ask.Us(3), "+"));
        Assert.Contains("A note has at most 1000 characters", refused.Text);
        Assert.Contains("on record is: − no", refused.Text);
        Assert.Equal(("+", tooLong, "+"), (refused.Value(Ask.Us(1)), refused.Value(Ask.Note(1)), refused.Value(Ask.Us(4))));
        Assert.Equal(("", "+", "-"), await FirstThirdFourthAsync(chat));

        var both = await refused.Tap("Save & next", (Ask.Note(1), "shorter"));
        Assert.Contains("Answered differently by two", both.Text);
        Assert.Equal(("+", "+", "-"), await FirstThirdFourthAsync(chat));
        await both.Tap("Use mine");
        Assert.Equal(("+", "+", "+"), await FirstThirdFourthAsync(chat));
    }

    [Fact]
    public async Task A_card_that_changes_nothing_does_not_say_that_something_was_saved()
    {
        await using var chat = await SharedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        Assert.DoesNotContain("Saved.", (await (await lin.Says("assess acme")).Tap("Save")).Text);
        Assert.DoesNotContain("Saved.", (await (await lin.Says("assess acme")).Tap("Back")).Text);
        Assert.Contains("Saved.", (await (await lin.Says("assess acme")).Tap("Save", (Ask.Us(1), "+"))).Text);
    }

    private static async Task<Chat> SharedAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("help");
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME 3m CNY");
        await lin.Says("members acme + ben");
        return chat;
    }

    private static async Task<(string, string?)> SecondAsync(Chat chat)
    {
        var deal = await chat.DealAsync(Someone.Lin);
        return (Ask.Of(deal, 2), deal.Answers[Ask.Key(2)].Note);
    }

    private static async Task<(string, string, string)> FirstThirdFourthAsync(Chat chat)
    {
        var deal = await chat.DealAsync(Someone.Lin);
        return (Ask.Of(deal, 1), Ask.Of(deal, 3), Ask.Of(deal, 4));
    }
}
