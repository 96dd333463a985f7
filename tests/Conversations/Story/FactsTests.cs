using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using NodaTime;

namespace KeyAccountBot.Conversations.Story;

/// <summary><c>facts</c>: one card for what the check reads and no method asks; and signs, each with its day.</summary>
public sealed class FactsTests
{
    private static readonly string Signs = Us(ControlMethod.SaleSigns);

    [Fact]
    public async Task Facts_are_filled_in_on_one_card_and_what_must_be_told_is_told()
    {
        await using var chat = await WithDealAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var card = await lin.Says("facts acme");
        Assert.Contains("Deal facts", card.Text);
        Assert.Contains("No tender · Against Norda", card.Text);

        var done = await card.Tap("Save",
            (Us(DealFacts.Budget), "2.8m"), (Us(DealFacts.BuyingMode), DealFacts.Donation), (Us(DealFacts.EventDate), "2027-02-01"),
            (Us(DealFacts.CurrentSupplier), "c1"), (Us(DealFacts.Price), "2.6m CNY"), (Us(DealFacts.FullCost), "2700000 CNY"),
            (Us(DealFacts.WinningPrice), "2.5m"));

        Assert.Contains("7 of 7 known", done.Text);
        Assert.Contains("Placement and donation are no plus", done.Text);
        Assert.Contains("This price is below our full cost", done.Text);
        Assert.Contains("The price that would win is below our full cost", done.Text);
        Assert.True(done.Has("Check"));
        var deal = await chat.DealAsync(Someone.Lin);
        Assert.Equal(
            ["2800000 CNY", "donation", "2027-02-01", "c1", "2600000 CNY", "2700000 CNY", "2500000 CNY"],
            SomeFacts(deal, DealFacts.Budget, DealFacts.BuyingMode, DealFacts.EventDate, DealFacts.CurrentSupplier, DealFacts.Price, DealFacts.FullCost, DealFacts.WinningPrice));
    }

    [Fact]
    public async Task Two_who_tick_signs_at_once_both_keep_theirs_each_with_its_day()
    {
        await using var chat = await WithDealAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await (await lin.Says("control acme")).Tap("Save & see the result", (Signs, "budget-gone,standing-unknown"));
        chat.Clock.Advance(Duration.FromDays(2));
        var (mine, theirs) = (await lin.Says("acme control"), await lin.Says("in control acme"));
        Assert.Contains("The money is cut or withdrawn · 23 Nov 2026", mine.Text);

        await theirs.Tap("Save & see the result", (Signs, "budget-gone,standing-unknown,price-only"));
        await mine.Tap("Save & see the result", (Signs, "budget-gone,date-slips"));

        Assert.Equal(["date-slips@2026-11-25,budget-gone@2026-11-23,price-only@2026-11-25"], Signed(await chat.DealAsync(Someone.Lin)));
        await (await lin.Says("主动权 acme")).Tap("保存并看结果", (Signs, ""));
        Assert.Equal(["none@2026-11-25"], Signed(await chat.DealAsync(Someone.Lin)));
    }

    [Fact]
    public async Task What_cannot_be_read_stays_on_the_card_and_the_rest_is_saved()
    {
        await using var chat = await WithDealAsync();
        var card = await (await chat.OneToOne(Someone.Lin).Says("facts acme")).Tap("Save", (Us(DealFacts.Budget), "a lot"), (Us(DealFacts.Price), "90 usd"));

        Assert.Equal("a lot", card.Value(Us(DealFacts.Budget)));
        Assert.Contains("“a lot”", card.Text);
        Assert.Equal(["", "90 USD"], SomeFacts(await chat.DealAsync(Someone.Lin), DealFacts.Budget, DealFacts.Price));
    }

    [Fact]
    public async Task Hints_and_note_open_on_a_card_of_the_question_and_the_form_of_the_header_saves_first()
    {
        await using var chat = await WithDealAsync();
        var single = await (await chat.OneToOne(Someone.Lin).Says("facts acme")).Tap("Open", (Inputs.LongNote, DealFacts.CurrentSupplier), (Us(DealFacts.Budget), "1m"));
        Assert.Contains("Until when does their contract run", single.Text);
        var refused = await single.Tap("Save", (Inputs.Note(DealFacts.CurrentSupplier), new string('x', DealLimits.Note + 1)));
        Assert.Equal(DealLimits.Note + 1, refused.Value(Inputs.Note(DealFacts.CurrentSupplier)).Length);
        Assert.Contains("A note has at most", refused.Text);
        var back = await single.Tap("Save", (Inputs.Note(DealFacts.CurrentSupplier), "agreed with Mara"));
        Assert.Contains("agreed with Mara", back.Text);

        var form = await back.Tap("No tender", (Us(DealFacts.CurrentSupplier), DealFacts.Nobody));
        Assert.Contains("Expected signing", form.Text);
        Assert.Equal(["1000000 CNY", "nobody"], SomeFacts(await chat.DealAsync(Someone.Lin), DealFacts.Budget, DealFacts.CurrentSupplier));
    }

    [Fact]
    public async Task Facts_stay_out_of_channels_and_typed_marks_do_not_answer_them()
    {
        await using var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("new ACME 2m 2027-03-31 vs Norda");
        await (await chat.OneToOne(Someone.Lin).Says("facts acme")).Tap("Save", (Us(DealFacts.FullCost), "1234567"));

        Assert.DoesNotContain("1234567", (await chat.InChannel(Someone.Lin).Says("facts acme")).Text);
        Assert.DoesNotContain("1234567", (await chat.InChannel(Someone.Lin).Says("acme")).Text);
        Assert.Equal("1234567 CNY", chat.OneToOne(Someone.Lin).Last.Value(Us(DealFacts.FullCost)));

        var refused = await chat.OneToOne(Someone.Lin).Says("5 +");
        Assert.Contains("is not answered by + or −", refused.Text);
        await chat.OneToOne(Someone.Lin).Says("assess acme");
        Assert.Contains("5 Compelling event: +", (await chat.OneToOne(Someone.Lin).Says("5 +")).Text);
    }

    private static async Task<Chat> WithDealAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.OneToOne(Someone.Lin).Says("new ACME 2m 2027-03-31 vs Norda");
        return chat;
    }

    private static string Us(string question) => Inputs.Answer(question, Subject.Us);

    private static IEnumerable<string> Signed(Deal deal) => [deal.AnswerTo(ControlMethod.MethodId, ControlMethod.SaleSigns, Subject.Us)?.Value.ToText() ?? ""];

    private static IEnumerable<string> SomeFacts(Deal deal, params string[] questions) =>
        questions.Select(q => deal.AnswerTo(DealFacts.MethodId, q, Subject.Us)?.Value.ToText() ?? "");
}
