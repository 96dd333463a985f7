using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using NodaTime;

namespace KeyAccountBot.Conversations.Dialogs;

/// <summary>Answers typed in a walk: what is told as saved is saved, and nothing is guessed.</summary>
public sealed class TypedWalkTests
{
    [Fact]
    public async Task Lines_below_an_answer_belong_to_its_note()
    {
        await using var chat = await WalkingAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var told = await lin.Says("5 + CFO decides:\n- before May\n- with the board");
        Assert.Contains("5 Compelling event: +", told.Text);
        var deal = await chat.DealAsync(Someone.Lin);
        Assert.Equal("CFO decides:\n- before May\n- with the board", Assert.Single(deal.Answers).Value.Note);
    }

    [Fact]
    public async Task Of_two_answers_to_one_question_in_a_message_only_the_saved_one_is_told()
    {
        await using var chat = await WalkingAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var told = await lin.Says("yes, they said so; 1 -; 2 + audited; 2 +");
        Assert.DoesNotContain("1 Project and needs: +", told.Text);
        Assert.Contains("1 Project and needs: −", told.Text);
        var deal = await chat.DealAsync(Someone.Lin);
        Assert.Equal(("-", "+"), (Ask.Of(deal, 1), Ask.Of(deal, 2)));
        Assert.Equal((null, "audited"), (deal.Answers[Ask.Key(1)].Note, deal.Answers[Ask.Key(2)].Note));
    }

    [Theory]
    [InlineData("en-US", "assess acme", "Which one do you want to change?")]
    [InlineData("zh-CN", "评估 acme", "您想改哪一题？")]
    public async Task With_every_question_answered_an_answer_without_a_number_asks_which(string locale, string assess, string asks)
    {
        await using var chat = await WalkingAsync();
        var lin = chat.OneToOne(Someone.Lin, locale);
        await lin.Says(string.Join(' ', Enumerable.Range(1, 20).Select(n => $"{n}+")));
        await lin.Says(assess);
        var before = (await chat.DealAsync(Someone.Lin)).Revision;
        foreach (var words in (string[])["-", "no", "? nobody knows"])
        {
            Assert.Contains(asks, (await lin.Says(words)).Text);
        }

        Assert.Equal(before, (await chat.DealAsync(Someone.Lin)).Revision);
        await lin.Says("7 -");
        Assert.Equal("-", Ask.Of(await chat.DealAsync(Someone.Lin), 7));
    }

    [Fact]
    public async Task A_repeated_last_answer_without_a_number_is_told_as_the_one_it_gave()
    {
        await using var chat = await WalkingAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says(string.Join(' ', Enumerable.Range(1, 19).Select(n => $"{n}+")));
        var message = lin.Message("-");
        Assert.Contains("20 Strategic value: −", (await lin.Sends(message)).Text);
        Assert.Contains("20 Strategic value: −", (await lin.Sends(message)).Text);
    }

    [Theory]
    [InlineData("no", false)]
    [InlineData("有", false)]
    [InlineData("yes, they said so", false)]
    [InlineData("-", true)]
    [InlineData("+ they said so", true)]
    [InlineData("1 no", true)]
    public async Task Hours_later_a_word_alone_is_no_answer_any_more(string words, bool answers)
    {
        await using var chat = await WalkingAsync();
        var lin = chat.OneToOne(Someone.Lin);
        chat.Clock.Advance(Duration.FromMinutes(90));
        await lin.Says(words);
        Assert.Equal(answers ? 1 : 0, (await chat.DealAsync(Someone.Lin)).Answers.Count);
    }

    [Theory]
    [InlineData("en-US", "facts acme", "{0}: 1.2m")]
    [InlineData("zh-CN", "要点 acme", "{0}：120万")]
    public async Task Amounts_are_typed_behind_their_number(string locale, string opens, string typed)
    {
        await using var chat = await WalkingAsync();
        var lin = chat.OneToOne(Someone.Lin, locale);
        await lin.Says(opens);
        await lin.Says(typed.Replace("{0}", $"{Budget.Number}", StringComparison.Ordinal));
        Assert.Equal("1200000 CNY", (await chat.DealAsync(Someone.Lin)).AnswerTo(DealFacts.MethodId, DealFacts.Budget, Subject.Us)!.Value.ToText());
    }

    [Fact]
    public async Task What_is_said_of_a_person_is_typed_for_that_person()
    {
        await using var chat = await WalkingAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("map acme + Rao, project head\n+ Shi, technical head");
        await (await lin.Says("person acme")).Tap("Shi");
        var told = await lin.Says("1: depots that never close\n3: 想学预算");
        Assert.Contains("For the company: depots that never close", told.Text);
        Assert.Contains("Shi", told.Text);
        var deal = await chat.DealAsync(Someone.Lin);
        Assert.Equal(["depots that never close", "想学预算"], ((string[])["company-need", "own-development"]).Select(q => deal.AnswerTo("person", q, new("p2"))!.Value.ToText()));
        Assert.Contains("Shi", (await told.Tap("This group")).Text);

        var refused = await lin.Says("2: he wants a cash envelope for himself");
        Assert.DoesNotContain("envelope", refused.Text);
        Assert.Null((await chat.DealAsync(Someone.Lin)).AnswerTo("person", "department-need", new("p2")));
        await (await lin.Says("map acme - Shi")).Tap("Remove");
        Assert.Contains("person", (await lin.Says("person acme")).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("3 people came to the visit", 30, true)]
    [InlineData("3 people came to the visit", 90, false)]
    [InlineData("3: people came to the visit", 90, true)]
    public async Task Hours_later_words_behind_a_mere_number_are_no_answer_any_more(string words, int minutes, bool answers)
    {
        await using var chat = await WalkingAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("six-questions acme");
        chat.Clock.Advance(Duration.FromMinutes(minutes));
        await lin.Says(words);
        Assert.Equal(answers ? 1 : 0, (await chat.DealAsync(Someone.Lin)).Answers.Count);
    }

    private static Question Budget => MethodLibrary.Load().Find(DealFacts.MethodId)!.Find(DealFacts.Budget)!;

    private static async Task<Chat> WalkingAsync()
    {
        var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME");
        await lin.Says("assess acme");
        return chat;
    }
}
