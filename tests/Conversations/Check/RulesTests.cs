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

        var refused = await (await lin.Says("rules")).Tap("Save the threshold", (Inputs.Threshold, "silentDays"), (Inputs.Number, "99"));

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
}
