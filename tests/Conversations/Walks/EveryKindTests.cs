using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Conversations.Walks;

/// <summary>A method that no code knows, with every kind of answer: a method is only content.</summary>
public sealed class EveryKindTests
{
    private const string Method = "every-kind";

    [Fact]
    public async Task A_made_up_method_is_walked_answered_changed_and_still_there_after_a_restart()
    {
        await using var chat = await StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var visit = await OpenAsync(chat, lin);
        Assert.Contains("Did the visit work?", visit.Text);
        var outcome = await visit.Tap(
            "Save & next",
            (Answer("convinced"), "+"), (Inputs.Note("convinced"), "they asked for a second visit"), (Answer("place"), "customer-site"),
            (Answer("topics"), "service,energy"), (Answer("impression"), "Quiet, even at full load"));
        Assert.Contains("What came of it?", outcome.Text);
        Assert.Contains("only “not known” can be chosen", outcome.Text);
        var done = await outcome.Tap(
            "Save & next",
            (Answer("guests"), "1,200"), (Answer("saving"), "32万"), (Inputs.AnswerKind("saving", Subject.Us), "CNY"), (Answer("next-date"), "2027-01-15"),
            (Answer("present"), "?"), (Answer("proof"), "2026-11-03"), (Inputs.AnswerKind("proof", Subject.Us), "Document"), (Inputs.AnswerSide("proof", Subject.Us), "for"));
        Assert.Contains("8 of 9", done.Text);
        string[] saved = ["+", "customer-site", "energy,service", "Quiet, even at full load", "1200", "320000 CNY", "2027-01-15", "?", "2026-11-03 Document for"];
        Assert.Equal(saved, await AnswersAsync(chat));

        await chat.RestartAsync();
        var again = await OpenAsync(chat, lin, "outcome");
        Assert.Equal(("1200", "320000", "2027-01-15", "?"), (again.Value(Answer("guests")), again.Value(Answer("saving")), again.Value(Answer("next-date")), again.Value(Answer("present"))));
        Assert.DoesNotContain("Saved.", (await again.Tap("Save")).Text);
        Assert.Contains("Saved.", (await again.Tap("Save", (Answer("guests"), "12.5"), (Answer("next-date"), "2027-02-01"))).Text);
        (saved[4], saved[6]) = ("12.5", "2027-02-01");
        Assert.Equal(saved, await AnswersAsync(chat));

        // The first card was drawn before anything was answered.
        var both = await visit.Tap("Save", (Answer("place"), "plant"), (Answer("convinced"), "+"));
        Assert.Contains("On record: Customer site", both.Text);
        Assert.Equal(saved, await AnswersAsync(chat));
    }

    [Theory]
    [InlineData("guests", "3,2", "can mean")]
    [InlineData("guests", "1.234", "can mean")]
    [InlineData("guests", "many", "cannot be read as a number")]
    [InlineData("saving", "3,2", "can mean")]
    [InlineData("saving", "-5", "less than zero")]
    [InlineData("next-date", "2027-02-30", "no answer to “Next date”")]
    [InlineData("proof", "2026-11-03", "no answer to “Proof”")]
    public async Task What_cannot_be_read_stays_in_its_input_with_a_sentence_and_the_rest_is_saved(string question, string typed, string sentence)
    {
        await using var chat = await StartAsync();
        var card = await OpenAsync(chat, chat.OneToOne(Someone.Lin), "outcome");
        var refused = await card.Tap("Save & next", (Answer(question), typed), (Answer("present"), "?"));
        Assert.Contains(sentence, refused.Text);
        Assert.Equal(typed, refused.Value(Answer(question)));
        Assert.Equal("?", (await AnswersAsync(chat)).Single(a => a.Length > 0));
    }

    [Theory]
    [InlineData("guests")]
    [InlineData("saving")]
    [InlineData("next-date")]
    [InlineData("proof")]
    public async Task Whatever_it_asks_can_be_answered_not_known(string question)
    {
        await using var chat = await StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await (await OpenAsync(chat, lin, "outcome")).Tap("Save", (Inputs.Unknown(question, Subject.Us), Inputs.Yes));
        Assert.Equal("?", (await AnswersAsync(chat)).Single(a => a.Length > 0));
        Assert.Equal(Inputs.Yes, (await OpenAsync(chat, lin, "outcome")).Value(Inputs.Unknown(question, Subject.Us)));
    }

    private static string Answer(string question) => Inputs.Answer(question, Subject.Us);

    private static async Task<Shown> OpenAsync(Chat chat, Seat who, string? group = null)
    {
        var data = ForgedTaps.Data(Verbs.OpenWalk, (await chat.DealAsync(Someone.Lin)).Id.ToString());
        (data[Payload.Method], data[Payload.Group]) = (Method, group);
        return await who.Forges(Verbs.OpenWalk, data);
    }

    private static async Task<IEnumerable<string>> AnswersAsync(Chat chat)
    {
        var deal = await chat.DealAsync(Someone.Lin);
        return ((string[])["convinced", "place", "topics", "impression", "guests", "saving", "next-date", "present", "proof"])
            .Select(q => deal.AnswerTo(Method, q, Subject.Us)?.Value.ToText() ?? "");
    }

    private static async Task<Chat> StartAsync()
    {
        var chat = await Chat.StartAsync(methods: Path.Combine(AppContext.BaseDirectory, "Methods"));
        await chat.OneToOne(Someone.Lin).Says("new ACME");
        return chat;
    }
}
