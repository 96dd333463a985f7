using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Conversations.Story;

/// <summary>The first weeks of a rep with the bot.</summary>
public sealed class EnglishStoryTests
{
    [Fact]
    public async Task A_rep_opens_assesses_moves_shares_and_ends_a_deal()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await GetsToKnowTheBot(lin);
        await OpensTwoDeals(lin);
        await AssessesInFourCards(lin);
        await AnswersByTyping(lin);
        await MovesOnWithAReason(lin);
        await SharesIt(chat, lin);
        await RestartChangesNothing(chat, lin);
        await EndsReopensAndDeletes(chat, lin);
    }

    private static async Task GetsToKnowTheBot(Seat lin)
    {
        Assert.Contains("Start with one deal: its name is enough", (await lin.Installs()).Text);
        await lin.PostsAsync(lin.Installation("add-upgrade"));
        Assert.Single(lin.Seen);
        var help = await lin.Says("hi");
        Assert.Contains("“5 + note”", help.Text);
        Assert.Contains("No deals yet", (await help.Tap("My deals")).Text);
    }

    private static async Task OpensTwoDeals(Seat lin)
    {
        var form = await lin.Says("new");
        var opened = await form.Tap("Save", ("Deal", "ACME cooling retrofit"), ("Customer", "ACME Foods"), ("Amount", "3.2m"),
            ("Expected signing", "2027-03-31"), ("Competitors, with commas", "Norda, In-house"), ("Kind of company", "StateOwned"));
        Assert.Contains("The deal is open.", opened.Text);
        Assert.Contains("ACME Foods · ¥3.2 M · closes 31 Mar 2027", opened.Text);
        Assert.Contains("Against Norda, In-house", opened.Text);

        var second = await lin.Says("new Baltic dryer 480k EUR 2027-01-15 vs none");
        Assert.Contains("€480 k", second.Text);
        Assert.Contains("Nobody competes, as confirmed", second.Text);

        var list = await lin.Says("deals");
        Assert.Contains("2 open", list.Text);
        var found = await list.Tap("Find", ("Find a deal", "acme"));
        Assert.Contains("ACME cooling retrofit", found.Text);
        Assert.DoesNotContain("Baltic", found.Text);
        Assert.Contains("Against Norda, In-house", (await found.Tap("ACME cooling retrofit")).Text);
    }

    private static async Task AssessesInFourCards(Seat lin)
    {
        var card = await lin.Says("assess acme");
        Assert.Contains("group 1 of 4", card.Text);
        card = await card.Tap("Save & next", (Ask.Us(1), "+"), (Ask.Us(2), "+"), (Ask.Us(3), "+"), (Ask.Us(4), "+"), (Ask.Note(4), "3.5 m approved, says the CFO"), (Ask.Us(5), "+"),
            (Ask.Rival(4), "-"), (Ask.Rival(4, 2), "?"));
        Assert.Contains("Is there an opportunity? strong", card.Text);
        Assert.Contains("group 2 of 4", card.Text);

        // Leaves in the middle of the second card, for the list, and comes back by name.
        var deal = await card.Tap("Save", (Ask.Us(6), "+"), (Ask.Us(7), "-"), (Ask.Rival(7), "+"));
        Assert.Contains("Saved.", deal.Text);
        Assert.Contains("answered today", (await lin.Says("deals")).Text);
        card = await lin.Says("acme assess");
        Assert.Contains("group 2 of 4", card.Text);
        Assert.Equal("-", card.Value(Ask.Us(7)));

        card = await card.Tap("Save & next", (Ask.Us(7), "+"), (Ask.Us(8), "+"), (Ask.Us(9), "?"), (Ask.Us(10), "+"));
        Assert.Contains("Can we compete? strong", card.Text);
        card = await card.Tap("Save & next", (Ask.Us(11), "-"), (Ask.Us(12), "-"), (Ask.Us(13), "?"), (Ask.Us(14), "-"), (Ask.Us(15), "-"));
        Assert.Contains("Can we win? weak", card.Text);
        card = await card.Tap("Back", (Ask.Us(16), "+"));
        Assert.Contains("group 3 of 4", card.Text);
        card = await card.Tap("Save & next", (Ask.Us(13), "+"));
        Assert.Equal("+", card.Value(Ask.Us(16)));
        card = await card.Tap("Save & next", (Ask.Us(18), "+"), (Ask.Us(19), "+"));
        Assert.Contains("17 of 20 known", card.Text);
        Assert.Contains("This is where it stands", card.Text);

        var whole = (await lin.Chat.StoredAsync(Someone.Lin))[0];
        Assert.Equal("-", Ask.OfRival(whole, 4));
        Assert.Equal("?", Ask.OfRival(whole, 4, 2));
        Assert.Equal("3.5 m approved, says the CFO", whole.Answers[Ask.Key(4)].Note);
    }

    private static async Task AnswersByTyping(Seat lin)
    {
        var saved = await lin.Says("5 - the tariff change was put off");
        Assert.Contains("5 Compelling event: −", saved.Text);
        Assert.Contains("the tariff change was put off", saved.Text);
        Assert.Contains("Is there an opportunity? mixed", saved.Text);
        Assert.Contains("10 Unique value: + · Norda", (await lin.Says("10 norda +")).Text);
        var several = await lin.Says("17+ 20-");
        Assert.Contains("17 Revenue later: +", several.Text);
        Assert.Contains("20 Strategic value: −", several.Text);
        Assert.Contains("Every question has been asked", several.Text);
        Assert.Contains("Can we win?", (await lin.Says("11+")).Text);
    }

    private static async Task MovesOnWithAReason(Seat lin)
    {
        var asks = await lin.Says("stage acme R3");
        Assert.Contains("Say in a sentence why it moves on", asks.Text);
        Assert.Contains("Before it leaves R2: a reason to act by a date", asks.Text);
        Assert.Equal(Stage.R1, (await lin.Chat.StoredAsync(Someone.Lin))[0].Stage);
        var moved = await lin.Says("change of plans: they want a pilot first");
        Assert.Contains("Moved on from R1 to R3.", moved.Text);
        Assert.Contains("Moved back from R3 to R2.", (await (await moved.Tap("Stage")).Tap("Save", ("Stage", "R2"))).Text);
    }

    private static async Task SharesIt(Chat chat, Seat lin)
    {
        // Colleagues are known once somebody spoke in the team's channel.
        await chat.InChannel(Someone.Lin).Says("help");
        var ben = chat.OneToOne(Someone.Ben);
        Assert.Contains("is none of the words I know", (await ben.Says("acme")).Text);
        Assert.Contains("Ben Okafor now sees everything", (await lin.Says("members acme + ben")).Text);
        Assert.Contains("Owner Lin Wei", (await ben.Says("acme")).Text);
        Assert.Contains("6 Formal criteria: −", (await (await ben.Says("assess acme")).Seat.Says("6 -")).Text);
        Assert.Contains("Ben Okafor is no longer a member", (await (await lin.Says("members acme")).Tap("Remove")).Text);
        Assert.DoesNotContain("ACME", (await ben.Says("deals")).Text);
        Assert.Contains("This deal is gone", (await ben.Says("7+")).Text);
    }

    private static async Task RestartChangesNothing(Chat chat, Seat lin)
    {
        var before = await chat.StoredAsync(Someone.Lin);
        var old = await lin.Says("assess acme");
        await chat.RestartAsync();
        chat.Clock.Advance(Duration.FromDays(6));
        Assert.Contains("2 open", (await lin.Says("deals")).Text);
        Assert.Contains("answered 6 d ago", (await lin.Says("acme")).Text);
        Assert.Contains("12 Executive trust: +", (await lin.Says("12+ met the CEO")).Text);
        Assert.Contains("Saved.", (await old.Tap("Save", (Ask.Us(3), "-"))).Text);
        var after = (await chat.StoredAsync(Someone.Lin))[0];
        Assert.Equal(before[0].Revision + 2, after.Revision);
        Assert.Equal(("-", "+"), (Ask.Of(after, 3), Ask.Of(after, 12)));
    }

    private static async Task EndsReopensAndDeletes(Chat chat, Seat lin)
    {
        Assert.Contains("How did it end", (await lin.Says("close acme lost")).Text);
        var closed = await lin.Says("no budget left");
        Assert.Contains("Closed as lost.", closed.Text);
        Assert.Contains("no budget left", closed.Text);
        Assert.Contains("1 open", (await lin.Says("deals")).Text);
        Assert.Contains("1 closed", (await lin.Says("deals closed")).Text);
        Assert.Contains("The deal is open again.", (await closed.Tap("Reopen")).Text);
        Assert.Contains("Closed as won.", (await lin.Says("close baltic won because of the price")).Text);

        var asks = await lin.Says("delete acme");
        Assert.Contains("Delete it for good?", asks.Text);
        Assert.Contains("ACME cooling retrofit", (await asks.Tap("Keep")).Text);
        Assert.Equal(2, (await chat.StoredAsync(Someone.Lin)).Count);
        await lin.Says("delete acme");
        Assert.Contains("The deal is deleted.", (await lin.Says("yes")).Text);
        Assert.Equal("Baltic dryer", (await chat.DealAsync(Someone.Lin)).Header.Name);
        Assert.Contains("This deal is gone", (await closed.Tap("Reopen")).Text);
    }
}
