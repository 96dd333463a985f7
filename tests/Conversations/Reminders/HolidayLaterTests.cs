using KeyAccountBot.Cards.Reminder;
using NodaTime;

namespace KeyAccountBot.Conversations.Reminders;

/// <summary>A Monday that turned out to be a holiday.</summary>
public sealed class HolidayLaterTests
{
    [Fact]
    public async Task One_that_is_late_waits_for_the_end_of_a_holiday_on_its_own_weekday()
    {
        await using var chat = await Mondays.SetUpAsync();
        var mara = chat.InChannel(Someone.Mara);
        await (await (await mara.Says("remind")).Tap("Holidays")).Tap("Add", ("holidays", "2026-12-07 Founders' day"));
        await chat.UntilAsync(Mondays.Week(2));
        Assert.Empty(chat.Reminders());
        await chat.UntilAsync(Mondays.Week(2) + Duration.FromDays(1));
        Assert.Single(chat.Reminders());
    }

    [Fact]
    public async Task Holidays_that_were_added_without_planning_anew_count()
    {
        await using var chat = await Mondays.SetUpAsync();
        var mara = chat.InChannel(Someone.Mara);
        var form = await (await mara.Says("remind")).Tap("Holidays");

        // The book is saved, and then nothing can be written of the reminders.
        chat.Rows.Fails = call => call == "write Due";
        await form.Tap("Add", ("holidays", "2026-11-30 Founders' day"));
        chat.Rows.Fails = null;
        await chat.UntilAsync(Mondays.First);
        Assert.Empty(chat.Reminders());
        Assert.Equal(Mondays.First + Duration.FromDays(1), Assert.Single(await chat.PlannedAsync()).At);
    }

    [Theory]
    [InlineData("2026-11-30 Founders' day")]
    [InlineData("2026-11-30 Founders' day\n2026-12-01 and the day after")]
    public async Task A_Monday_that_turns_out_a_holiday_when_it_was_reminded_of_is_not_reminded_of_again(string holidays)
    {
        await using var chat = await Mondays.SetUpAsync();
        await chat.UntilAsync(Mondays.First);
        Assert.Single(chat.Reminders());
        chat.Clock.Advance(Duration.FromHours(2));
        await (await (await chat.InChannel(Someone.Mara).Says("remind")).Tap("Holidays")).Tap("Add", ("holidays", holidays));
        Assert.Equal(Mondays.Week(2), Assert.Single(await chat.PlannedAsync()).At);
        await chat.UntilAsync(Mondays.First + Duration.FromDays(3));
        Assert.Single(chat.Reminders());
    }

    [Fact]
    public async Task A_change_on_a_holiday_loses_nothing_of_what_comes_after_it()
    {
        await using var chat = await Mondays.SetUpAsync();
        await (await (await chat.InChannel(Someone.Mara).Says("remind")).Tap("Holidays")).Tap("Add", ("holidays", "2026-11-30 Founders' day"));
        await chat.UntilAsync(Mondays.First + Duration.FromHours(2));
        await chat.InChannel(Someone.Ben).Says("snooze acme for 1 day");
        Assert.Equal(Mondays.First + Duration.FromDays(1), Assert.Single(await chat.PlannedAsync()).At);
    }

    [Fact]
    public async Task A_list_as_long_as_the_field_is_not_taken_in_part()
    {
        await using var chat = await Mondays.SetUpAsync();
        var form = await (await chat.InChannel(Someone.Mara).Says("remind")).Tap("Holidays");
        var line = "2026-12-07 Founders' day\n";
        var full = string.Concat(Enumerable.Repeat(line, (HolidaysCard.LongestPaste / line.Length) + 1));
        var refused = await form.Tap("Add", ("holidays", full[..HolidaysCard.LongestPaste]));
        Assert.Contains("the end may be missing", refused.Text, StringComparison.Ordinal);
    }
}
