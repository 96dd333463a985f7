using NodaTime;

namespace KeyAccountBot.Conversations.Reminders;

/// <summary>A person's own reminder: what is due by its name, and days off of one's own.</summary>
public sealed class OwnBookTests
{
    [Fact]
    public async Task What_is_due_is_named_one_to_one_and_in_no_channel()
    {
        await using var chat = await Mondays.SetUpAsync();
        var ben = chat.OneToOne(Someone.Ben);
        await ben.Says("remind Monday 9:00");
        await ben.Says("map acme + Rao Kim, CFO, A, neutral");
        await ben.Says("plan acme + send Rao Kim the list, 2 Dec 2026");
        await ben.Says("route acme + Rao Kim, company visit, 3 Dec 2026");
        await chat.UntilAsync(Mondays.First);
        Assert.Contains("Wed 2 Dec", ben.Last.Text, StringComparison.Ordinal);
        Assert.Contains("send Rao Kim the list", ben.Last.Text, StringComparison.Ordinal);
        Assert.Contains("route: Rao Kim, company visit", ben.Last.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Rao", Assert.Single(chat.Reminders()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_off_of_ones_own_move_it()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin, "zh-CN");
        await lin.Says("新建商机 远山改造 320万 2026-12-20 对手 诺达");
        var form = await (await lin.Says("提醒 每周一 9:00")).Tap("节假日");
        Assert.Contains("您还没有自己的休息日", form.Text, StringComparison.Ordinal);
        await form.Tap("添加", ("holidays", "2026-11-30"));
        var planned = Mondays.First + Duration.FromDays(1);
        Assert.Equal(planned, Assert.Single(await chat.PlannedAsync()).At);
        Assert.Contains("您自己的休息日：1 天", (await lin.Says("提醒")).Text, StringComparison.Ordinal);
        await chat.UntilAsync(planned);
        Assert.Contains("远山改造", lin.Last.Text, StringComparison.Ordinal);

        // Nobody else's.
        await chat.OneToOne(Someone.Ben).Says("remind Monday 9:00");
        Assert.Contains(await chat.PlannedAsync(), p => p.At == Mondays.Week(2));
    }
}
