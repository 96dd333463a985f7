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
        if (await FindAsync(turn, cancellationToken) is not ({ } link, { } deal))
        {
            return;
        }

        var start = TimeIn(turn, "StartTime");
        if (link.Started is { } before && start != before && (start > before ? start - before : before - start) < SameMeeting)
        {
            return;
        }

        foreach (var member in Members(deal))
        {
            if (!HasBrief(deal, member, start, turn.Now))
            {
                await plans.KeepAsync(turn.Tenant, Letter(turn, link, deal, member, start, isAfter: false), turn.Now, turn.Now, cancellationToken);
            }
        }

        await links.MarkStartedAsync(turn.Tenant, turn.ConversationId, start, cancellationToken);
    }

    /// <summary>One is asked: who linked it, else the owner, else the first who can be reached. When the meeting was planned here, whoever planned it is asked anyway.</summary>
    private async Task EndAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, cancellationToken) is not ({ } link, { } deal))
        {
            return;
        }

        var start = link.Started is { } began && began <= turn.Now ? began : TimeIn(turn, "EndTime");
        if (MeetingSearch.Around(deal, start) is not null)
        {
            return;
        }

        foreach (var member in Members(deal).OrderBy(m => m != link.By))
        {
            if (await users.PersonalAsync(turn.Tenant, member, cancellationToken) is not null)
            {
                await plans.KeepAsync(turn.Tenant, Letter(turn, link, deal, member, start, isAfter: true), turn.Now, turn.Now, cancellationToken);
                return;
            }
        }
    }

    private async Task<(MeetingLink? Link, Deal? Deal)> FindAsync(Turn turn, CancellationToken cancellationToken) =>
        await links.FindAsync(turn.Tenant, turn.ConversationId, cancellationToken) is { } link
            && await deals.LoadAsync(turn.Tenant, link.Deal, cancellationToken) is { Deal: { IsOpen: true } deal }
            ? (link, deal) : (null, null);

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
