using System.Net;
using KeyAccountBot.Bot.Operating;
using NodaTime;

namespace KeyAccountBot.Conversations.Reminders;

/// <summary>Wherever it dies on the way, no reminder is lost, and none comes twice but where nobody can know whether it arrived.</summary>
public sealed class CrashTests
{
    private static readonly Duration PastTheLease = Duration.FromSeconds(61);

    [Fact]
    public async Task A_process_that_dies_at_any_call_of_the_storage_leaves_it_to_the_next()
    {
        await using var chat = await Mondays.SetUpAsync();
        var calls = await CallsAsync(chat);
        Assert.InRange(calls, 6, 60);
        for (var at = 1; at <= calls; at++)
        {
            chat.Clock.Advance(Mondays.Week(at + 1) - chat.Clock.GetCurrentInstant());
            var before = chat.Reminders().Count;

            // From this call on nothing is answered any more: as far as the storage can tell, the process is dead.
            var reached = 0;
            chat.Rows.Fails = call => IsOfTheReminder(call) && Interlocked.Increment(ref reached) >= at;
            await chat.PumpAsync();
            var sent = chat.Reminders().Count - before;
            await chat.RestartAsync();
            chat.Clock.Advance(PastTheLease);
            await chat.PumpAsync();
            chat.Clock.Advance(PastTheLease);
            await chat.PumpAsync();
            Assert.True(chat.Reminders().Count - before - sent is var repeated && (sent == 0 ? repeated == 1 : repeated <= 1), $"call {at}: {sent}, then {repeated}");
            await IsPlannedAsync(chat, at + 2, $"call {at}");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_storage_that_fails_once_anywhere_doubles_nothing(bool outcomeUnknown)
    {
        await using var chat = await Mondays.SetUpAsync();
        var calls = await CallsAsync(chat);
        for (var at = 1; at <= calls; at++)
        {
            chat.Clock.Advance(Mondays.Week(at + 1) - chat.Clock.GetCurrentInstant());
            var before = chat.Reminders().Count;
            var reached = 0;
            chat.Rows.OutcomeUnknown = outcomeUnknown;
            chat.Rows.Fails = call => IsOfTheReminder(call) && Interlocked.Increment(ref reached) == at;
            await chat.PumpAsync();
            chat.Rows.Fails = null;
            for (var round = 0; round < 3; round++)
            {
                chat.Clock.Advance(PastTheLease);
                await chat.PumpAsync();
            }

            Assert.True(chat.Reminders().Count == before + 1, $"{chat.Reminders().Count - before} after call {at}");
            await IsPlannedAsync(chat, at + 2, $"call {at}");
        }
    }

    [Theory]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task What_may_have_arrived_is_repeated_once_and_counted(HttpStatusCode answer)
    {
        await using var chat = await Mondays.SetUpAsync();
        using var measured = chat.Measure();
        var posts = 0;
        chat.Teams.Refuse = (method, path) =>
        {
            posts += method == "POST" && path.Contains("/activities", StringComparison.Ordinal) ? 1 : 0;
            return answer;
        };
        await chat.UntilAsync(Mondays.First);
        for (var round = 0; round < 6; round++)
        {
            chat.Clock.Advance(Duration.FromMinutes(11));
            await chat.PumpAsync();
        }

        Assert.Equal(2, posts);
        Assert.Contains(measured.Of(DueMeter.Work), m => m.Tags.Contains(DueMeter.Repeated, StringComparison.Ordinal));
        Assert.Contains(measured.Of(DueMeter.Work), m => m.Tags.Contains(DueMeter.GivenUp, StringComparison.Ordinal));
        chat.Teams.Refuse = (_, _) => null;
        await chat.UntilAsync(Mondays.Week(2));
        Assert.Single(chat.Reminders());
    }

    [Fact]
    public async Task Throttling_slows_it_and_drops_nothing()
    {
        await using var chat = await Mondays.SetUpAsync();
        chat.Teams.Refuse = (_, _) => HttpStatusCode.TooManyRequests;
        await chat.UntilAsync(Mondays.First);
        for (var round = 0; round < 40; round++)
        {
            chat.Clock.Advance(Duration.FromMinutes(11));
            await chat.PumpAsync();
        }

        chat.Teams.Refuse = (_, _) => null;
        chat.Clock.Advance(Duration.FromMinutes(11));
        await chat.PumpAsync();
        Assert.Single(chat.Reminders());
        await AsUsualAsync(chat, "throttled");
    }

    [Fact]
    public async Task A_month_of_outage_ends_with_one_late_reminder()
    {
        await using var chat = await Mondays.SetUpAsync();
        using var measured = chat.Measure();
        await chat.UntilAsync(Mondays.Week(4) + Duration.FromDays(2));
        await chat.PumpAsync();
        Assert.Contains("late, due Mon 30 Nov", Assert.Single(chat.Reminders()).Text, StringComparison.Ordinal);
        Assert.Contains(measured.Of(DueMeter.Work), m => m.Tags.Contains(DueMeter.SentLate, StringComparison.Ordinal));
        await chat.UntilAsync(Mondays.Week(5));
        Assert.Equal(2, chat.Reminders().Count);
    }

    [Fact]
    public async Task One_that_is_late_disturbs_no_weekend()
    {
        await using var chat = await Mondays.SetUpAsync();
        await chat.UntilAsync(Mondays.First + Duration.FromDays(5));
        Assert.Empty(chat.Reminders());
        await chat.UntilAsync(Mondays.Week(2));
        Assert.Single(chat.Reminders());
        Assert.Single(await chat.PlannedAsync());
    }

    [Fact]
    public async Task Of_several_workers_one_sends()
    {
        await using var chat = await Mondays.SetUpAsync();
        chat.Clock.Advance(Mondays.First - chat.Clock.GetCurrentInstant());
        chat.Rows.TakesTime = true;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => chat.PumpAsync()));
        chat.Rows.TakesTime = false;
        Assert.Single(chat.Reminders());
        await AsUsualAsync(chat, "four workers");
    }

    /// <summary>Calls from claiming to noting, in the first week.</summary>
    private static async Task<int> CallsAsync(Chat chat)
    {
        var calls = 0;
        chat.Rows.Fails = call =>
        {
            calls += IsOfTheReminder(call) ? 1 : 0;
            return false;
        };
        await chat.UntilAsync(Mondays.First);
        chat.Rows.Fails = null;
        Assert.Single(chat.Reminders());
        return calls;
    }

    /// <summary>Not one of the looks into each shard, which come at any moment.</summary>
    private static bool IsOfTheReminder(string call) => call != "query Due";

    private static async Task IsPlannedAsync(Chat chat, int week, string after)
    {
        var planned = await chat.PlannedAsync();
        Assert.True(planned.Count == 1 && planned[0].At == Mondays.Week(week), $"{string.Join(", ", planned.Select(p => p.At))} after {after}");
    }

    /// <summary>One is planned, and next week brings one more.</summary>
    private static async Task AsUsualAsync(Chat chat, string after)
    {
        var before = chat.Reminders().Count;
        await IsPlannedAsync(chat, 2, after);
        await chat.UntilAsync(Mondays.Week(2));
        Assert.True(chat.Reminders().Count == before + 1, after);
    }
}
