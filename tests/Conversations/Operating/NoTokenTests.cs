using KeyAccountBot.Bot.Operating;
using KeyAccountBot.Conversations.Reminders;
using NodaTime;

namespace KeyAccountBot.Conversations.Operating;

/// <summary>Without a token for Teams nothing is sent, so nothing may have arrived: what is owed waits until there is one.</summary>
public sealed class NoTokenTests : IDisposable
{
    private readonly RefusingEntra _entra = new();

    public void Dispose() => _entra.Dispose();

    [Fact]
    public async Task A_secret_that_ended_delays_a_reminder_and_loses_none()
    {
        await using var chat = await Mondays.SetUpAsync(_entra.Guard);
        using var measured = chat.Measure();
        _entra.Refuses = true;
        await chat.UntilAsync(Mondays.First);
        await WaitAsync(chat, Duration.FromMinutes(11), 10);
        Assert.Empty(chat.Reminders());

        _entra.Refuses = false;
        await WaitAsync(chat, Duration.FromMinutes(11), 2);
        Assert.Single(chat.Reminders());
        Assert.DoesNotContain(measured.Of(DueMeter.Work), m => m.Tags.Contains(DueMeter.GivenUp, StringComparison.Ordinal) || m.Tags.Contains(DueMeter.Repeated, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reply_is_kept_for_the_hour_that_it_is_of_use()
    {
        await using var chat = await Chat.StartAsync(adjust: _entra.Guard);
        var lin = chat.OneToOne(Someone.Lin);
        _entra.Refuses = true;
        await lin.PostsAsync(lin.Message("new ACME"));
        await WaitAsync(chat, Duration.FromMinutes(9), 5);
        Assert.Empty(lin.Seen);

        _entra.Refuses = false;
        await WaitAsync(chat, Duration.FromMinutes(9), 1);
        Assert.Contains("ACME", Assert.Single(lin.Seen).Text, StringComparison.Ordinal);
        Assert.Empty(await chat.DueAsync());
    }

    private static async Task WaitAsync(Chat chat, Duration each, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            chat.Clock.Advance(each);
            await chat.PumpAsync();
        }
    }
}
