using NodaTime;

namespace KeyAccountBot.Conversations.Dialogs;

/// <summary>What was asked is waited for until something else is opened, of the person who was asked, and not for ever.</summary>
public sealed class ExpectationTests
{
    private const int CallsOfASavingCard = 4;

    [Theory]
    [InlineData("delete acme", "Keep", "yes")]
    [InlineData("delete acme", "Keep", "是")]
    [InlineData("close acme lost", "Cancel", "no budget left")]
    public async Task A_button_that_opens_something_else_ends_the_question(string command, string button, string words)
    {
        await using var chat = await WithDealAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await (await lin.Says(command)).Tap(button);
        await lin.Says(words);
        Assert.True((await chat.DealAsync(Someone.Lin)).IsOpen);
    }

    [Theory]
    [InlineData("deals", "ACME")]
    [InlineData("acme", "Edit")]
    [InlineData("help", "My deals")]
    public async Task So_does_a_button_of_another_card(string card, string button)
    {
        await using var chat = await WithDealAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var other = await lin.Says(card);
        await lin.Says("delete acme");
        await other.Tap(button);
        await lin.Says("yes");
        Assert.True((await chat.DealAsync(Someone.Lin)).IsOpen);
    }

    [Fact]
    public async Task After_leaving_the_form_words_make_no_form()
    {
        await using var chat = await WithDealAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var help = await lin.Says("help");
        await lin.Says("new");
        await help.Tap("My deals");
        Assert.Contains("is none of the words I know", (await lin.Says("what about the tariff 3m")).Text);
        await chat.DealAsync(Someone.Lin);
    }

    [Fact]
    public async Task An_older_client_drops_it_too()
    {
        await using var chat = await WithDealAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await (await lin.Says("delete acme")).Submit("Keep");
        await lin.Says("yes");
        await chat.DealAsync(Someone.Lin);
    }

    [Fact]
    public async Task A_button_that_opens_the_walk_one_to_one_ends_what_the_channel_was_asked()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.InChannel(Someone.Lin);
        var card = await lin.Says("new ACME");
        await lin.Says("delete acme");
        Assert.Contains("Sent to you one-to-one", (await card.Tap("Assess")).Text);
        await lin.Says("yes");
        await chat.DealAsync(Someone.Lin, Spot.SalesTeam);
    }

    [Fact]
    public async Task A_walk_stays_while_other_buttons_are_tapped_and_its_cards_save_in_few_calls()
    {
        await using var chat = await WithDealAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var help = await lin.Says("help");
        var walk = await lin.Says("assess acme");
        await help.Tap("My deals");
        Assert.Contains("1 Project and needs: +", (await lin.Says("+")).Text);
        chat.Rows.FailAt(0);
        await walk.Tap("Save & next", (Ask.Us(2), "-"));
        Assert.InRange(chat.Rows.Calls, 1, CallsOfASavingCard);
        Assert.Equal("-", Ask.Of(await chat.DealAsync(Someone.Lin), 2));
    }

    [Fact]
    public async Task In_a_channel_the_words_of_others_are_no_answer()
    {
        await using var chat = await Chat.StartAsync();
        var (lin, mara) = (chat.InChannel(Someone.Lin), chat.InChannel(Someone.Mara));
        await lin.Says("new ACME");
        await lin.Says("delete acme");
        await mara.Says("yes");
        await chat.DealAsync(Someone.Lin, Spot.SalesTeam);

        await lin.Says("close acme lost");
        await mara.Says("they bought from Norda");
        await mara.Says("help");
        Assert.True((await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).IsOpen);
        await lin.Says("no budget left");
        Assert.Equal("no budget left", (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Closing!.Reason);
    }

    [Theory]
    [InlineData("delete acme", "yes", 61)]
    [InlineData("close acme lost", "no budget left", 61)]
    public async Task After_an_hour_words_no_longer_answer_a_question(string command, string words, int minutes)
    {
        await using var chat = await WithDealAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says(command);
        chat.Clock.Advance(Duration.FromMinutes(minutes));
        await lin.Says(words);
        Assert.True((await chat.DealAsync(Someone.Lin)).IsOpen);
    }

    [Fact]
    public async Task Within_the_hour_they_do()
    {
        await using var chat = await WithDealAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("delete acme");
        chat.Clock.Advance(Duration.FromMinutes(59));
        await lin.Says("yes");
        Assert.Empty(await chat.StoredAsync(Someone.Lin));
    }

    [Fact]
    public async Task A_walk_waits_a_week_from_the_last_typed_answer_and_then_no_longer()
    {
        await using var chat = await WithDealAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("assess acme");
        chat.Clock.Advance(Duration.FromDays(6));
        await lin.Says("1 +");
        chat.Clock.Advance(Duration.FromDays(6));
        Assert.Contains("2 Customer's business: −", (await lin.Says("-")).Text);
        chat.Clock.Advance(Duration.FromDays(8));
        Assert.Contains("Say first of which deal", (await lin.Says("3 +")).Text);
        Assert.Equal(2, (await chat.DealAsync(Someone.Lin)).Answers.Count);
    }

    private static async Task<Chat> WithDealAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.OneToOne(Someone.Lin).Says("new ACME");
        return chat;
    }
}
