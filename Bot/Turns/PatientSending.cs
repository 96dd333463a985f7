using System.Text.Json;
using KeyAccountBot.Bot.Channel;
using KeyAccountBot.Bot.Due;
using KeyAccountBot.Bot.Hosting;
using KeyAccountBot.Bot.Operating;
using KeyAccountBot.Bot.Sdk;
using KeyAccountBot.Cards;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.Due;
using KeyAccountBot.Storage.Rows;
using Microsoft.Bot.Schema;
using NodaTime;

namespace KeyAccountBot.Bot.Turns;

/// <summary>
/// Lets Teams take its time with a card, but not more than a turn has: then the card is kept as due work and the turn is answered. The
/// send that is under way is not given up, which would leave open how it ended; when it succeeds, the kept card goes.
/// </summary>
internal sealed partial class PatientSending(DueStore due, DueAlarm alarm, DueMeter meter, TurnsInFlight turns, IClock clock, TimeProvider time, ILogger<PatientSending> log)
{
    /// <summary>Longer than any send lasts: when it is over and the card still there, this process died.</summary>
    private static readonly Duration Lease = Duration.FromSeconds(60);

    private static readonly Duration FirstPause = Duration.FromSeconds(5);

    /// <param name="turn">Which is kept waiting.</param>
    /// <param name="to">Where the card goes.</param>
    /// <param name="card">What is kept of the send.</param>
    /// <param name="replaces">The message whose card it takes the place of.</param>
    /// <param name="send">Is called once; what it throws and no later time mends leaves this method.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task SendAsync(
        Turn turn, ConversationAddress to, RenderedCard card, string? replaces, Func<Task> send, CancellationToken cancellationToken)
    {
        var sending = send();
        try
        {
            await sending.WaitAsync(EarlyAnswer.Left, time, cancellationToken);
            return;
        }
        catch (Exception e) when (sending.IsCompleted && ChannelError.Of(e, cancellationToken) is { Remedy: ChannelRemedy.RetryLater } fault)
        {
            var begun = fault.MayHaveArrived && replaces is null ? 1 : 0;
            if (await KeepAsync(turn, to, card, replaces, begun, Pause(fault)) is null)
            {
                throw;
            }

            return;
        }
        catch (TimeoutException) when (!sending.IsCompleted)
        {
            // Slow: it goes on below.
        }

        if (await KeepAsync(turn, to, card, replaces, begun: replaces is null ? 1 : 0, Lease) is not { } kept)
        {
            await sending;
            return;
        }

        // An invoke is answered with what it asks for, and that is at hand in a moment; nobody waits for any other turn from here on, and
        // what it sends through lives as long as it does.
        var seeingOff = turns.Follow(SeeOffAsync(sending, kept, replaces));
        if (turn.Context.Activity.Type != ActivityTypes.Invoke)
        {
            EarlyAnswer.Give();
            await seeingOff;
        }
    }

    /// <summary>Never throws: there is nobody left to tell.</summary>
    private async Task SeeOffAsync(Task sending, DueItem kept, string? replaces)
    {
        try
        {
            try
            {
                await sending;
            }
            catch (Exception e) when (ChannelError.Of(e, CancellationToken.None) is { Remedy: ChannelRemedy.RetryLater } fault)
            {
                var at = clock.GetCurrentInstant() + Pause(fault);
                await due.MoveAsync(kept, kept.Work with { Begun = fault.MayHaveArrived && replaces is null ? 1 : 0 }, at, CancellationToken.None);
                alarm.Expect(at);
                return;
            }
            catch (Exception e) when (ChannelFault.Is(e, CancellationToken.None))
            {
                Refused(log, e.GetType().Name);
                meter.Count(OwedReplies.KindName, DueMeter.Refused);
                await due.FinishAsync(kept, CancellationToken.None);
                return;
            }

            meter.Count(OwedReplies.KindName, DueMeter.Done);
            await due.FinishAsync(kept, CancellationToken.None);
        }
#pragma warning disable CA1031 // What is left to do is written in the row, which becomes due by itself.
        catch (Exception e)
#pragma warning restore CA1031
        {
            NotSeenOff(log, e);
        }
    }

    private static Duration Pause(ChannelError fault) => Duration.Max(FirstPause, fault.RetryAfter);

    /// <returns>Null when the card could not be kept: then the turn waits.</returns>
    private async Task<DueItem?> KeepAsync(Turn turn, ConversationAddress to, RenderedCard card, string? replaces, int begun, Duration after)
    {
        try
        {
            using var drawn = JsonDocument.Parse(card.Json);
            var now = clock.GetCurrentInstant();
            var home = to.ConversationType == "channel" && turn.Place.TeamId is { } team ? team : to.Place.ConversationId;
            var reply = new OwedReply(to, drawn.RootElement, card.Summary, replaces);
            var item = await due.AddAsync(
                turn.Tenant, new(OwedReplies.KindName, home, reply.ToText(), now, begun), now + after, CancellationToken.None);
            alarm.Expect(item.At);
            meter.Count(OwedReplies.KindName, DueMeter.Kept);
            return item;
        }
        catch (Exception e) when (e is StorageUnavailableException or RowLimitException)
        {
            NotKept(log, e);
            meter.Count(OwedReplies.KindName, DueMeter.NotKept);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reply that Teams was slow to take could not be kept")]
    private static partial void NotKept(ILogger log, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Teams refused a reply that it was slow to take: {Fault}")]
    private static partial void Refused(ILogger log, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "How a slow reply ended could not be noted")]
    private static partial void NotSeenOff(ILogger log, Exception exception);
}
