using NodaTime;

namespace KeyAccountBot.Conversations.Reminders;

/// <summary>A card that is tapped days after it came.</summary>
public sealed class AnsweredLaterTests
{
    [Fact]
    public async Task It_was_not_late_and_tells_what_had_changed_when_it_came()
    {
        await using var chat = await Mondays.SetUpAsync();
        var ben = chat.InChannel(Someone.Ben);
        await ben.Says("new Library 1m CNY 2027-01-20 vs Norda");
        await chat.UntilAsync(Mondays.First);
        chat.Clock.Advance(Duration.FromDays(1));
        await ben.Says("new Harbour 1m CNY 2027-01-21 vs Norda");
        await ben.Says("close Library lost, price");
        var answered = await Assert.Single(chat.Reminders()).Tap("No");
        Assert.Contains("No — Ben Okafor", answered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("late, due", answered.Text, StringComparison.Ordinal);
        Assert.Contains("Library   new", answered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Library   lost", answered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Harbour", answered.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_was_late_stays_so()
    {
        await using var chat = await Mondays.SetUpAsync();
        await chat.UntilAsync(Mondays.First + Duration.FromDays(1));
        var answered = await Assert.Single(chat.Reminders()).Tap("No");
        Assert.Contains("late, due Mon 30 Nov", answered.Text, StringComparison.Ordinal);
    }
}
