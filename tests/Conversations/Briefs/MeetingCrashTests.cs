using NodaTime;

namespace KeyAccountBot.Conversations.Briefs;

/// <summary>Wherever a process dies or the storage fails, a brief comes once; twice only where nobody can know whether it arrived.</summary>
public sealed class MeetingCrashTests
{
    private static readonly Duration PastTheLease = Duration.FromSeconds(61);

    [Fact]
    public async Task A_process_that_dies_at_any_call_of_the_storage_leaves_it_to_the_next()
    {
        for (var at = 1; ; at++)
        {
            await using var chat = await Meetings.StartedAsync();
            var lin = chat.OneToOne(Someone.Lin);
            await lin.Says("brief acme with Rao 14:00");
            chat.Clock.Advance(Meetings.At(23, 13, 30) - chat.Clock.GetCurrentInstant());
            var reached = 0;
            chat.Rows.Fails = call => IsOfIt(call) && Interlocked.Increment(ref reached) >= at;
            await chat.PumpAsync();
            var sent = lin.Briefs().Count;
            var done = reached < at;
            await chat.RestartAsync();
            for (var round = 0; round < 2; round++)
            {
                chat.Clock.Advance(PastTheLease);
                await chat.PumpAsync();
            }

            Assert.True(sent == 0 ? lin.Briefs().Count == 1 : lin.Briefs().Count is 1 or 2, $"call {at}: {sent}, then {lin.Briefs().Count}");
            if (done)
            {
                Assert.True(at > 4);
                return;
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_storage_that_fails_once_anywhere_doubles_nothing(bool outcomeUnknown)
    {
        for (var at = 1; ; at++)
        {
            await using var chat = await Meetings.StartedAsync();
            var lin = chat.OneToOne(Someone.Lin);
            await lin.Says("brief acme with Rao 14:00");
            chat.Clock.Advance(Meetings.At(23, 13, 30) - chat.Clock.GetCurrentInstant());
            var reached = 0;
            chat.Rows.OutcomeUnknown = outcomeUnknown;
            chat.Rows.Fails = call => IsOfIt(call) && Interlocked.Increment(ref reached) == at;
            await chat.PumpAsync();
            chat.Rows.Fails = null;
            for (var round = 0; round < 3; round++)
            {
                chat.Clock.Advance(PastTheLease);
                await chat.PumpAsync();
            }

            Assert.True(lin.Briefs().Count == 1, $"call {at}: {lin.Briefs().Count}");
            if (reached < at)
            {
                return;
            }
        }
    }

    [Fact]
    public async Task A_message_that_arrives_three_times_plans_one_meeting_and_one_brief()
    {
        await using var chat = await Meetings.StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var message = lin.Message("brief acme with Rao 14:00");
        await Task.WhenAll(lin.PostsAsync(message), lin.PostsAsync(message));
        await lin.PostsAsync(message);
        Assert.Single((await chat.AcmeAsync()).Meetings);
        await chat.UntilAsync(Meetings.At(23, 13, 30));
        await chat.UntilAsync(Meetings.At(23, 15));
        Assert.Equal((1, 1), (lin.Briefs().Count, lin.Questions().Count));
    }

    [Fact]
    public async Task After_an_outage_a_brief_comes_late_but_not_after_the_meeting()
    {
        await using var chat = await Meetings.StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("brief acme with Rao 14:00");
        await lin.Says("brief acme with Marco tomorrow 10:00");
        await chat.UntilAsync(Meetings.At(23, 14, 10));
        Assert.Single(lin.Briefs());
        await chat.UntilAsync(Meetings.At(24, 12));
        Assert.Equal((1, 2), (lin.Briefs().Count, lin.Questions().Count));
    }

    [Fact]
    public async Task Where_the_letters_cannot_be_kept_no_meeting_is_planned()
    {
        await using var chat = await Meetings.StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        chat.Rows.Fails = call => call.Contains("Due", StringComparison.Ordinal);
        Assert.Contains("Reference", (await lin.Says("brief acme with Rao 14:00")).Text);
        chat.Rows.Fails = null;
        Assert.Empty((await chat.AcmeAsync()).Meetings);
    }

    /// <summary>Looking for what is due is no part of one letter.</summary>
    private static bool IsOfIt(string call) => call != "query Due";
}
