using System.Text.Json.Nodes;
using KeyAccountBot.Cards;
using KeyAccountBot.Conversations.Extension;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Conversations.Accounts;

/// <summary>A customer in chat: is it a key account, which tier, what it is owed, who was met, and what that does to the check of its deals.</summary>
public sealed class AccountTests
{
    private static readonly string[] Criteria = ["profit-share", "our-goals", "loss-hurts", "long-stable", "potential", "our-effort"];

    [Fact]
    public async Task A_rep_learns_in_a_few_taps_what_a_customer_is_owed()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new Cooling retrofit @ ACME");
        var account = await lin.Says("account acme");
        Assert.Contains("ACME", account.Text);
        Assert.Contains("No tier yet", account.Text);
        Assert.Contains("Key account: open, 0 of 6 answered", account.Text);
        Assert.Contains("Cooling retrofit", account.Text);

        // Six taps and a save: what it is, why, and when to be there.
        account = await (await account.Tap("Six criteria")).Tap("Save & next", Answers("+++++-"));
        account = await account.Tap("Back");
        account = await account.Tap("Back");
        Assert.Contains("Account · gold", account.Text);
        Assert.Contains("Key account: yes, 5 of 6 hold", account.Text);
        Assert.Contains("The answers suggest gold: Share of profit +, Long and stable +", account.Text);
        Assert.Contains("Owed: two visits a month. Made in the last 30 days: 0.", account.Text);
        Assert.Contains("Next visit due by Wed 23 Dec", account.Text);

        // She knows better, and says why.
        var refused = await account.Tap("Keep this tier", (Inputs.Tier, "platinum"));
        Assert.Contains("another tier than the answers suggest", refused.Text);
        Assert.Equal("platinum", refused.Value(Inputs.Tier));
        account = await refused.Tap("Keep this tier", (Inputs.Reason, "renewal this quarter"));
        Assert.Contains("Account · platinum", account.Text);
        Assert.Contains("“renewal this quarter”", account.Text);
        Assert.Contains("Next visit due by Mon 30 Nov", account.Text);

        // One line in the lift, one from the form.
        Assert.Contains("The visit is on record", (await lin.Says("visit cooling Rao: liked the pilot")).Text);
        chat.Clock.Advance(Duration.FromDays(1));
        account = await (await (await lin.Says("account acme")).Tap("Log a visit")).Tap("Save", (Inputs.OthersMet, "Dr. Who"), (Inputs.What, "a new plant is planned"));
        Assert.Contains("The visit is on record", account.Text);
        Assert.Contains("Made in the last 7 days: 2", account.Text);
        Assert.Contains("Dr. Who", account.Text);
        Assert.Contains("for Cooling retrofit", account.Text);

        // Nothing for ten days.
        chat.Clock.Advance(Duration.FromDays(10));
        Assert.Contains("A visit is overdue by 4 days", (await lin.Says("account acme")).Text);
        Assert.Contains("This platinum account got 0/2 of the visits it is owed", await FoundAsync(lin, "Cooling retrofit"));

        // What is compared with today, and put into a message, is judged as the check is.
        Assert.Contains("This platinum account got 0/2 of the visits it is owed", await FoundAsync(lin, "Cooling retrofit", Verbs.ListCompare));
        Assert.Contains("got 0/2 of the visits it is owed", Compose.Card(await lin.OpensCheckAsync("Cooling retrofit")).ToJsonString());

        // Back to what the answers say.
        account = await (await lin.Says("account acme")).Tap("Keep this tier", (Inputs.Tier, Inputs.NotKnown));
        Assert.Contains("Account · gold", account.Text);
        Assert.DoesNotContain("Decided", account.Text);
        Assert.DoesNotContain("visits it is owed", await FoundAsync(lin, "Cooling retrofit"));
    }

    [Fact]
    public async Task In_Chinese()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin, "zh-CN");
        await lin.Says("新建商机 远山改造 客户：远山");
        var account = await lin.Says("客户 远山");
        Assert.Contains("还没有级别", account.Text);
        account = await (await account.Tap("六条标准")).Tap("保存并继续", Answers("-+---+"));
        account = await account.Tap("保存并继续", (Answer("review"), "unprofitable"));
        Assert.Contains("客户 · 铅", account.Text);
        Assert.Contains("大客户：不是，6 条中 2 条成立", account.Text);
        Assert.Contains("建议级别为铅：利润占比 −、未来潜力 −", account.Text);
        Assert.Contains("该级别不要求拜访", account.Text);
        Assert.Contains("自11月23日起复核中：不赢利，今后也难赢利", account.Text);
        Assert.Contains("不会自行放弃任何客户", account.Text);
        foreach (var day in (string[])["11月20日", "11月19日", "11月18日", "11月17日"])
        {
            await lin.Says($"拜访 远山改造 饶敏，{day}：谈了进度");
        }

        Assert.Contains("该客户正在复核中", await FoundAsync(lin, "远山改造"));
        await (await (await lin.Says("客户 远山")).Tap("复核")).Tap("保存并继续", (Answer("review"), "none"));
        Assert.Contains("投入与客户级别不符", await FoundAsync(lin, "远山改造"));
    }

    [Fact]
    public async Task A_deal_without_a_customer_asks_for_it_once_and_deals_of_one_customer_share_the_account()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new Cooling retrofit");
        var asked = await lin.Says("account cooling");
        Assert.Contains("Who is the customer?", asked.Text);
        Assert.Contains("Write who the customer is", (await asked.Tap("Save", (Inputs.Account, " "))).Text);
        var account = await asked.Tap("Save", (Inputs.Account, "ACME"));
        Assert.Contains("Key account: open", account.Text);
        Assert.Equal("ACME", (await chat.DealAsync(Someone.Lin)).Header.Account);
        await lin.Says("visit cooling Rao: fine");

        // Typed otherwise it is the same customer, and its visits are known to the other deal's account.
        await lin.Says("new Spare parts @ acme");
        account = await lin.Says("account ACME");
        Assert.Contains("Cooling retrofit", account.Text);
        Assert.Contains("Spare parts", account.Text);
        Assert.Contains("for Cooling retrofit", account.Text);

        // The customer's name alone now means the customer, and a deal's its own form.
        account = await lin.Says("visit ACME Kim, Marco, yesterday: a new head of purchasing");
        Assert.Contains("Kim, Marco", account.Text);
        Assert.Contains("a new head of purchasing", account.Text);
        var form = await lin.Says("visit acme Kim");
        Assert.Equal("Kim", form.Value(Inputs.OthersMet));
        Assert.Contains("Was it for one deal?", form.Text);
        Assert.Contains("Visits", (await lin.Says("visit spare Kim: ordered")).Text);
        var kept = await lin.Says("visit acme Kim: fine; promised: the list by 4 Dec");
        Assert.Contains("belong to one deal", kept.Text);
        Assert.Contains("the list by 4 Dec", kept.Value(Inputs.What));

        // Taken back it counts no more.
        var one = await (await lin.Says("account acme")).Tap("Open the visit of Sun 22 Nov");
        Assert.Contains("Lin Wei", one.Text);
        account = await (await one.Tap("Take back")).Tap("Take back");
        Assert.Contains("Taken back", account.Text);
        Assert.DoesNotContain("head of purchasing", account.Text);
    }

    [Fact]
    public async Task What_may_not_be_kept_about_people_is_refused_here_too()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new Cooling retrofit @ ACME");
        var account = await lin.Says("account acme");
        var form = await (await account.Tap("Log a visit")).Tap("Save", (Inputs.OthersMet, "Rao"), (Inputs.What, "gave Rao a red envelope"));
        Assert.DoesNotContain("on record.", form.Text);
        Assert.True(string.IsNullOrEmpty(form.Value(Inputs.What)));
        var tier = await account.Tap("Keep this tier", (Inputs.Tier, "gold"), (Inputs.Reason, "we pay Rao a kickback"));
        Assert.DoesNotContain("kickback", tier.Text);
        Assert.DoesNotContain("Account · gold", tier.Text);
        Assert.DoesNotMatch("red envelope|kickback", await WholeState.OfAsync(chat.Rows.Engine, chat.Clock.GetCurrentInstant()));
    }

    [Fact]
    public async Task A_change_of_the_account_is_repaid_with_what_it_does_to_the_deal()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new Cooling retrofit @ ACME");
        var review = await (await (await lin.Says("account acme")).Tap("Review")).Tap("Save & next", (Answer("review"), "broken-word"));
        Assert.Contains("Under review since 23 Nov: It does not keep its word", review.Text);
        Assert.Contains("This account is under review", review.Text);
    }

    [Fact]
    public async Task Two_who_answer_differently_are_asked_and_nothing_is_overwritten()
    {
        await using var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Ben).Says("help");
        await chat.InChannel(Someone.Lin).Says("new Cooling retrofit @ ACME");
        await chat.InChannel(Someone.Lin).Says("members cooling + Ben");
        var (lin, ben) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben));
        var hers = await (await lin.Says("account acme")).Tap("Six criteria");
        var his = await (await ben.Says("account acme")).Tap("Six criteria");
        await hers.Tap("Save & next", (Answer("profit-share"), "+"));
        var asked = await his.Tap("Save & next", (Answer("profit-share"), "-"), (Answer("potential"), "+"));
        Assert.Contains("Lin Wei", asked.Text);
        var account = await ben.Says("account acme");
        Assert.Contains("2 of 6 answered", account.Text);
    }

    [Fact]
    public async Task An_older_card_does_not_overwrite_a_tier_that_was_decided_meanwhile_unasked()
    {
        await using var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Ben).Says("help");
        await chat.InChannel(Someone.Mara).Says("help");
        await chat.InChannel(Someone.Lin).Says("new Cooling retrofit @ ACME");
        await chat.InChannel(Someone.Lin).Says("members cooling + Ben");
        var (lin, ben, mara) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben), chat.OneToOne(Someone.Mara));
        var his = await ben.Says("account acme");
        await (await lin.Says("account acme")).Tap("Keep this tier", (Inputs.Tier, "platinum"), (Inputs.Reason, "renewal this quarter"));
        var refused = await his.Tap("Keep this tier", (Inputs.Tier, "iron"), (Inputs.Reason, "we pay Rao a kickback"));
        Assert.DoesNotContain("kickback", refused.Text);
        var asked = await refused.Tap("Keep this tier", (Inputs.Reason, "small"));
        Assert.Contains("Lin Wei decided on this since", asked.Text);
        Assert.Contains("Account · platinum", asked.Text);
        Assert.Contains("“renewal this quarter”", asked.Text);
        Assert.Equal("iron", asked.Value(Inputs.Tier));
        Assert.Equal("small", asked.Value(Inputs.Reason));

        // A manager, who does not read the reason, leaves it where it is; who wants the same is not asked.
        var hers = await mara.Says("account acme");
        Assert.DoesNotContain("renewal", hers.Text);
        Assert.Contains("It is so already", (await hers.Tap("Keep this tier")).Text);
        Assert.Contains("It is so already", (await his.Tap("Keep this tier", (Inputs.Tier, "platinum"), (Inputs.Reason, "renewal this quarter"))).Text);
        Assert.Contains("“renewal this quarter”", (await lin.Says("account acme")).Text);

        // Asked, it is decided; and another reason is a decision as well.
        his = await asked.Tap("Keep this tier");
        Assert.Contains("Account · iron", his.Text);
        await his.Tap("Keep this tier", (Inputs.Reason, "very small"));
        Assert.Contains("decided on this since", (await his.Tap("Keep this tier", (Inputs.Reason, "tiny"))).Text);
    }

    [Fact]
    public async Task Who_was_ticked_is_met_also_when_others_were_met_since_the_form_was_drawn()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new Cooling retrofit @ ACME");
        var names = Enumerable.Range(0, 11).Select(i => $"Person {(char)('A' + i)}").ToList();
        foreach (var name in names)
        {
            await lin.Says($"map cooling + {name}, project head");
        }

        var form = await (await lin.Says("account acme")).Tap("Log a visit");
        var people = (await chat.DealAsync(Someone.Lin)).People;
        var last = people.Single(p => p.Name == names[9]);
        await lin.Says($"visit cooling {names[10]}: fine");
        var refused = await form.Tap("Save", (Inputs.When, "never"), (Inputs.Met, last.Id), (Inputs.What, "a new plant"));
        Assert.Equal(last.Id, refused.Value(Inputs.Met));
        var saved = (await form.Tap("Save", (Inputs.Met, last.Id), (Inputs.What, "a new plant"))).Text;
        Assert.Contains("The visit is on record", saved);
        Assert.Contains(last.Name, saved);
    }

    [Fact]
    public async Task What_a_deal_that_went_away_left_behind_is_cleared_and_nobody_is_reminded_of_an_account_without_deals()
    {
        await using var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("help");
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new Cooling retrofit @ ACME");
        await lin.Says("new Spare parts @ ACME");
        await (await lin.Says("account acme")).Tap("Keep this tier", (Inputs.Tier, "platinum"), (Inputs.Reason, "renewal"));
        await lin.Says("visit cooling Rao: fine");
        Assert.Contains("Made in the last 7 days: 1", (await lin.Says("account acme")).Text);
        await lin.Says("map spare + Rao Kim, CFO, A, neutral");

        // The deal moves, and nothing can be written of accounts.
        var move = await lin.Says("move cooling to Sales");
        chat.Rows.Fails = call => call == "write Accounts";
        await move.Tap("Move");
        chat.Rows.Fails = null;
        var spare = (await chat.StoredAsync(Someone.Lin)).Single(d => d.Header.Name == "Spare parts");
        var account = await lin.Forges(Verbs.OpenAccount, new JsonObject { [Payload.Deal] = spare.Id.ToString() });
        Assert.Contains("Made in the last 7 days: 0", account.Text);
        chat.Clock.Advance(Duration.FromDays(30));
        Assert.Matches(@"ACME\s+platinum, overdue by", (await lin.Says("remind now")).Text);
        await (await lin.Says("move spare to Sales")).Tap("Move");
        Assert.DoesNotContain("platinum", (await lin.Says("remind now")).Text);
    }

    private static (string, string)[] Answers(string marks) => [.. Criteria.Zip(marks, (id, mark) => (Answer(id), mark.ToString()))];

    private static string Answer(string question) => Inputs.Answer(question, Subject.Us);

    /// <summary>All that the check finds, or a comparison, on however many pages.</summary>
    private static async Task<string> FoundAsync(Seat seat, string deal, string verb = Verbs.AllFindings)
    {
        var id = (await seat.Chat.StoredAsync(Someone.Lin)).Single(d => d.Header.Name == deal).Id;
        var pages = new List<string>();
        for (var page = 1; page <= 3; page++)
        {
            pages.Add((await seat.Forges(verb, new JsonObject { [Payload.Verb] = verb, [Payload.Deal] = id.ToString(), [Payload.Page] = page })).Text);
        }

        return string.Join('\n', pages);
    }
}
