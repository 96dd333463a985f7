using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Conversations.Map;

/// <summary>The decision chain in chat: typed, by form, drawn, listed, and what it does to the check.</summary>
public sealed class MapTests
{
    [Fact]
    public async Task A_line_puts_people_on_the_map_and_says_what_it_read()
    {
        await using var chat = await StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        Assert.Contains("Nobody is on the map yet", (await lin.Says("map acme")).Text);

        var map = await lin.Says("map ACME + Rao, purchasing director, U E, supporter, reports to Marco");
        Assert.Contains("Added: Rao, Marco. Rank and department were read from the job.", map.Text);
        Assert.Contains("▲", map.Text);
        Assert.Contains("supporter", map.Text);
        Assert.Contains("Empty: decision maker", map.Text);
        Assert.DoesNotContain("Empty: user", map.Text);

        // The next line needs no command, and one message holds several people.
        map = await lin.Says("+ Marco, project VP, D, neutral, decisive, 4x4, met 2026-11-20\n+ Pan, audit director, A, veto; Shi, technical head, sponsor, E, reports to Marco");
        Assert.Contains("Added: Pan, Shi. Changed: Marco.", map.Text);
        Assert.Contains("can veto", map.Text);
        Assert.Matches("met 3.d ago", map.Text);
        Assert.DoesNotContain("Empty: decision maker", map.Text);
        var deal = await chat.DealAsync(Someone.Lin);
        Assert.Equal(["Rao", "Marco", "Pan", "Shi"], deal.People.Select(p => p.Name));
        Assert.Equal((Roles.User | Roles.Evaluator, Attitude.Supporter, "p2", "purchasing", Rank.Head), Seat(deal, "Rao"));
        Assert.Equal((Roles.DecisionMaker, Attitude.Neutral, null, "project", Rank.Executive), Seat(deal, "Marco"));
    }

    [Fact]
    public async Task In_Chinese_with_characters_for_the_roles()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin, "zh-CN");
        await lin.Says("新建商机 远山改造");
        var map = await lin.Says("决策链 远山 + 饶敏，采购总监，用评，支持者，汇报给 马可");
        Assert.Contains("已添加：饶敏、马可。", map.Text);
        Assert.Contains("空位：决策人", map.Text);
        map = await lin.Says("＋ 马可，项目副总，决策人，中立，见过3次，11月20日见过；潘工，审计，一票否决");
        Assert.Contains("已添加：潘工。已更新：马可。", map.Text);
        var deal = await chat.DealAsync(Someone.Lin);
        Assert.Equal((Roles.User | Roles.Evaluator, Attitude.Supporter, "p2", "purchasing", Rank.Head), Seat(deal, "饶敏"));
        Assert.Equal((3, new NodaTime.LocalDate(2026, 11, 20)), (deal.People[1].Seat.Meetings, deal.People[1].Seat.LastMet));
        Assert.True(deal.People[2].Seat.Veto);
        Assert.Equal("zh", (await map.Tap("列表")).Language);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_the_rest_is_kept()
    {
        await using var chat = await StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var map = await lin.Says("map acme + Rao, project head, U, purple elephant, reports to Rao, met 2027-11-30; Shi, likes expensive gifts and dinners, E");
        Assert.Contains("“purple elephant” was not understood", map.Text);
        Assert.Contains("Nobody reports", map.Text);
        Assert.Contains("still to come", map.Text);
        Assert.Contains("not kept", map.Text);
        Assert.DoesNotContain("gifts and dinners", map.Text);
        var deal = await chat.DealAsync(Someone.Lin);
        Assert.Equal([("Rao", "project head", Roles.User), ("Shi", null, Roles.Evaluator)], deal.People.Select(p => (p.Name, p.Title, p.Seat.Roles)));
        Assert.Contains("Nothing was changed", (await lin.Says("map acme + Rao, project head")).Text);
    }

    [Fact]
    public async Task A_save_is_repaid_with_what_it_changed_in_the_check()
    {
        await using var chat = await StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("stage acme R2 we go on");
        Assert.Contains("No customer person is on the map yet", (await lin.Says("check acme")).Text);
        var map = await lin.Says("map acme + Rao, project head, U");
        Assert.Contains("No longer: No customer person is on the map yet", map.Text);
        Assert.Contains("New: Nobody on the map is the decision maker", map.Text);
        var gaps = await map.Tap("Missing");
        Assert.Contains("Nobody on the map is the decision maker", gaps.Text);
        Assert.Contains("Whose signature ends the discussion?", gaps.Text);
        var form = await gaps.Tap("Empty seat: decision maker. Whose signature ends the discussion?");
        Assert.Equal("DecisionMaker", form.Value("Roles"));
    }

    [Fact]
    public async Task By_form_every_fact_is_kept_and_shown_again()
    {
        await using var chat = await StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("map acme + Marco, owner");
        (string, string)[] filled =
        [
            ("Name", "Rao"), ("Job", "Project head"), ("Roles", "User,Influencer"), ("Attitude", "Sponsor"), ("Reports to", "p1"),
            ("Department", "procurement"), ("Rank", "Head"), ("Level of the organisation", "Region"), ("Authority, 1 to 5", "3"), ("Influence, 1 to 5", "4"),
            ("Political standing", "InnerCircle"), ("May decide in the place of somebody above", "yes"), ("Step", "Scoring"), ("Weight of the step", "Decisive"),
            ("Veto", Inputs.Yes), ("Last met", "2026-11-20"), ("Meetings so far", "4"), ("Next meeting", "2026-12-01"), ("In this role since", "2026-10-01"),
            ("What the person wants to win at work", "the pilot on time"), ("Hidden ties, each with a word on it", "Marco: studied together"),
        ];
        var map = await (await (await lin.Says("map acme")).Tap("Add person")).Tap("Save", filled);
        Assert.Contains("Saved: Rao.", map.Text);
        var form = await map.Tap("Rao");
        filled[5] = ("Department", "purchasing");
        Assert.All(filled, f => Assert.Equal(f.Item2, form.Value(f.Item1)));
        Assert.Contains("as seen on 23 Nov", form.Text);

        // Met today: counted once a day, and the edit on the form is not lost.
        map = await form.Tap("Met today", ("Job", "Project director"));
        form = await map.Tap("Rao");
        form = await (await form.Tap("Met today")).Tap("Rao");
        Assert.Equal(("Project director", "2026-11-23", "5"), (form.Value("Job"), form.Value("Last met"), form.Value("Meetings so far")));
    }

    [Fact]
    public async Task Two_who_change_one_person_lose_nothing()
    {
        await using var chat = await StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("map acme + Rao, project head, U, neutral");
        var mine = await (await lin.Says("map acme")).Tap("Rao");
        await lin.Says("map acme + Rao, hostile, E");

        // The job is only mine, the attitude is changed by both.
        var asked = await mine.Tap("Save", ("Job", "Project VP"), ("Attitude", "Supporter"));
        Assert.Contains("The rest is saved.", asked.Text);
        Assert.Contains("On record: hostile", asked.Text);
        Assert.Equal("Supporter", asked.Value("Attitude"));
        var rao = (await chat.DealAsync(Someone.Lin)).People[0];
        Assert.Equal(("Project VP", Attitude.Hostile, Roles.Evaluator), (rao.Title, rao.Seat.Attitude, rao.Seat.Roles));

        await asked.Tap("Save");
        rao = (await chat.DealAsync(Someone.Lin)).People[0];
        Assert.Equal((Attitude.Supporter, Roles.Evaluator), (rao.Seat.Attitude, rao.Seat.Roles));
    }

    [Fact]
    public async Task Removing_asks_first_and_leaves_no_loose_ends()
    {
        await using var chat = await StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("map acme + Marco, VP; Rao, project head, reports to Marco, tie to Marco: friends of old; Shi, technical head");
        await lin.Says("coach acme + Marco");
        var ask = await lin.Says("map acme - Marco");
        Assert.Contains("Take this person off the map?", ask.Text);
        Assert.Contains("1 lines of others", ask.Text);
        var map = await ask.Tap("Remove");
        Assert.Contains("Marco is off the map.", map.Text);
        Assert.Contains("off the map already", (await ask.Tap("Remove")).Text);
        var deal = await chat.DealAsync(Someone.Lin);
        Assert.Equal(["Rao", "Shi"], deal.People.Select(p => p.Name));
        Assert.Equal((null, 0), (deal.People[0].Seat.ReportsTo, deal.People[0].Seat.Ties.Items.Length));
        Assert.Contains("Who may guide us inside", (await lin.Says("coach acme")).Text);

        // Nobody else ever gets the id.
        await lin.Says("map acme + Pan");
        Assert.Equal("p4", (await chat.DealAsync(Someone.Lin)).People[^1].Id);
    }

    [Fact]
    public async Task The_chain_follows_the_kind_of_company_until_somebody_knows_better()
    {
        await using var chat = await StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await (await lin.Says("edit acme")).Tap("Save", (Inputs.CompanyType, "OwnerRun"));
        var chain = await (await lin.Says("map acme")).Tap("Chain");
        Assert.Contains("The owner decides", chain.Text);
        Assert.Contains("Owner-run suggests: straight.", chain.Text);
        var map = await chain.Tap("Save", (Inputs.Chain, "Mesh"));
        Assert.Contains("mesh", map.Text);
        Assert.Contains("Set by a member", (await map.Tap("Chain")).Text);
        await (await map.Tap("Chain")).Tap("Save", (Inputs.Chain, Inputs.NotKnown));
        Assert.Null((await chat.DealAsync(Someone.Lin)).ChainType);
    }

    [Fact]
    public async Task Fifteen_people_take_one_message_and_sixty_are_paged()
    {
        await using var chat = await StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        for (var batch = 0; batch < 4; batch++)
        {
            var first = (batch * 15) + 1;
            await lin.Says("map acme + " + string.Join('\n', Enumerable.Range(first, 15).Select(i =>
                $"Person {i}, purchasing manager of region {i}, {"DAEUISX"[i % 7]}, neutral{(i > 1 ? $", reports to Person {i / 2}" : "")}")));
        }

        Assert.Equal(60, (await chat.DealAsync(Someone.Lin)).People.Count);
        var map = await lin.Says("map acme");
        var seen = map.Text;
        for (var pages = 0; map.Has("More ›") && pages < 20; pages++)
        {
            map = await map.Tap("More ›");
            seen += map.Text;
        }

        Assert.All(Enumerable.Range(1, 60), i => Assert.Contains($"Person {i} ", seen.Replace('\u00A0', ' ').Replace('\n', ' '), StringComparison.Ordinal));
        Assert.Contains("at most 60 people", (await lin.Says("map acme + One More")).Text);
        Assert.Contains("At most 20 people fit into one message", (await lin.Says("map acme + " + string.Join(';', Enumerable.Range(1, 21).Select(i => $"Person {i}, U")))).Text);
    }

    [Fact]
    public async Task A_repeated_message_and_a_repeated_tap_change_nothing_twice()
    {
        await using var chat = await StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var message = lin.Message("map acme + Rao, project head, met 2 times");
        await lin.PostsAsync(message);
        await lin.PostsAsync(message);
        Assert.Single((await chat.DealAsync(Someone.Lin)).People);
        var form = await (await lin.Says("map acme")).Tap("Rao");
        var met = form.Invoke("Met today");
        await lin.Taps(met, form.MessageId);
        await lin.Taps(met, form.MessageId);
        Assert.Equal(3, (await chat.DealAsync(Someone.Lin)).People[0].Seat.Meetings);
    }

    [Fact]
    public async Task A_closed_deal_keeps_its_map_and_what_was_typed_stays_on_the_form()
    {
        await using var chat = await StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var form = await (await lin.Says("map acme + Rao, project head")).Tap("Rao");
        await lin.Says("close acme lost, price");
        Assert.Null((await form.Tap("Save", ("Job", "Project VP"))).Card);
        Assert.Contains("This deal is closed", lin.Last.Text);
        Assert.Contains("still on the card where you typed it", lin.Last.Text);
        Assert.Contains("This deal is closed", (await (await form.Tap("Remove")).Tap("Remove")).Text);
    }

    internal static async Task<Chat> StartedAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.OneToOne(Someone.Lin).Says("new ACME");
        return chat;
    }

    private static (Roles, Attitude?, string?, string?, Rank?) Seat(Deal deal, string name)
    {
        var seat = deal.People.Single(p => p.Name == name).Seat;
        return (seat.Roles, seat.Attitude, seat.ReportsTo, seat.Department, seat.Rank);
    }
}
