namespace KeyAccountBot.Conversations.Plan;

/// <summary>Nothing of the plan and the visits is read where others read, nor by anybody who is no member.</summary>
public sealed class PlanOutsiderTests
{
    [Theory]
    [InlineData("plan kestrel")]
    [InlineData("plan kestrel + feed the pangolin, 4 Dec")]
    [InlineData("visit kestrel")]
    [InlineData("visit kestrel Rao: another pangolin")]
    [InlineData("计划 Kestrel")]
    [InlineData("拜访 Kestrel Rao：pangolin")]
    public async Task Said_in_a_shared_place_it_is_answered_one_to_one_and_outsiders_learn_nothing(string words)
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await chat.InChannel(Someone.Lin).Says("new Kestrel North");
        await lin.Says("map kestrel + Rao, project head");
        await lin.Says("visit kestrel Rao: saw the pangolin; promised: the pangolin file by 4 Dec");
        await Outsiders.LearnNothingAsync(
            chat, words, "Rao|pangolin", "Kestrel|On the plan|on record|计划|拜访",
            v => v.StartsWith("plan.", StringComparison.Ordinal) || v.StartsWith("visit.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_check_of_a_channel_says_that_actions_are_late_and_not_which()
    {
        await using var chat = await Chat.StartAsync();
        var channel = chat.InChannel(Someone.Lin);
        await channel.Says("new Kestrel North");
        await channel.Says("stage kestrel R2 known enough");
        await chat.OneToOne(Someone.Lin).Says("plan kestrel + feed the pangolin, 24 Nov\n+ see Rao, 25 Nov\n+ ask Rao, 26 Nov");
        chat.Clock.Advance(NodaTime.Duration.FromDays(6));
        var why = await (await channel.Says("check kestrel")).Tap("Why: 3 actions are overdue.");
        Assert.Contains("due Tue 24 Nov", why.Text);
        Assert.DoesNotMatch("Rao|pangolin|Plan it|On the plan", why.Text + why.Summary);
    }
}
