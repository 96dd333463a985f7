using NodaTime;

namespace KeyAccountBot.Conversations.Reminders;

/// <summary>From which moment on a reminder may have been sent, and that it is never lost before.</summary>
public sealed class LeaseTests
{
    private static readonly Duration PastTheLease = Duration.FromSeconds(61);

    [Fact]
    public async Task However_often_it_dies_while_composing_it_still_comes()
    {
        await using var chat = await Mondays.SetUpAsync();
        chat.Clock.Advance(Mondays.First - chat.Clock.GetCurrentInstant());
        for (var death = 0; death < 4; death++)
        {
            var isClaimed = false;
            chat.Rows.Fails = call =>
            {
                var fails = isClaimed;
                isClaimed |= call == "write Due";
                return fails;
            };
            await chat.PumpAsync();
            Assert.True(isClaimed);
            chat.Rows.Fails = null;
            await chat.RestartAsync();
            chat.Clock.Advance(PastTheLease);
        }

        Assert.Empty(chat.Reminders());
        await chat.PumpAsync();
        Assert.Single(chat.Reminders());
        Assert.Equal(Mondays.Week(2), Assert.Single(await chat.PlannedAsync()).At);
    }

    [Fact]
    public async Task What_took_too_long_to_compose_is_not_sent_beside_another_instance()
    {
        await using var chat = await Mondays.SetUpAsync();
        var isSlow = true;
        chat.Rows.Fails = call =>
        {
            if (isSlow && call.EndsWith(" Deals", StringComparison.Ordinal))
            {
                isSlow = false;
                chat.Clock.Advance(Duration.FromSeconds(50));
            }

            return false;
        };
        await chat.UntilAsync(Mondays.First);
        Assert.False(isSlow);
        Assert.Empty(chat.Reminders());
        chat.Clock.Advance(PastTheLease);
        await chat.PumpAsync();
        Assert.Single(chat.Reminders());
    }

    [Fact]
    public async Task What_was_sent_and_cannot_be_noted_is_not_sent_again()
    {
        await using var chat = await Mondays.SetUpAsync();
        chat.Clock.Advance(Mondays.First - chat.Clock.GetCurrentInstant());
        var isSent = false;
        chat.Teams.Refuse = (method, path) =>
        {
            isSent |= method == "POST" && path.Contains("/activities", StringComparison.Ordinal);
            return null;
        };
        var faults = 0;
        chat.Rows.Fails = call => isSent && faults++ == 0 ? throw new InvalidOperationException("A fault of ours.") : false;
        await chat.PumpAsync();
        Assert.True(faults > 0);
        for (var round = 0; round < 4; round++)
        {
            chat.Clock.Advance(PastTheLease);
            await chat.PumpAsync();
        }

        Assert.Single(chat.Reminders());
        Assert.Equal(Mondays.Week(2), Assert.Single(await chat.PlannedAsync()).At);
    }
}
