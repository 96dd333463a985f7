using KeyAccountBot.Cards.Check;
using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Briefs;

/// <param name="Names">Of the same deal.</param>
/// <param name="Now">When it is read.</param>
public sealed record BriefView(Brief Brief, CheckNames Names, Instant Now)
{
    /// <summary>What was just done; may hold names.</summary>
    public LocalText? Told { get; init; }

    public IReadOnlyList<LocalText> Problems { get; init; } = [];

    /// <summary>Meetings that are to come besides the one it is for.</summary>
    public IReadOnlyList<PlannedMeeting> Others { get; init; } = [];
}

/// <summary>The form of a meeting to come.</summary>
/// <param name="Meeting">Null for a new one.</param>
/// <param name="Texts">What stands in the inputs, by input; and as <see cref="Payload.Was"/> the mark of the meeting as it was drawn first.</param>
/// <param name="Now">When it is read, by a <paramref name="Reader"/> whose clock shows the time of <paramref name="Zone"/>.</param>
public sealed record MeetingView(Deal Deal, PlannedMeeting? Meeting, IReadOnlyDictionary<string, string> Texts, UserId Reader, Instant Now, string Zone)
{
    public LocalDate Today => MeetingTime.Of(Now, Zone).Wall.Date;

    public IReadOnlyList<Playbook.Parsing.Problem> Problems { get; init; } = [];

    public LocalText? Told { get; init; }

    /// <summary>What somebody else made of it since the form was drawn.</summary>
    public LocalText? Theirs { get; init; }
}

/// <summary>Three questions after a meeting.</summary>
/// <param name="Plan">As it was planned; of one that was not, with whoever is on the map to choose from.</param>
/// <param name="MeetingId">Null for one that was not planned here.</param>
/// <param name="Began">Of one that was not planned.</param>
/// <param name="Today">In the deal's time zone.</param>
public sealed record AfterMeetingView(Deal Deal, MeetingPlan Plan, string? MeetingId, Instant Began, string Zone, LocalDate Today)
{
    /// <summary>What was submitted, by input, to show again.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<Playbook.Parsing.Problem> Problems { get; init; } = [];

    /// <summary>What is on record of the meeting already, other than what was submitted.</summary>
    public Visit? OnRecord { get; init; }
}

/// <summary>What a meeting changed, in one tap.</summary>
public enum Turned
{
    Forward,
    Same,
    Back,
}

/// <summary>What comes next, in one tap.</summary>
public enum NextStep
{
    /// <summary>They agreed to what we asked for.</summary>
    Agreed,

    /// <summary>We meet again in a week.</summary>
    Week,

    /// <summary>In two.</summary>
    Fortnight,
}
