using NodaTime;

namespace KeyAccountBot.Conversations.Reminders;

/// <summary>Fridays at four in Shanghai; nothing runs from Friday noon until Sunday, when nobody works.</summary>
public sealed class MissedTests
{
    private static readonly Instant Friday = Instant.FromUtc(2026, 11, 27, 8, 0);
    private static readonly Instant Monday = Friday + Duration.FromDays(3);

    [Theory]
    [InlineData(null)]
    [InlineData("snooze acme for 1 day")]
    [InlineData("remind Friday 16:00 mention owners")]
    public async Task It_waits_for_Monday_says_that_it_is_late_and_outlives_a_change(string? change)
    {
        await using var chat = await SundayAsync();
        var ben = chat.InChannel(Someone.Ben);
        if (change is not null)
        {
            await ben.Says(change);
            Assert.Equal(Monday, Assert.Single(await chat.PlannedAsync()).At);
        }

        Assert.Contains("Mon 30 Nov 16:00 (late, due Fri 27 Nov)", (await ben.Says("remind")).Text, StringComparison.Ordinal);
        await ComesLateOnceAsync(chat);
    }

    [Fact]
    public async Task It_outlives_a_new_name_of_the_team_and_a_holiday_which_moves_it_once_more()
    {
        await using var chat = await SundayAsync();
        var mara = chat.InChannel(Someone.Mara);
        var form = await (await mara.Says("remind")).Tap("Holidays");
        await form.Tap("Add", ("holidays", "2026-12-24 Christmas Eve"));
        Assert.Equal(Monday, Assert.Single(await chat.PlannedAsync()).At);
        await form.Tap("Add", ("holidays", "2026-11-30 Founders' day"));
        Assert.Equal(Monday + Duration.FromDays(1), Assert.Single(await chat.PlannedAsync()).At);
        await chat.UntilAsync(Monday);
        Assert.Empty(chat.Reminders());
        await chat.UntilAsync(Monday + Duration.FromDays(1));
        Assert.Contains("late, due Fri 27 Nov", Assert.Single(chat.Reminders()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_skip_is_about_the_one_that_waits()
    {
        await using var chat = await SundayAsync();
        var skipped = await (await chat.InChannel(Someone.Ben).Says("remind")).Tap("Skip next");
        Assert.DoesNotContain("27 Nov", skipped.Text, StringComparison.Ordinal);
        Assert.Contains("Fri 4 Dec 16:00", skipped.Text, StringComparison.Ordinal);
        await chat.UntilAsync(Monday);
        Assert.Empty(chat.Reminders());
        await chat.UntilAsync(Friday + Duration.FromDays(7));
        Assert.DoesNotContain("late", Assert.Single(chat.Reminders()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_when_it_comes_drops_it()
    {
        await using var chat = await SundayAsync();
        var setting = await chat.InChannel(Someone.Ben).Says("remind Wednesday 10:00");
        Assert.DoesNotContain("(late", setting.Text, StringComparison.Ordinal);
        await chat.UntilAsync(Monday);
        Assert.Empty(chat.Reminders());
        await chat.UntilAsync(Instant.FromUtc(2026, 12, 2, 2, 0));
        Assert.DoesNotContain("late", Assert.Single(chat.Reminders()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_weekend_on_which_it_is_due_anyway_is_no_reason_to_wait_longer()
    {
        await using var chat = await Mondays.SetUpAsync();
        await chat.InChannel(Someone.Ben).Says("remind Friday Sunday 16:00");
        await chat.UntilAsync(Friday + Duration.FromDays(1));
        Assert.Empty(chat.Reminders());
        await chat.UntilAsync(Friday + Duration.FromDays(2));
        Assert.Single(chat.Reminders());
        await chat.UntilAsync(Monday);
        Assert.Single(chat.Reminders());
    }

    [Fact]
    public async Task Sent_by_a_clock_that_was_weeks_ahead_it_is_planned_anew_when_somebody_looks()
    {
        await using var chat = await Mondays.SetUpAsync();
        var ahead = Mondays.Week(6) - chat.Clock.GetCurrentInstant() + Duration.FromHours(1);
        chat.Clock.Advance(ahead);
        await chat.PumpAsync();
        Assert.Single(chat.Reminders());
        chat.Clock.Advance(-ahead);
        Assert.Contains("Mon 30 Nov 09:00", (await chat.InChannel(Someone.Ben).Says("remind")).Text, StringComparison.Ordinal);
        Assert.Equal(Mondays.First, Assert.Single(await chat.PlannedAsync()).At);
        await chat.UntilAsync(Mondays.First);
        Assert.Equal(2, chat.Reminders().Count);
    }

    private static async Task<Chat> SundayAsync()
    {
        var chat = await Mondays.SetUpAsync();
        await chat.InChannel(Someone.Ben).Says("remind Friday 16:00");
        await chat.UntilAsync(Friday + Duration.FromDays(2));
        Assert.Empty(chat.Reminders());
        return chat;
    }

    private static async Task ComesLateOnceAsync(Chat chat)
    {
        await chat.UntilAsync(Monday - Duration.FromSeconds(1));
        Assert.Empty(chat.Reminders());
        await chat.UntilAsync(Monday);
        Assert.Contains("late, due Fri 27 Nov", Assert.Single(chat.Reminders()).Text, StringComparison.Ordinal);
        Assert.Equal(Friday + Duration.FromDays(7), Assert.Single(await chat.PlannedAsync()).At);
        await chat.UntilAsync(Friday + Duration.FromDays(7));
        Assert.Equal(2, chat.Reminders().Count);
        Assert.DoesNotContain("late", chat.Reminders()[1].Text, StringComparison.Ordinal);
    }
}
