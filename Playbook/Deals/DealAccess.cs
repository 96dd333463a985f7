using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>Where something is read: by one person, or by all who are in a team's channel or a group chat.</summary>
/// <param name="TeamId">The team of the channel; null elsewhere.</param>
/// <param name="IsMeeting">The chat of a meeting, which outsiders may read: nothing is ever posted there.</param>
public readonly record struct Place(bool IsShared, string? TeamId = null, bool IsMeeting = false)
{
    public static readonly Place OneToOne = new(false);
    public static readonly Place GroupChat = new(true);
    public static readonly Place Meeting = new(true, null, IsMeeting: true);

    public static Place Channel(string teamId) => new(true, teamId);
}

/// <summary>Who asks. Both marks are about the deal's book and false when the roster could not be read.</summary>
/// <param name="InTeam">A member, no guest, of the team whose book holds the deal, by the team's roster.</param>
/// <param name="ManagesBook">Named as a manager of that book.</param>
public sealed record Viewer(TenantId Tenant, UserId Id, bool InTeam = false, bool ManagesBook = false);

/// <summary>How much of a deal a reader sees.</summary>
public enum DealView
{
    /// <summary>Not even that it exists.</summary>
    Nothing,

    /// <summary>The header, three lights and the answers that give nobody away; no notes.</summary>
    Channel,

    /// <summary>Everything. (Notes on people, which a manager does not see, come with the map.)</summary>
    Full,
}

/// <summary>Who sees what of a deal. Everything that is drawn from a deal passes here first.</summary>
public static class DealAccess
{
    public static DealView ViewOf(Deal deal, Viewer viewer, Place place)
    {
        var entitled = Own(deal, viewer);
        return !place.IsShared || entitled == DealView.Nothing ? entitled
            : deal.Book.TeamId is { } team && team == place.TeamId ? DealView.Channel
            : DealView.Nothing;
    }

    /// <summary>Whether the viewer may change the deal: members and managers, wherever they see it.</summary>
    public static bool MayChange(Deal deal, Viewer viewer, Place place) =>
        Own(deal, viewer) == DealView.Full && ViewOf(deal, viewer, place) != DealView.Nothing;

    /// <summary>Whether the viewer may move the deal to another book: its owner, and who manages the book it is in.</summary>
    public static bool MayMove(Deal deal, Viewer viewer) =>
        Own(deal, viewer) == DealView.Full && (deal.Owner.Id == viewer.Id || (deal.Book.IsTeam && viewer.ManagesBook));

    /// <summary>Whether what is on record of the customer counts for the reader of the deal: the account of an own book is its owner's alone.</summary>
    public static bool ShowsAccount(Deal deal, UserId reader) => deal.Book.IsTeam || deal.Book == BookId.OwnOf(reader);

    public static bool ShowsNotes(DealView view) => view == DealView.Full;

    public static bool Shows(DealView view, string criterion) =>
        view == DealView.Full || (view == DealView.Channel && !Assessment.IsOneToOne(criterion));

    public static IEnumerable<Question> Shown(IEnumerable<Question> questions, DealView view) => questions.Where(q => Shows(view, q.Id));

    /// <param name="group">Id of a group of the assessment.</param>
    public static bool ShowsLight(DealView view, string group) => view == DealView.Full || (view == DealView.Channel && group != Assessment.Win);

    /// <summary>The lights this reader sees. In a channel that of group 3 is missing and the others tell nothing on hidden criteria.</summary>
    public static ImmutableArray<GroupLight> Shown(ImmutableArray<GroupLight> lights, DealView view) => view switch
    {
        DealView.Full => lights,
        DealView.Channel => [.. lights.Where(l => ShowsLight(view, l.GroupId)).Select(Redact)],
        _ => [],
    };

    /// <summary>
    /// The deal as this reader may see it: in a channel only answers of the assessment, without confidential ones, notes, who said so, authors' views, what was set aside and the
    /// reason of its end. Lights are judged on the whole deal first. Null when there is nothing to see.
    /// </summary>
    public static Deal? Shown(Deal deal, DealView view) => view switch
    {
        DealView.Full => deal,
        DealView.Channel => deal with
        {
            Answers = deal.Answers
                .Where(a => a.Key.Method == Assessment.MethodId && Shows(view, a.Key.Question))
                .ToImmutableDictionary(a => a.Key, a => a.Value with { Note = null, Source = null, Views = ImmutableDictionary<UserId, View>.Empty }),
            Mutes = [],
            People = [],
            RemovedPeople = [],
            ChainType = null,
            Evidence = [],
            Actions = [],
            Visits = [],
            NextVisit = null,
            Meetings = [],
            Route = [],
            Closing = deal.Closing is { } closing ? closing with { Reason = "" } : null,
        },
        _ => null,
    };

    private static DealView Own(Deal deal, Viewer viewer) =>
        viewer.Tenant != deal.Tenant ? DealView.Nothing
        : deal.HasMember(viewer.Id) || (deal.Book.IsTeam && viewer.ManagesBook) ? DealView.Full
        : deal.Book.IsTeam && viewer.InTeam ? DealView.Channel
        : DealView.Nothing;

    private static GroupLight Redact(GroupLight light)
    {
        var left = light.Criteria.RemoveAll(c => Assessment.IsOneToOne(c.QuestionId));
        return left.Length == light.Criteria.Length ? light : light with { Criteria = left, TippingPoints = [], Redacted = true };
    }
}
