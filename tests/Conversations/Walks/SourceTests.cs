using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Conversations.Walks;

/// <summary>Who said so: typed, chosen, judged, forgotten, and read by the deal's members alone.</summary>
public sealed class SourceTests
{
    [Fact]
    public async Task A_rep_types_who_said_so_and_the_check_finds_that_it_is_one_persons_word()
    {
        await using var chat = await WithMapAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("assess kestrel");
        var told = await lin.Says("5 + CFO must decide by May, said by Rao");
        Assert.Contains("“CFO must decide by May” · Said by Rao", told.Text);
        Assert.Equal(("CFO must decide by May", "p1"), Said(await DealAsync(chat), 5));

        await lin.Says("1 + said by Rao\n4 + two million, from Rao\n6 + Rao says the list is ours\n9 + said by Deng");
        Assert.Equal([(null, "p1"), ("two million", "p1"), ("the list is ours", "p1"), (null, "p2")], ((int[])[1, 4, 6, 9]).Select(n => Said(Deal(chat), n)));
        var check = await lin.Says("check kestrel");
        Assert.Contains("4 of our pluses rest on one person's word.", check.Text);
        Assert.Contains("from Rao", (await check.Tap("Why: 4 of our pluses")).Text);
        Assert.Contains("“CFO must decide by May” · Said by Rao", (await lin.Says("assess kestrel")).Text);
    }

    [Fact]
    public async Task 销售用中文输入谁说的_体检能发现都是一个人的话()
    {
        await using var chat = await WithMapAsync();
        var lin = chat.OneToOne(Someone.Lin, "zh-CN");
        await lin.Says("评估 kestrel");
        var told = await lin.Says("5 + 五月前必须定，饶敏说的");
        Assert.Contains("“五月前必须定” · 饶敏说的", told.Text);
        await lin.Says("1 + 听饶敏说需求已经写好\n4 + 饶总说的\n6 + 据饶敏说，标准适合我们\n9 + 饶敏说的");
        Assert.Equal([("需求已经写好", "p3"), (null, "p3"), ("标准适合我们", "p3"), (null, "p3")], ((int[])[1, 4, 6, 9]).Select(n => Said(Deal(chat), n)));
        Assert.Contains("我们有 5 个加号只来自同一个人的话", (await lin.Says("检查 kestrel")).Text);

        var unknown = await lin.Says("2 + 今年要扩产，赵倩说的");
        Assert.Contains("“赵倩”不在决策链上", unknown.Text);
        Assert.Equal(("今年要扩产，赵倩说的", "other"), Said(await DealAsync(chat), 2));
    }

    [Fact]
    public async Task It_is_chosen_on_the_walk_and_on_the_card_of_one_question()
    {
        await using var chat = await WithMapAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var card = await lin.Says("assess kestrel");
        Assert.Equal("", card.Value(Source(5)));
        await card.Tap("Save & next", (Ask.Us(5), "+"), (Ask.Note(5), "by May"), (Source(5), "p1"), (Ask.Us(4), "-"));
        Assert.Equal([(null, ""), ("by May", "p1")], ((int[])[4, 5]).Select(n => Said(Deal(chat), n)));

        // Turned on a card that shows who said so, it stays that person's word; taken off, it is nobody's.
        card = await lin.Says("assess kestrel");
        for (; !card.Text.Contains("Compelling", StringComparison.Ordinal); card = await card.Tap("Back"))
        {
        }

        Assert.Equal("p1", card.Value(Source(5)));
        await card.Tap("Save & next", (Ask.Us(5), "-"));
        Assert.Equal(("by May", "p1"), Said(await DealAsync(chat), 5));

        var alone = await lin.Forges(Verbs.AskCriterion, ForgedTaps.Data(Verbs.AskCriterion, Deal(chat).Id.ToString()));
        var asked = alone.Text.Contains("Compelling", StringComparison.Ordinal) ? alone : await AskedAsync(lin, Deal(chat), Assessment.CompellingEvent);
        Assert.Contains("On record: Said by Rao", asked.Text);
        await asked.Tap("+ Yes", (Source(5), "p2"));
        Assert.Equal("p2", Said(await DealAsync(chat), 5).Source);
        await (await AskedAsync(lin, Deal(chat), Assessment.CompellingEvent)).Tap("− No");
        Assert.Equal("", Said(await DealAsync(chat), 5).Source);
    }

    [Fact]
    public async Task With_sixty_people_on_the_map_a_question_asks_on_its_own_card()
    {
        await using var chat = await WithMapAsync();
        var lin = chat.OneToOne(Someone.Lin);
        foreach (var part in Enumerable.Range(4, 57).Chunk(15))
        {
            await lin.Says("map kestrel + " + string.Join('\n', part.Select(n => $"Person with a long name no. {n}, head of the department for something {n}")));
        }

        var card = await lin.Says("assess kestrel");
        card = await card.Tap("Open", ("Note and who said so, of one question", Assessment.CompellingEvent), (Ask.Us(5), "+"));
        await card.Tap("Save", (Source(5), "p60"));
        Assert.Equal("p60", Said(await DealAsync(chat), 5).Source);
    }

    [Fact]
    public async Task Who_is_taken_off_the_map_said_nothing_any_more()
    {
        await using var chat = await WithMapAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("assess kestrel");
        await lin.Says("5 + by May, said by Rao");
        var ask = await lin.Says("map kestrel - Rao");
        Assert.Contains("Answers that rest on this person's word, and then on nobody's: 1.", ask.Text);
        await ask.Tap("Remove");
        Assert.Equal(("by May", ""), Said(await DealAsync(chat), 5));
        Assert.DoesNotContain("Rao", (await lin.Says("assess kestrel")).Text);
    }

    [Theory]
    [InlineData("assess kestrel")]
    [InlineData("评估 kestrel")]
    public async Task It_is_read_by_members_one_to_one_alone(string words)
    {
        await using var chat = await WithMapAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("assess kestrel");
        await lin.Says("1 + said by Rao\n2 + said by Rao\n3 + said by Rao\n4 + said by Rao\n5 + said by Rao");
        await (await lin.Says("assess kestrel")).Tap("Back");
        await Outsiders.LearnNothingAsync(chat, words, "Rao", "Kestrel", v => v.StartsWith("walk.", StringComparison.Ordinal) || v.StartsWith("check.", StringComparison.Ordinal));
        foreach (var seat in (Seat[])[chat.InChannel(Someone.Lin), chat.OneToOne(Someone.Ben)])
        {
            Assert.DoesNotMatch("Rao|one person's word", (await seat.Says("check kestrel")).Text);
            Assert.DoesNotContain("Rao", (await seat.Says("kestrel")).Text);
        }
    }

    private static async Task<Chat> WithMapAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("new Kestrel North 3.2m CNY 2027-03-31 vs Norda");
        await chat.OneToOne(Someone.Lin).Says("map kestrel + Rao, technical head, E\n+ Deng, managing director, D\n+ 饶敏, 采购总监, U");
        return chat;
    }

    private static Task<Shown> AskedAsync(Seat seat, Deal deal, string criterion) => seat.Forges(
        Verbs.AskCriterion, new System.Text.Json.Nodes.JsonObject { [Payload.Deal] = deal.Id.ToString(), [Payload.Question] = criterion });

    private static string Source(int number) => Inputs.Source(Assessment.Criteria[number - 1]);

    private static (string? Note, string Source) Said(Deal deal, int number) =>
        deal.Answers[Ask.Key(number)] is var answer ? (answer.Note, AnswerSource.TextOf(answer.Source)) : default;

    private static Task<Deal> DealAsync(Chat chat) => chat.DealAsync(Someone.Lin, Spot.SalesTeam);

    private static Deal Deal(Chat chat) => DealAsync(chat).GetAwaiter().GetResult();
}
