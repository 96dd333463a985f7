using KeyAccountBot.Cards;

namespace KeyAccountBot.Conversations.Check;

/// <summary>A book's own rules: who may change them, what they do at once, and how they are taken back.</summary>
public sealed class RulesTests
{
    [Fact]
    public async Task The_owner_of_a_book_switches_a_rule_off_and_the_next_check_is_without_it()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new Kestrel");
        await lin.Says("assess kestrel");
        await lin.Says("5 -");
        Assert.Contains("Nothing makes the customer act", (await lin.Says("check kestrel")).Text);

        var rules = await lin.Says("rules");
        Assert.Contains("as delivered", rules.Text);
        rules = await rules.Tap("Save the rule", (Inputs.Rule, "opp-no-event"), (Inputs.Level, "off"));
        Assert.Contains("Saved. It counts from now on.", rules.Text);
        Assert.Contains("Lin Wei", rules.Text);
        Assert.DoesNotContain("Nothing makes the customer act", (await lin.Says("check kestrel")).Text);

        await (await lin.Says("规则")).Tap("全部恢复");
        Assert.Contains("Nothing makes the customer act", (await lin.Says("check kestrel")).Text);
    }

    [Fact]
    public async Task A_threshold_outside_its_range_is_refused_with_the_range_and_what_was_typed()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);

        var refused = await (await (await lin.Says("rules")).Tap("Thresholds")).Tap("Save the threshold", (Inputs.Threshold, "silentDays"), (Inputs.Number, "99"));

        Assert.Contains("a whole number from 7 to 60", refused.Text);
        Assert.Equal("99", refused.Value(Inputs.Number));
        var saved = await refused.Tap("Save the threshold", (Inputs.Number, "30"));
        Assert.Contains("→ 30", saved.Text);
    }

    [Fact]
    public async Task Only_who_manages_a_teams_book_sees_its_rules_and_never_in_the_channel()
    {
        await using var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("new Kestrel");

        Assert.Contains("Sent to you one-to-one", (await chat.InChannel(Someone.Lin).Says("rules")).Text);
        Assert.Contains("Only those who manage", chat.OneToOne(Someone.Lin).Last.Text);
        var forged = await chat.OneToOne(Someone.Lin).Forges(
            Verbs.SaveRule, new System.Text.Json.Nodes.JsonObject { [Payload.BookId] = $"team:{Spot.SalesTeam}", [Inputs.Rule] = "opp-no-event", [Inputs.Level] = "off" });
        Assert.Contains("Only those who manage", forged.Text);
        var others = await chat.OneToOne(Someone.Lin).Forges(Verbs.OpenRules, new System.Text.Json.Nodes.JsonObject { [Payload.BookId] = "own:somebody-else" });
        Assert.Contains("Only those who manage", others.Text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_manages_a_teams_book_tunes_it_and_its_deals_are_judged_by_it(bool isNamed)
    {
        await using var chat = await Chat.StartAsync();
        var (lin, manager) = (chat.OneToOne(Someone.Lin), chat.OneToOne(isNamed ? Someone.Ben : Someone.Mara));
        await chat.InChannel(Someone.Lin).Says("new Kestrel");
        await lin.Says("assess kestrel");
        await lin.Says("5 -");
        if (isNamed)
        {
            await chat.InChannel(Someone.Mara).Says("managers + ben");
        }

        await chat.InChannel(isNamed ? Someone.Ben : Someone.Mara).Says("rules");
        var rules = await manager.Last.Tap("Save the rule", (Inputs.Rule, "opp-no-event"), (Inputs.Level, "off"));

        Assert.Contains("Saved. It counts from now on.", rules.Text);
        Assert.Contains(isNamed ? "Ben Okafor" : "Mara Silva", rules.Text);
        var check = await lin.Says("check kestrel");
        Assert.DoesNotContain("Nothing makes the customer act", check.Text);
        Assert.Contains("Judged by the team's own rules: 1 changed", check.Text);
        Assert.Contains("按团队自定的规则判断：改了 1 项", (await lin.Says("检查 kestrel")).Text);
        Assert.DoesNotContain("Judged by", (await OwnDealAsync(lin)).Text);
        rules = await manager.Says("rules");
        Assert.Contains("Everything here is as delivered.", rules.Text);
        Assert.Contains("Off", (await rules.Tap("Sales")).Text);
    }

    [Fact]
    public async Task Rules_are_read_and_tuned_in_chinese_and_in_english()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);

        var rules = await lin.Says("规则");
        Assert.Contains("检查规则", rules.Text);
        rules = await (await rules.Tap("阈值")).Tap("保存阈值", (Inputs.Threshold, "silentDays"), (Inputs.Number, "99"));
        Assert.Contains("7 到 60 之间的整数", rules.Text);
        rules = await rules.Tap("保存阈值", (Inputs.Number, "30"));
        Assert.Contains("已保存，立即生效。", rules.Text);
        Assert.Contains("→ 30", rules.Text);
        Assert.Contains("这里全部为出厂设置。", (await rules.Tap("规则")).Text);

        rules = await (await lin.Says("rules")).Tap("Thresholds");
        Assert.Contains("→ 30", rules.Text);
        Assert.Contains("Everything here is as delivered.", (await (await rules.Tap("Reset all")).Tap("Thresholds")).Text);
    }

    [Fact]
    public async Task A_list_shows_the_lights_as_the_books_rules_judge_them_from_the_next_time_on()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new Kestrel");
        await lin.Says("assess kestrel");
        await lin.Says("1 +; 4 +; 5 +");
        var before = (await lin.Says("deals")).Text;

        await (await (await lin.Says("rules")).Tap("Thresholds")).Tap("Save the threshold", (Inputs.Threshold, "lightAnswersMin"), (Inputs.Number, "4"));
        var after = (await lin.Says("deals")).Text;

        Assert.NotEqual(before, after);
        await (await lin.Says("rules")).Tap("Reset all");
        Assert.Equal(before, (await lin.Says("deals")).Text);
    }

    private static async Task<Shown> OwnDealAsync(Seat lin)
    {
        await lin.Says("new Heron");
        return await lin.Says("check heron");
    }
}
