using System.Globalization;
using System.Text.Json;
using KeyAccountBot.Bot.Sdk;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.People;
using Microsoft.Bot.Builder;
using NodaTime;

namespace KeyAccountBot.Bot.Meetings;

/// <summary>
/// A meeting began or is over. In its chat nothing is said, ever: when it is linked to a deal, the deal's members whom the bot knows get the brief
/// in their own chats, and one of them the questions afterwards. The letters are kept by names, so that an event that comes again, or to
/// several instances, is told once.
/// </summary>
internal sealed class MeetingEventTurn(
    TurnReader reader, MeetingLinkStore links, DealStore deals, UserStore users, MeetingPlans plans, Faults faults)
{
    private const string Started = "application/vnd.microsoft.meetingStart";
    private const string Ended = "application/vnd.microsoft.meetingEnd";

    /// <summary>Everybody left and came back: the same meeting.</summary>
    private static readonly Duration SameMeeting = Duration.FromHours(2);

    /// <summary>What began longer ago was another one of the series.</summary>
    private static readonly Duration LongestMeeting = Duration.FromDays(1);

    public async Task RunAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var isEnd = context.Activity.Name == Ended;
        if (!isEnd && context.Activity.Name != Started)
        {
            return;
        }

        var turn = reader.Read(context, null);
        await faults.TryTwiceAsync(turn, async () =>
        {
            await (isEnd ? EndAsync(turn, cancellationToken) : StartAsync(turn, cancellationToken));
            return turn;
        });
    }

    private async Task StartAsync(Turn turn, CancellationToken cancellationToken)
    {
        var start = TimeIn(turn, "StartTime");
        foreach (var (link, deal) in await LinkedAsync(turn, cancellationToken))
        {
            if (link.Started is not { } before || start == before || (start > before ? start - before : before - start) >= SameMeeting)
            {
                await TellAsync(turn, link, deal, start, cancellationToken);
            }
        }
    }

    private async Task TellAsync(Turn turn, MeetingLink link, Deal deal, Instant start, CancellationToken cancellationToken)
    {
        foreach (var member in Members(deal))
        {
            if (!HasBrief(deal, member, start, turn.Now))
            {
                await plans.KeepAsync(turn.Tenant, Letter(turn, link, deal, member, start, isAfter: false), turn.Now, turn.Now, cancellationToken);
            }
        }

        await links.MarkStartedAsync(turn.Tenant, turn.ConversationId, link, start, cancellationToken);
    }

    private async Task EndAsync(Turn turn, CancellationToken cancellationToken)
    {
        var end = TimeIn(turn, "EndTime");
        foreach (var (link, deal) in await LinkedAsync(turn, cancellationToken))
        {
            await AskAsync(turn, link, deal, end, cancellationToken);
        }
    }

    /// <summary>
    /// One is asked: who linked it, else the owner, else the first who can be reached. When the meeting was planned here, whoever planned it is asked anyway,
    /// or has answered already.
    /// </summary>
    private async Task AskAsync(Turn turn, MeetingLink link, Deal deal, Instant end, CancellationToken cancellationToken)
    {
        var start = StartOf(link, end, turn.Now);
        if (MeetingSearch.WasHeld(deal, start) || (MeetingSearch.Around(deal, start) is { } planned && deal.HasMember(planned.By)))
        {
            return;
        }

        foreach (var member in Members(deal).OrderBy(m => m != link.By))
        {
            if (await users.PersonalAsync(turn.Tenant, member, cancellationToken) is not null)
            {
                await plans.KeepAsync(turn.Tenant, Letter(turn, link, deal, member, start, isAfter: true), turn.Now, turn.Now, cancellationToken);
                if (start != link.Started)
                {
                    // Everybody may come back and leave once more.
                    await links.MarkStartedAsync(turn.Tenant, turn.ConversationId, link, start, cancellationToken);
                }

                return;
            }
        }
    }

    /// <summary>When the meeting that is over began; of one whose beginning nobody told us, when it was over.</summary>
    private static Instant StartOf(MeetingLink link, Instant end, Instant now) =>
        link.Started is { } began && began <= now && end - began < LongestMeeting ? began : end;

    private async Task<IReadOnlyList<(MeetingLink Link, Deal Deal)>> LinkedAsync(Turn turn, CancellationToken cancellationToken)
    {
        var linked = new List<(MeetingLink, Deal)>();
        foreach (var link in await links.FindAsync(turn.Tenant, turn.ConversationId, cancellationToken))
        {
            if (await deals.LoadAsync(turn.Tenant, link.Deal, cancellationToken) is { Deal: { IsOpen: true } deal })
            {
                linked.Add((link, deal));
            }
        }

        return linked;
    }

    private static IEnumerable<UserId> Members(Deal deal) => deal.Members.Select(m => m.Id).Prepend(deal.Owner.Id).Distinct();

    /// <summary>Half an hour ago, because they planned this meeting here.</summary>
    private static bool HasBrief(Deal deal, UserId member, Instant start, Instant now) =>
        MeetingSearch.Around(deal, start) is { What.Time: { } time } meeting && meeting.By == member && time.BriefAt <= now;

    private static MeetingLetter Letter(Turn turn, MeetingLink link, Deal deal, UserId member, Instant start, bool isAfter) =>
        MeetingLetter.Of(deal.Id, member, start, isAfter, link.Language, link.Zone, turn.ConversationId);

    /// <summary>When Teams says it was; else when the event was sent, which a copy of it says again.</summary>
    private static Instant TimeIn(Turn turn, string name)
    {
        var value = SlotJson.Read(turn.Context.Activity.Value);
        var said = value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && p.Value.ValueKind == JsonValueKind.String).Value : default;
        return said.ValueKind == JsonValueKind.String
            && DateTimeOffset.TryParse(said.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
                ? Instant.FromDateTimeOffset(at)
            : turn.Context.Activity.Timestamp is { } sent ? Instant.FromDateTimeOffset(sent)
            : turn.Now;
    }
}
