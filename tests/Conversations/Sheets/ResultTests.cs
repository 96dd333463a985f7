using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Conversations.Sheets;

/// <summary>What the answers of a method come to, and what the check makes of them.</summary>
public sealed class ResultTests
{
    [Fact]
    public async Task Three_templates_are_put_together_in_both_languages_and_empty_slots_become_questions()
    {
        await using var chat = await StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var card = await (await lin.Says("value acme")).Tap("Save & next", (Us("issue"), "trains leave late"));
        var done = await card.Tap(
            "Result", (Us("initiative"), "open every depot in summer"), (Us("outcome"), "fines down by 3m a year"), (Us("solution"), "depot cooling"), (Us("event"), "June 2027"));

        Assert.Equal(
            "With depot cooling in place, you can open every depot in summer, and the result will be fines down by 3m a year. At [A similar customer] we did the same; what came of it: [Result there].",
            done.Value("copy1"));
        Assert.Equal("采用depot cooling，贵方可以open every depot in summer，结果是fines down by 3m a year。我们在[类似客户]做过类似的项目，成果是[那里的成果]。", done.Value("copy2"));
        Assert.Contains("You have to be ready for June 2027. With depot cooling you will be: fines down by 3m a year.", done.Value("copy5"));
        Assert.Contains("A customer or site like theirs that may be named", done.Text);
        Assert.DoesNotContain("What they want to get done", done.Text);
    }

    [Fact]
    public async Task A_pain_chain_is_drawn_its_breaks_are_named_and_the_check_says_that_it_stops_low()
    {
        await using var chat = await StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("assess acme");
        await lin.Says("5 + they must act by May");
        var card = await (await lin.Says("pain chain acme")).Tap("Save & next");
        card = await card.Tap("Save & next", (Us("head-1"), "Depot head: workshop closes in summer"));
        card = await card.Tap("Save & next", (Us("manager-1"), "Shift manager: chillers trip"), (Us("manager-1-leads-to"), "head-1"));
        var done = await card.Tap("Save & next", (Us("user-1"), "Fitters: reset by hand"), (Us("user-1-leads-to"), "manager-1"));

        Assert.Contains("No executive's pain is put down", done.Text);
        Assert.Contains("“Depot head: workshop closes in summer” leads nowhere yet", done.Text);
        var order = new[] { "Depot head", "Shift manager", "Fitters" }.Select(w => done.Text.IndexOf(w, StringComparison.Ordinal)).ToList();
        Assert.Equal(order.Order(), order);
        Assert.Contains("The pain stops below the executives", done.Text);

        var top = await (await done.Tap("Again")).Tap("Save & next", (Us("executive-1"), "COO: fines for late trains"));
        var whole = await top.Tap("Result", (Us("head-1-leads-to"), "executive-1"));
        Assert.Contains("Every pain leads up to an executive", whole.Text);
        Assert.DoesNotContain("The pain stops below the executives", (await lin.Says("check acme")).Text);
    }

    [Fact]
    public async Task A_sum_that_leaves_the_customer_nothing_speaks_against_a_unique_value()
    {
        await using var chat = await StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("assess acme");
        await lin.Says("10 + they said so");
        var card = await (await lin.Says("value-balance acme")).Tap("Save & next", (Us("revenue"), "100k CNY"));
        card = await card.Tap("Save & next");
        var done = await card.Tap("Result", (Us("purchase-price"), "150k CNY"));
        Assert.Contains("Value: benefits less costs: −¥50 k", done.Text);
        Assert.Contains("the customer's sum comes out at zero or less", done.Text);
    }

    [Fact]
    public async Task Two_years_of_figures_give_five_ratios_with_their_trend()
    {
        await using var chat = await StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("assess acme");
        await lin.Says("3 +");
        var card = await (await lin.Says("ratios acme")).Tap("Save & next", (Us("revenue"), "800"), (Us("net-profit"), "-12"), (Us("receivables"), "400"));
        var done = await card.Tap("Save & next", (Us("revenue-before"), "1000"), (Us("net-profit-before"), "50"), (Us("receivables-before"), "250"));
        Assert.Contains("Net margin: −1.5%, before 5.0%: worse", done.Text);
        Assert.Contains("Collection period: 183 days, before 91 days: worse", done.Text);
        Assert.Contains("Stock period: not enough figures", done.Text);
        Assert.Contains("the customer's figures are getting worse", (await lin.Says("check acme")).Text);
    }

    [Fact]
    public async Task Figures_without_a_source_are_warned_of_on_both_cards_until_they_are_published()
    {
        await using var chat = await StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        const string Warning = "Say where the figures come from";
        var card = await lin.Says("ratios acme");
        Assert.Contains(Warning, card.Text);
        card = await card.Tap("Save & next");
        Assert.Contains(Warning, card.Text);
        card = await (await card.Tap("Back")).Tap("Save & next", (Us("figures-from"), "estimated"));
        Assert.Contains("ask compliance about the others", card.Text);
        card = await (await card.Tap("Back")).Tap("Save & next", (Us("figures-from"), "published"));
        Assert.DoesNotMatch($"{Warning}|ask compliance", card.Text);
        Assert.DoesNotMatch("请注明数字来源|合规部门", (await lin.Says("财务比率 acme")).Text);
    }

    [Fact]
    public async Task A_strategy_keeps_to_the_tender_and_to_the_thresholds_of_the_book()
    {
        await using var chat = await StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("assess acme");
        foreach (var number in new[] { 1, 2, 3, 6, 11 })
        {
            await lin.Says($"{number} +");
        }

        Assert.Contains("Too little is answered", (await (await lin.Says("strategy acme")).Tap("Save & see the result")).Text);
        await (await (await lin.Says("rules")).Tap("Thresholds")).Tap("Save the threshold", (Inputs.Threshold, "minKnown"), (Inputs.Number, "5"));
        Assert.Contains("Recommended: Flanking", (await (await lin.Says("strategy acme")).Tap("Save & see the result")).Text);
        await (await lin.Says("edit acme")).Tap("Save", (Inputs.Tender, Inputs.Yes));
        var tender = await (await lin.Says("strategy acme")).Tap("Save & see the result");
        Assert.DoesNotMatch("Somebody inside|Recommended: Flanking", tender.Text);
        Assert.Contains("only what is open to every bidder counts", tender.Text);
    }

    [Fact]
    public async Task A_method_of_the_override_folder_has_its_command_as_well()
    {
        var folder = Directory.CreateTempSubdirectory("methods-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "meeting-review.yaml"), """
                id: meeting-review
                title: { en: Meeting review, zh: 会后回顾 }
                words: { en: [meeting-review], zh: [会后回顾] }
                asked-of: deal
                groups:
                  - id: outcome
                    title: { en: Did it move us on?, zh: 有推进吗？ }
                    label: { en: Moved?, zh: 推进？ }
                    questions:
                      - { id: next-step, title: { en: Next step, zh: 下一步 }, ask: { en: The customer promised a next step, zh: 客户答应了下一步 }, kind: rating }
                """);
            await using var chat = await Chat.StartAsync(folder.FullName);
            var lin = chat.OneToOne(Someone.Lin);
            await lin.Says("new ACME");
            Assert.Contains("Did it move us on?", (await lin.Says("meeting review acme")).Text);
            Assert.Contains("1 Next step: +", (await lin.Says("+ Rao will call on Friday")).Text);
            Assert.Contains("有推进吗？", (await lin.Says("会后回顾acme")).Text);
            Assert.Contains("type “meeting-review”", await MethodWalkTests.ListedAsync(lin));
            Assert.True((await lin.Says("meeting-revew")).Has("Meeting review"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Us(string question) => Inputs.Answer(question, Subject.Us);

    private static async Task<Chat> StartAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.OneToOne(Someone.Lin).Says("new ACME 2m CNY 2027-03-31 vs Norda");
        return chat;
    }
}
