using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Conversations.Turns;

/// <summary>Several clients work on one deal.</summary>
public sealed class ConflictTests
{
    [Fact]
    public async Task A_stale_card_shows_both_answers_and_saves_what_nobody_else_touched()
    {
        await using var chat = await SharedAsync();
        var (lin, ben) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben));
        var (mine, theirs) = (await lin.Says("assess acme"), await ben.Says("assess acme"));
        await theirs.Tap("Save", (Ask.Us(4), "-"), (Ask.Note(4), "the CFO said no"));
        var both = await mine.Tap("Save & next", (Ask.Us(4), "+"), (Ask.Us(1), "+"));
        Assert.Contains("Answered differently by two", both.Text);
        Assert.Contains("On record: − no", both.Text);
        Assert.Contains("the CFO said no", both.Text);
        Assert.Contains("Ben Okafor", both.Text);
        Assert.Equal("+", both.Value(Ask.Us(4)));
        await AnswersAre(chat, "+", "-");

        await both.Tap("Keep theirs");
        await AnswersAre(chat, "+", "-");
        await both.Tap("Use mine");
        await AnswersAre(chat, "+", "+");
    }

    [Fact]
    public async Task A_conflict_that_is_overtaken_asks_again()
    {
        await using var chat = await SharedAsync();
        var (lin, ben) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben));
        var mine = await lin.Says("assess acme");
        await (await ben.Says("assess acme")).Tap("Save", (Ask.Us(4), "-"));
        var both = await mine.Tap("Save & next", (Ask.Us(4), "+"));
        await ben.Says("4 ?");
        var again = await both.Tap("Use mine");
        Assert.Contains("On record: ? open", again.Text);
        await AnswersAre(chat, "", "?");
        await again.Tap("Use mine");
        await AnswersAre(chat, "", "+");
    }

    [Fact]
    public async Task What_a_third_change_touches_before_it_is_settled_is_still_asked()
    {
        await using var chat = await SharedAsync();
        var (lin, ben) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben));
        var mine = await lin.Says("assess acme");
        await (await ben.Says("assess acme")).Tap("Save", (Ask.Us(1), "-"), (Ask.Us(4), "-"));
        var both = await mine.Tap("Save & next", (Ask.Us(1), "+"), (Ask.Us(4), "+"));
        await ben.Says("4 ?");
        var left = await both.Tap("Use mine");
        Assert.Contains("4 Budget", left.Text);
        Assert.DoesNotContain("1 Project", left.Text);
        await AnswersAre(chat, "+", "?");
        Assert.Contains("group 1 of 4", (await left.Tap("Use mine")).Text);
        await AnswersAre(chat, "+", "+");
    }

    [Fact]
    public async Task Conflicts_that_have_no_room_stay_on_the_card_that_was_sent()
    {
        await using var chat = await SharedAsync();
        var (lin, ben) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben));
        var mine = await lin.Says("assess acme");
        await (await ben.Says("assess acme")).Tap("Save", [.. Enumerable.Range(1, 5).Select(n => (Ask.Us(n), "-"))]);
        (string, string)[] all = [.. Enumerable.Range(1, 5).Select(n => (Ask.Us(n), "+"))];
        Assert.Contains("Two answers to choose from", (await mine.Tap("Save & next", all)).Text);
        Assert.Contains("2 more differ", lin.Last.Text);
        Assert.Contains(lin.Seen, shown => shown.Text == mine.Text);
        var settled = lin.Last;
        foreach (var _ in Enumerable.Range(1, 3))
        {
            settled = await settled.Tap("Use mine");
        }

        var rest = await mine.Tap("Save & next", all);
        Assert.Contains("5 Compelling event", (await rest.Tap("Use mine")).Text);
        await AnswersAre(chat, "+", "+");
        Assert.Equal("-", Ask.Of(await chat.DealAsync(Someone.Lin), 5));
    }

    [Fact]
    public async Task A_stale_card_of_which_nothing_it_changed_was_touched_is_honoured()
    {
        await using var chat = await SharedAsync();
        var (lin, ben) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben));
        var old = await lin.Says("assess acme");
        await ben.Says("assess acme");
        await ben.Says("4 -");
        await chat.RestartAsync();
        Assert.Contains("group 2 of 4", (await old.Tap("Save & next", (Ask.Us(1), "+"))).Text);
        await AnswersAre(chat, "+", "-");
    }

    [Fact]
    public async Task Two_who_edit_one_field_of_the_header_choose_between_both_values()
    {
        await using var chat = await SharedAsync();
        var (lin, ben) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben));
        var (mine, theirs) = (await lin.Says("edit acme"), await ben.Says("edit acme"));
        await theirs.Tap("Save", ("Amount", "5m"));
        var both = await mine.Tap("Save", ("Amount", "4m"), ("Customer", "ACME Foods"));
        Assert.Contains("Changed by two at once", both.Text);
        Assert.Contains("¥5.0 M", both.Text);
        Assert.Equal((5_000_000m, "ACME Foods"), await HeaderAsync(chat));
        await both.Tap("Keep theirs");
        Assert.Equal((5_000_000m, "ACME Foods"), await HeaderAsync(chat));
        await both.Tap("Use mine");
        Assert.Equal((4_000_000m, "ACME Foods"), await HeaderAsync(chat));
    }

    [Theory]
    [InlineData("Use mine", 4_000_000)]
    [InlineData("Keep theirs", 5_000_000)]
    public async Task Of_two_fields_in_conflict_the_one_not_settled_yet_is_asked_again(string choice, decimal amount)
    {
        await using var chat = await SharedAsync();
        var (lin, ben) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben));
        var (mine, theirs) = (await lin.Says("edit acme"), await ben.Says("edit acme"));
        await theirs.Tap("Save", ("Amount", "5m"), ("Customer", "ACME Group"));
        var both = await mine.Tap("Save", ("Amount", "4m"), ("Customer", "ACME Foods"));
        Assert.DoesNotContain("2026", both.Text);

        // The customer stands first on the card; the amount is what stays.
        var left = await both.Tap(choice);
        Assert.Contains("On record: ¥5.0 M", left.Text);
        Assert.DoesNotContain("On record: ACME", left.Text);
        Assert.Equal("4m", left.Value("Amount"));
        Assert.Equal((5_000_000m, choice == "Use mine" ? "ACME Foods" : "ACME Group"), await HeaderAsync(chat));
        var settled = await left.Tap(choice);
        Assert.Contains(choice == "Use mine" ? "Saved." : "Kept as it is.", settled.Text);
        Assert.Equal((amount, choice == "Use mine" ? "ACME Foods" : "ACME Group"), await HeaderAsync(chat));
    }

    [Fact]
    public async Task A_value_that_cannot_be_read_on_a_conflict_card_stays_there_with_a_sentence()
    {
        await using var chat = await SharedAsync();
        var (lin, ben) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben));
        var (mine, theirs) = (await lin.Says("edit acme"), await ben.Says("edit acme"));
        await theirs.Tap("Save", ("Amount", "5m"));
        var again = await (await mine.Tap("Save", ("Amount", "4m"))).Tap("Use mine", ("Amount", "3,2"));
        Assert.Contains("can mean", again.Text);
        Assert.Equal("3,2", again.Value("Amount"));
        await again.Tap("Use mine", ("Amount", "3.2m"));
        Assert.Equal((3_200_000m, null), await HeaderAsync(chat));
        Assert.Equal("ACME", (await chat.DealAsync(Someone.Lin)).Header.Name);
    }

    [Fact]
    public async Task Clients_that_answer_different_questions_at_once_lose_nothing()
    {
        await using var chat = await SharedAsync();
        var (lin, ben) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben));
        await lin.Says("assess acme");
        foreach (var round in Enumerable.Range(1, 20))
        {
            var (one, other) = (round % 5 + 1, (round + 1) % 5 + 1);
            var (mine, theirs) = (await FirstGroupAsync(lin), await FirstGroupAsync(ben));
            var (mark, typed) = (mine.Value(Ask.Us(one)) == "+" ? "-" : "+", mine.Value(Ask.Us(other)) == "+" ? "-" : "+");
            await Task.WhenAll(
                mine.Tap("Save", (Ask.Us(one), mark), (Ask.Note(one), $"card {round}")),
                theirs.Tap("Save", (Ask.Us(other), typed)),
                lin.Says($"{round % 15 + 6} + typed {round}"));
            var deal = await chat.DealAsync(Someone.Lin);
            Assert.Equal((mark, typed, "+"), (Ask.Of(deal, one), Ask.Of(deal, other), Ask.Of(deal, round % 15 + 6)));
            Assert.Equal($"card {round}", deal.Answers[Ask.Key(one)].Note);
            Assert.Equal($"typed {round}", deal.Answers[Ask.Key(round % 15 + 6)].Note);
        }
    }

    private static async Task<Shown> FirstGroupAsync(Seat who) => await (await who.Says("acme")).Tap("Is there an opportunity?");

    private static async Task<Chat> SharedAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("help");
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME 3m CNY");
        await lin.Says("members acme + ben");
        return chat;
    }

    private static async Task AnswersAre(Chat chat, string first, string fourth)
    {
        var deal = await chat.DealAsync(Someone.Lin);
        Assert.Equal((first, fourth), (Ask.Of(deal, 1), Ask.Of(deal, 4)));
    }

    private static async Task<(decimal?, string?)> HeaderAsync(Chat chat)
    {
        Deal deal = await chat.DealAsync(Someone.Lin);
        return (deal.Header.Amount?.Amount, deal.Header.Account);
    }
}
