using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;
using Microsoft.Bot.Builder;
using NodaTime;

namespace KeyAccountBot.Bot.Turns;

/// <summary>One turn as the interactions see it: who says it, where, when and in which language.</summary>
/// <param name="TeamName">Only there when the channel told it.</param>
/// <param name="ActivityKey">Names the activity within its conversation; a repeated activity has the same one.</param>
/// <param name="TimeZone">IANA name of the sender's time zone.</param>
internal sealed record Turn(
    ITurnContext Context,
    TenantId Tenant,
    Person Who,
    string ConversationId,
    Place Place,
    string? TeamName,
    Language Language,
    string ActivityKey,
    Instant Now,
    string TimeZone)
{
    /// <summary>Under which the turn itself is in the SDK's turn state.</summary>
    public const string StateKey = "KeyAccountBot.Turn";

    public LocalDate Today => DayIn(TimeZone);

    /// <summary>
    /// Where an answer about a deal is read: the place itself, but for a group chat, which has no book: what is said there goes
    /// to the person one-to-one.
    /// </summary>
    public Place Audience => Place is { IsShared: true, TeamId: null } ? Place.OneToOne : Place;

    /// <summary>The answer leaves the place it was asked in.</summary>
    public bool IsAway => Audience != Place;

    /// <summary>Where an answer about no deal is read: in the chat of a meeting nothing is said at all.</summary>
    public Place Said => Place.IsMeeting ? Place.OneToOne : Place;

    /// <summary>Where a deal that is opened here lives.</summary>
    public BookId Book => Place.TeamId is { } team ? BookId.OfTeam(team) : BookId.OwnOf(Who.Id);

    public LocalDate DayIn(string timeZone) =>
        Now.InZone(Zones.Of(timeZone)).Date;

    public Stamp Stamp(ChangeSource source) => new(Who.Id, Who.Name, Now, source);
}

/// <param name="ChannelId">The channel's own id (<c>29:…</c>), which sending needs.</param>
internal sealed record Person(UserId Id, string ChannelId, string Name);
