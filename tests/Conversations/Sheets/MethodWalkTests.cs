using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Conversations.Sheets;

/// <summary>Every method that is only content: reached by its words, filled, read back, in both languages.</summary>
public sealed class MethodWalkTests
{
    private static readonly MethodLibrary Library = MethodLibrary.Load();

    public static TheoryData<string, string> Methods
    {
        get
        {
            var data = new TheoryData<string, string>();
            // What is asked of an account is kept with the account: Accounts/AccountTests.
            foreach (var method in Library.Worksheets.Where(m => !m.Words.IsEmpty && m.AskedOf != AskedOf.Account))
            {
                data.Add(method.Id, "en");
                data.Add(method.Id, "zh");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task A_method_is_opened_by_its_word_filled_group_by_group_and_still_there_after_a_restart(string id, string language)
    {
        var (method, zh) = (Library.Find(id)!, language == "zh");
        await using var chat = await StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var word = (zh ? method.Words.Zh : method.Words.En)[0];
        var card = await OpenAsync(lin, method, word);
        Assert.Equal(language, card.Language);
        foreach (var group in method.Groups)
        {
            Assert.Contains(zh ? group.Title.Zh : group.Title.En, card.Text);
            card = await card.Tap(Next(method, zh), [.. group.Questions.SelectMany(q => Filled(method, q))]);
        }

        var count = method.Questions.Count();
        Assert.Contains(zh ? $"清楚 {count} 项，共 {count} 项" : $"{count} of {count} known", card.Text);

        await chat.RestartAsync();
        var deal = await chat.DealAsync(Someone.Lin);
        Assert.All(method.Questions, q => Assert.Equal(Answer(q), Plain(deal.AnswerTo(id, q.Id, SubjectOf(method))!.Value)));
        var again = await OpenAsync(lin, method, word);
        var first = method.Groups[0].Questions[0];
        Assert.Equal(Answer(first), again.Value(Input(method, first)));
        var list = await ListedAsync(lin);
        Assert.Contains(method.Title.En, list);
        Assert.Contains(method.AskedOf == AskedOf.Person ? "about 1 of 2 people" : $"{count} of {count} known", list);
    }

    [Theory]
    [InlineData("methods", "Opportunity assessment", "type “assess”", "Is there an opportunity?")]
    [InlineData("methods", "Deal facts", "type “facts”", "What are the facts of this deal?")]
    [InlineData("methods", "Decision chain", "2 people · type “map”", "Shi")]
    [InlineData("methods", "Coach check", "not begun · type “coach”", "Who may guide us inside?")]
    [InlineData("方法", "商机评估", "输入“评估”", "有商机吗？")]
    [InlineData("方法", "商机要点", "输入“要点”", "这个商机的要点有哪些？")]
    [InlineData("方法", "决策链", "2 人 · 输入“决策链”", "Shi")]
    [InlineData("方法", "教练验证", "还没开始 · 输入“教练验证”", "谁可能给我们带路？")]
    public async Task What_has_a_command_of_its_own_is_listed_once_with_its_word_and_opened_by_a_tap(string command, string title, string facts, string opens)
    {
        await using var chat = await StartAsync();
        var list = await chat.OneToOne(Someone.Lin).Says($"{command} acme");
        Assert.Single(list.Text.Split('\n'), l => l == title);
        Assert.Contains(facts, list.Text);
        Assert.Contains(opens, (await list.Tap(title)).Text);
    }

    [Theory]
    [InlineData("six-questions")]
    [InlineData("六问")]
    [InlineData("methods")]
    [InlineData("person")]
    public async Task In_a_shared_place_it_is_answered_one_to_one_and_an_outsider_learns_nothing(string word)
    {
        await using var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("new Kestrel North");
        await chat.OneToOne(Someone.Lin).Says("map kestrel + Rao, project head");
        await (await chat.OneToOne(Someone.Lin).Says("six-questions kestrel")).Tap("Save", (Inputs.Answer("who-are-you", Subject.Us), "the pangolin people"));
        foreach (var seat in (Seat[])[chat.InChannel(Someone.Lin), chat.In(Spot.Group, Someone.Lin)])
        {
            var said = await seat.Says($"{word} kestrel");
            Assert.Matches("Sent to you one-to-one|已一对一发给您", said.Text);
            Assert.DoesNotMatch("Rao|pangolin|Kestrel", said.Text + said.Summary);
        }

        await chat.InChannel(Someone.Ben).Says("help");
        Assert.Matches("Only the members of this deal|只有该商机的成员", (await chat.OneToOne(Someone.Ben).Says($"{word} kestrel")).Text);
        Assert.Matches("No such deal|没有这个商机", (await chat.OneToOne(Someone.Otto).Says($"{word} kestrel")).Text);
        Assert.All(chat.InChannel(Someone.Lin).Seen, s => Assert.DoesNotMatch("Rao|pangolin", s.Text + s.Summary));
    }

    [Fact]
    public async Task What_is_confidential_is_for_members_alone_and_not_for_who_manages_the_book()
    {
        await using var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("new Kestrel North");
        await chat.OneToOne(Someone.Lin).Says("map kestrel + Rao, project head");
        await chat.InChannel(Someone.Mara).Says("help");
        var mara = chat.OneToOne(Someone.Mara);
        Assert.Contains("Why should they listen?", (await mara.Says("six-questions kestrel")).Text);
        var deal = await chat.DealAsync(Someone.Lin, Spot.SalesTeam);
        foreach (var method in Library.Worksheets.Where(m => m.IsConfidential))
        {
            Assert.Contains("Only the members of this deal", (await mara.Says($"{method.Words.En[0]} kestrel")).Text);
            Assert.DoesNotContain(method.Title.En, (await mara.Says("methods kestrel")).Text);
            var (question, data) = (method.Groups[0].Questions[0], ForgedTaps.Data(Verbs.SaveWalk, deal.Id.ToString()));
            var subject = SubjectOf(method);
            (data[Payload.Method], data[Payload.Group], data[Payload.Was], data[Inputs.Answer(question.Id, subject)]) =
                (method.Id, method.Groups[0].Id, $"{subject}|{question.Id}:_:", "forged");
            Assert.Contains("Only the members of this deal", (await mara.Forges(Verbs.SaveWalk, data)).Text);
        }

        Assert.Equal(deal.Revision, (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Revision);
    }

    [Fact]
    public async Task Answers_on_a_person_go_when_the_person_is_taken_off()
    {
        await using var chat = await StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var card = await (await lin.Says("person acme")).Tap("Rao");
        await card.Tap("Save", (Inputs.Answer("company-need", new("p1")), "Depots that never close"));
        await (await lin.Says("map acme - Rao")).Tap("Remove");
        await chat.RestartAsync();
        var deal = await chat.DealAsync(Someone.Lin);
        Assert.DoesNotContain(deal.Answers.Keys, k => k.Subject.Value == "p1");
        Assert.DoesNotContain("Rao", (await lin.Says("person acme")).Text);

        // The card was drawn before: it finds nobody to answer for.
        var (before, seen) = ((await chat.DealAsync(Someone.Lin)).Revision, lin.Seen.Count);
        await card.Tap("Save", (Inputs.Answer("company-need", new("p1")), "late"));
        Assert.Equal(seen + 1, lin.Seen.Count);
        Assert.Contains("no longer on the map. Your answers were not saved", lin.Last.Text);
        Assert.Contains("About whom?", lin.Last.Text);
        Assert.Equal(before, (await chat.DealAsync(Someone.Lin)).Revision);
    }

    [Fact]
    public async Task What_must_not_be_kept_of_a_person_is_refused_with_the_reason()
    {
        await using var chat = await StartAsync();
        var card = await (await chat.OneToOne(Someone.Lin).Says("person acme")).Tap("Rao");
        var refused = await card.Tap("Save & next", (Inputs.Answer("own-development", new("p1")), "wants a gift for his wife"), (Inputs.Answer("company-need", new("p1")), "Open depots"));
        Assert.Contains("It is not kept", refused.Text);
        var deal = await chat.DealAsync(Someone.Lin);
        Assert.Null(deal.AnswerTo("person", "own-development", new("p1")));
        Assert.Equal("Open depots", deal.AnswerTo("person", "company-need", new("p1"))!.Value.ToText());
    }

    /// <summary>All pages of the list of methods.</summary>
    internal static async Task<string> ListedAsync(Seat who)
    {
        var page = await who.Says("methods acme");
        var text = page.Text;
        while (page.Has("More"))
        {
            page = await page.Tap("More");
            text += page.Text;
        }

        return text;
    }

    private static async Task<Shown> OpenAsync(Seat lin, Method method, string word)
    {
        var card = await lin.Says($"{word} acme");
        var first = method.AskedOf == AskedOf.Person ? await card.Tap("Rao") : card;
        return first;
    }

    private static string Next(Method method, bool zh) => method.Groups.Count > 1 ? zh ? "保存并继续" : "Save & next" : zh ? "保存并看结果" : "Save & see the result";

    private static IEnumerable<(string Input, string Value)> Filled(Method method, Question question)
    {
        yield return (Input(method, question), question.Kind == AnswerKind.Money ? "1200 CNY" : Answer(question));
    }

    private static string Input(Method method, Question question) => Inputs.Answer(question.Id, SubjectOf(method));

    private static Subject SubjectOf(Method method) => method.AskedOf == AskedOf.Person ? new("p1") : Subject.Us;

    /// <summary>An answer as it is kept.</summary>
    private static string Answer(Question question) => question.Kind switch
    {
        AnswerKind.Rating => "+",
        AnswerKind.Choice => question.Choices[0].Id,
        AnswerKind.MultiChoice => question.Choices[1].Id,
        AnswerKind.Money => "1200 CNY",
        AnswerKind.Number => "12.5",
        AnswerKind.Persons => "p2",
        AnswerKind.Date => "2026-11-20",
        _ => $"About {question.Number}",
    };

    private static string Plain(AnswerValue value) => value.ToText().Split('@')[0];

    private static async Task<Chat> StartAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.OneToOne(Someone.Lin).Says("new ACME 2m CNY 2027-03-31 vs Norda");
        await chat.OneToOne(Someone.Lin).Says("map acme + Rao, project head; Shi, technical head");
        return chat;
    }
}
