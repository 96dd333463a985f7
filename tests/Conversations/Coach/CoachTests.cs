using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Coach;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Conversations.Coach;

/// <summary>The coach check, from the first name to a proven guide and back.</summary>
public sealed class CoachTests
{
    [Fact]
    public async Task The_verdict_moves_with_what_is_put_down_and_with_the_clock()
    {
        await using var chat = await StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var people = await lin.Says("coach acme");
        Assert.Contains("Nobody is on record yet", people.Text);
        await people.Tap("Add", (Inputs.Name, "Shi"), (Inputs.Title, "Technical head"));
        var page = await (await lin.Says("coach acme")).Tap("Add", (Inputs.Name, "Rao"), (Inputs.Title, "Project head"));
        Assert.Contains("Unproven", page.Text);
        Assert.Contains("One safe test", page.Text);

        page = await SaveAsync(page, "Introduces us to leaders", Seen.Unprompted, "Brought us to the project VP", "2026-11-10", "Witnessed", "Own");
        page = await SaveAsync(page, "Guides our next step", Seen.Unprompted, "Advised to show the pilot first", "2026-11-12", "Witnessed", "Own");
        Assert.Contains("Verdict: unproven → likely", page.Text);
        page = await SaveAsync(page, "Carries our material upward", Seen.Unprompted, "The VP quoted our paper", "2026-11-18", "Told", "ThirdPerson", "p1");
        page = await SaveAsync(page, "Shares decision facts", Seen.Unprompted, "Named the steps of the approval", "2026-11-18", "Told", "ThirdPerson");
        Assert.Contains("Verdict: likely → verified", page.Text);
        page = await SaveAsync(page, "Stake in our success", Seen.Yes, "Leads the project himself", "2026-11-20", "Document", "File");
        Assert.Contains("What it rests on", page.Text);

        chat.Clock.Advance(Duration.FromDays(70));
        Assert.Contains("Likely", (await OpenAsync(lin, "Rao")).Text);
        chat.Clock.Advance(Duration.FromDays(90));
        Assert.Contains("Unproven", (await OpenAsync(lin, "Rao")).Text);
    }

    [Fact]
    public async Task What_stands_against_stays_until_a_reason_settles_it()
    {
        await using var chat = await WithRaoAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var page = await SaveAsync(await OpenAsync(lin, "Rao"), "Shares decision facts", Seen.Against, "The budget date was wrong", "2026-11-15", "Document", "File");
        Assert.Contains("Contradicted", page.Text);
        Assert.Contains("What stands against", page.Text);
        chat.Clock.Advance(Duration.FromDays(300));
        page = await OpenAsync(lin, "Rao");
        Assert.Contains("The budget date was wrong", page.Text);
        Assert.Contains("Settle what stands against first", (await page.Tap("No candidate")).Text);

        var ask = await page.Tap("Settle");
        Assert.Contains("Say in a sentence", (await ask.Tap("Settle")).Text);
        Assert.Contains("not kept", (await ask.Tap("Settle", (Inputs.Reason, "sorted out over karaoke"))).Text);
        Assert.Contains("not kept", (await lin.Says("sorted out over karaoke")).Text);
        var asked = await lin.Says("change of plans: the board moved it in December");
        Assert.Contains("Is this what was found out?", asked.Text);
        Assert.Null((await chat.DealAsync(Someone.Lin)).Evidence[0].Resolution);
        page = await asked.Tap("Settle");
        Assert.Contains("1 settled with a reason", page.Text);
        Assert.Equal("change of plans: the board moved it in December", (await chat.DealAsync(Someone.Lin)).Evidence[0].Resolution!.Reason);

        // Somebody else's card from before shows theirs and changes nothing.
        Assert.Contains("Settled already: “change of plans", (await ask.Tap("Settle", (Inputs.Reason, "another reason"))).Text);
        Assert.Contains("no candidate any more", (await page.Tap("No candidate")).Text);
    }

    [Fact]
    public async Task What_must_not_be_kept_is_refused_with_the_reason_and_not_shown_again()
    {
        await using var chat = await WithRaoAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var card = await (await OpenAsync(lin, "Rao")).Tap("Stake in our success");
        string[] bad = ["He expects a kickback", "Norda's sealed bid is 2.1 m", "His wife is ill", "要回扣", "开标前拿到对手的报价", "他爱喝酒"];
        foreach (var text in bad)
        {
            var refused = await card.Tap("Save", Filled(Seen.Yes, text, "2026-11-15", "Claimed", "Coach"));
            Assert.Contains("not kept", refused.Text);
            Assert.DoesNotContain(text, refused.Text);
            Assert.Equal("2026-11-15", refused.Value(Inputs.When));
        }

        Assert.Contains("not kept", (await lin.Says("stage acme R2 he wants a kickback")).Text);
        await lin.Says("cancel");
        await lin.Says("assess acme");
        Assert.Contains("not kept", (await lin.Says("4 + his wife works in finance")).Text);
        var deal = await chat.DealAsync(Someone.Lin);
        Assert.Empty(deal.Evidence);
        Assert.Empty(deal.Answers);
        Assert.Equal(Stage.R1, deal.Stage);
    }

    [Fact]
    public async Task In_a_tender_what_was_not_open_to_all_is_refused()
    {
        await using var chat = await WithRaoAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await (await lin.Says("edit acme")).Tap("Save", (Inputs.Tender, Inputs.Yes));
        var card = await (await OpenAsync(lin, "Rao")).Tap("Shares decision facts");
        var filled = Filled(Seen.Unprompted, "Told the steps of the approval", "2026-11-15", "Told", "ThirdPerson");
        var refused = await card.Tap("Save", filled);
        Assert.Contains("open to every bidder", refused.Text);
        Assert.Contains("Saved.", (await refused.Tap("Save", [.. filled, (Inputs.Open, Inputs.Yes)])).Text);
    }

    [Fact]
    public async Task A_repeated_tap_adds_evidence_once_and_a_mistake_is_taken_back()
    {
        await using var chat = await WithRaoAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var card = await (await OpenAsync(lin, "Rao")).Tap("Introduces us to leaders");
        var save = card.Invoke("Save", Filled(Seen.Unprompted, "Brought us to the VP", "2026-11-15", "Witnessed", "Own"));
        await lin.Taps(save, card.MessageId);
        await lin.Taps(save, card.MessageId);
        Assert.Single((await chat.DealAsync(Someone.Lin)).Evidence);
        Assert.Contains("on record already", (await card.Tap("Save", Filled(Seen.Unprompted, "Brought us to the VP", "2026-11-15", "Witnessed", "Own"))).Text);

        var shown = await (await OpenAsync(lin, "Rao")).Tap("Introduces us to leaders");
        var piece = await shown.Tap("Open");
        Assert.Contains("Brought us to the VP", piece.Text);
        Assert.Contains("Taken back.", (await piece.Tap("Take back")).Text);
        Assert.Contains("taken back already", (await piece.Tap("Take back")).Text);
        Assert.Empty((await chat.DealAsync(Someone.Lin)).EvidenceOn("p1"));
    }

    [Fact]
    public async Task Behaviour_after_behaviour_ends_with_the_verdict()
    {
        await using var chat = await WithRaoAsync();
        var card = await (await OpenAsync(chat.OneToOne(Someone.Lin), "Rao")).Tap("Add evidence");
        Assert.Contains("1 of 8", card.Text);
        card = await card.Tap("Save & next", Filled(Seen.Yes, "Called back within the hour", "2026-11-15", "Witnessed", "Own"));
        for (var number = 2; number <= 8; number++)
        {
            Assert.Contains($"{number} of 8", card.Text);
            card = await card.Tap("Skip");
        }

        Assert.Contains("Eight behaviours", card.Text);
    }

    [Fact]
    public async Task Typing_adds_chooses_and_corrects_in_Chinese_too()
    {
        await using var chat = await StartedAsync();
        var lin = chat.OneToOne(Someone.Lin, "zh-CN");
        Assert.Contains("未证实", (await lin.Says("教练验证 acme + 饶军，项目部长")).Text);
        await lin.Says("教练 acme");
        Assert.Contains("石岚", (await lin.Says("+ 石岚")).Text);
        await lin.Says("acme 教练");
        var page = await lin.Says("饶军");
        Assert.Contains("项目部长", page.Text);
        var form = await page.Tap("更正姓名");
        Assert.Contains("饶建军", (await form.Tap("保存", (Inputs.Name, "饶建军"))).Text);
        var stale = await form.Tap("保存", (Inputs.Name, "饶小军"));
        Assert.Contains("现在记录：饶建军", stale.Text);
        Assert.Contains("饶小军", (await stale.Tap("保存")).Text);
        Assert.Equal(["饶小军", "石岚"], (await chat.DealAsync(Someone.Lin)).People.Select(p => p.Name));
    }

    [Theory]
    [InlineData("coach kestrel")]
    [InlineData("教练验证 kestrel")]
    [InlineData("coach kestrel + Rao, project head")]
    public async Task In_shared_places_nothing_of_it_is_said(string words)
    {
        await using var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("new Kestrel North");
        await chat.OneToOne(Someone.Lin).Says("coach kestrel + Rao, project head");
        foreach (var seat in (Seat[])[chat.InChannel(Someone.Lin), chat.In(Spot.Group, Someone.Lin)])
        {
            var said = await seat.Says(words);
            Assert.Matches("Sent to you one-to-one|已一对一发给您", said.Text);
            Assert.DoesNotMatch("Rao|oach check|教练|Kestrel", said.Text + said.Summary);
            Assert.Matches("Coach check|教练验证", chat.OneToOne(Someone.Lin).Last.Text);
            Assert.DoesNotContain("Rao", chat.OneToOne(Someone.Lin).Last.Summary);
        }

        // Whoever is no member learns nothing, wherever it is asked and however the button is forged.
        await chat.InChannel(Someone.Ben).Says("help");
        var ben = chat.OneToOne(Someone.Ben);
        Assert.Matches("Only the members of this deal|只有该商机的成员", (await ben.Says(words)).Text);
        var deal = await chat.DealAsync(Someone.Lin, Spot.SalesTeam);
        foreach (var verb in ForgedTaps.Verbs.Where(v => v.StartsWith("coach.", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain("Rao", (await ben.Forges(verb, ForgedTaps.Data(verb, deal.Id.ToString()))).Text);
            Assert.DoesNotContain("Rao", (await chat.InChannel(Someone.Lin).Forges(verb, ForgedTaps.Data(verb, deal.Id.ToString()))).Text);
        }

        Assert.All(chat.InChannel(Someone.Lin).Seen, s => Assert.DoesNotContain("Rao", s.Text + s.Summary));
    }

    private static async Task<Chat> StartedAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.OneToOne(Someone.Lin).Says("new ACME");
        return chat;
    }

    private static async Task<Chat> WithRaoAsync()
    {
        var chat = await StartedAsync();
        await chat.OneToOne(Someone.Lin).Says("coach acme + Rao, project head");
        return chat;
    }

    private static async Task<Shown> OpenAsync(Seat seat, string name) => await (await seat.Says("coach acme")).Tap(name);

    private static async Task<Shown> SaveAsync(
        Shown page, string behaviour, string seen, string what, string when, string kind, string route, string through = "") =>
        await (await page.Tap(behaviour)).Tap("Save", Filled(seen, what, when, kind, route, through));

    private static (string, string)[] Filled(string seen, string what, string when, string kind, string route, string through = "") =>
        [(Inputs.Seen, seen), (Inputs.What, what), (Inputs.When, when), (Inputs.Kind, kind), (Inputs.Route, route), (Inputs.Through, through)];
}
