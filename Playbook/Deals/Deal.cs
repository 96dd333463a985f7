using System.Collections.Immutable;
using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Routes;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>
/// One opportunity with everything known about it: the current state. It changes only by <see cref="DealEvent"/>s, one log
/// entry a revision, so that the log can rebuild it as of any revision.
/// </summary>
public sealed record Deal
{
    public required TenantId Tenant { get; init; }

    public required DealId Id { get; init; }

    /// <summary>Goes up by one with every saved change; 1 is the opening.</summary>
    public required long Revision { get; init; }

    public required DealHeader Header { get; init; }

    /// <summary>IANA time zone in which whole days are counted.</summary>
    public required string TimeZone { get; init; }

    public DateTimeZone Zone => Zones.Of(TimeZone);

    /// <summary>The day it was, or is, in the deal's time zone.</summary>
    public LocalDate DayOf(Instant at) => at.InZone(Zone).Date;

    public required BookId Book { get; init; }

    public required Member Owner { get; init; }

    /// <summary>Colleagues who see everything besides the owner, in the order they were added.</summary>
    public ImmutableList<Member> Members { get; init; } = [];

    public Stage Stage { get; init; } = Stage.R1;

    public required Instant StageSince { get; init; }

    /// <summary>All that were ever named, in the order they were; removed ones keep their answers.</summary>
    public ImmutableList<Competitor> Competitors { get; init; } = [];

    public ImmutableDictionary<AnswerKey, Answer> Answers { get; init; } = ImmutableDictionary<AnswerKey, Answer>.Empty;

    /// <summary>The customer's people, in the order they were added: at most <see cref="DealLimits.People"/>.</summary>
    public ImmutableList<Person> People { get; init; } = [];

    /// <summary>Ids of people who were taken off, so that nobody else gets one.</summary>
    public ImmutableList<string> RemovedPeople { get; init; } = [];

    /// <summary>How decisions run there, when somebody said so; null for what the kind of company suggests.</summary>
    public ChainType? ChainType { get; init; }

    /// <summary>What was seen of candidates, in the order it was put down; what was taken back keeps its place.</summary>
    public ImmutableList<EvidenceItem> Evidence { get; init; } = [];

    /// <summary>What is to be done and what was, in the order it was planned: at most <see cref="DealLimits.Actions"/>.</summary>
    public ImmutableList<PlannedAction> Actions { get; init; } = [];

    /// <summary>Visits in the order they were put down: at most <see cref="DealLimits.Visits"/>; what was taken back keeps its place.</summary>
    public ImmutableList<Visit> Visits { get; init; } = [];

    /// <summary>When we meet the customer next; null when nothing is agreed.</summary>
    public LocalDate? NextVisit { get; init; }
    /// <summary>The relationship route, in the order its steps were put down; what is done or dropped keeps its place.</summary>
    public ImmutableList<RouteStep> Route { get; init; } = [];

    /// <summary>Meetings to come, and those that were, in the order they were planned: at most <see cref="DealLimits.PlannedMeetings"/>.</summary>
    public ImmutableList<PlannedMeeting> Meetings { get; init; } = [];

    /// <summary>Every move of the close date, oldest first, at most the last 20.</summary>
    public ImmutableList<CloseDateMove> CloseDateMoves { get; init; } = [];

    /// <summary>Findings of the check that were set aside, at most one per rule; also those whose time is over.</summary>
    public ImmutableList<MutedFinding> Mutes { get; init; } = [];

    public required Instant Opened { get; init; }

    public required Instant LastChange { get; init; }

    /// <summary>When an answer was last given or confirmed; null before the first.</summary>
    public Instant? LastAnswer { get; init; }

    /// <summary>How it ended; null while it is open.</summary>
    public Closing? Closing { get; init; }

    public bool IsOpen => Closing is null;

    /// <summary>Competitors in play, in the order they were named: at most <see cref="DealLimits.Competitors"/>.</summary>
    public IEnumerable<Competitor> Rivals => Competitors.Where(c => !c.Removed);

    /// <summary>Those who may guide us inside.</summary>
    public IEnumerable<Person> Candidates => People.Where(p => p.IsCandidate);

    public bool HasMember(UserId user) => Owner.Id == user || Members.Any(m => m.Id == user);

    /// <summary>A member's name; null for somebody who is none, or no longer.</summary>
    public string? NameOf(UserId user) => Owner.Id == user ? Owner.Name : Members.Find(m => m.Id == user)?.Name;

    public Person? FindPerson(string? id) => People.Find(p => p.Id == id);

    public PlannedAction? FindAction(string? id) => Actions.Find(a => a.Id == id);

    public Visit? FindVisit(string? id) => Visits.Find(v => v.Id == id);

    public PlannedMeeting? FindMeeting(string? id) => Meetings.Find(m => m.Id == id);

    public EvidenceItem? FindEvidence(string? id) => Evidence.Find(e => e.Id == id);

    public RouteStep? FindRouteStep(string? id) => Route.Find(s => s.Id == id);

    /// <summary>What is on record of one person, without what was taken back.</summary>
    public IEnumerable<EvidenceItem> EvidenceOn(string personId) => Evidence.Where(e => e.Person == personId && !e.Withdrawn);

    /// <summary>The answer on record, also one that was given while another method asked the question.</summary>
    public Answer? AnswerTo(string method, string question, Subject subject) => AnswerTo(new(method, question, subject));

    /// <inheritdoc cref="AnswerTo(string, string, Subject)"/>
    public Answer? AnswerTo(AnswerKey key) => Answers.GetValueOrDefault(key) ?? MovedQuestions.Find(this, key);
}

/// <summary>What a person types about the deal itself.</summary>
/// <param name="Name">1 to <see cref="DealLimits.Name"/> characters.</param>
/// <param name="CloseDate">When we expect the signature.</param>
/// <param name="NoCompetitor">Somebody confirmed that nobody competes: different from none named.</param>
public sealed record DealHeader(
    string Name,
    string? Account = null,
    Money? Amount = null,
    LocalDate? CloseDate = null,
    CompanyType? CompanyType = null,
    bool Tender = false,
    bool NoCompetitor = false);

/// <summary>The customer's kind of company; it suggests how decisions run there.</summary>
public enum CompanyType
{
    OwnerRun,
    Multinational,
    Chain,
    StateOwned,
    Government,
    Other,
}

/// <param name="Name">As shown by Teams when the person was added.</param>
public sealed record Member(UserId Id, string Name);

/// <param name="Id"><c>c1</c>, <c>c2</c> …: stays when the name changes.</param>
public sealed record Competitor(string Id, string Name, bool Removed = false);

public sealed record CloseDateMove(Instant At, LocalDate? From, LocalDate? To);

public enum Outcome
{
    Won,
    Lost,
    Dropped,
}

public sealed record Closing(Outcome Outcome, string Reason, UserId By, Instant At);

/// <summary>Bounds of one deal, in characters or pieces.</summary>
public static class DealLimits
{
    public const int Name = 120;
    public const int Account = 120;
    public const int CompetitorName = 60;
    public const int Competitors = 6;
    public const int Members = 20;
    public const int People = 60;
    public const int PersonName = 80;
    public const int PersonTitle = 80;
    public const int PersonWords = 80;
    public const int PersonGoal = 200;
    public const int Ties = 4;
    public const int TieNature = 60;
    public const int Meetings = 999;
    public const int Evidence = 200;
    public const int Actions = 100;
    public const int ActionText = 240;
    public const int Visits = 200;

    /// <summary>Each is a row of the one transaction that puts a visit down.</summary>
    public const int PeopleMet = 15;
    public const int OthersMet = 10;

    /// <summary>Of each side, at one visit.</summary>
    public const int Promises = 5;
    public const int PlannedMeetings = 40;
    public const int MeetingWords = 240;
    public const int RouteSteps = 200;
    public const int OpenRouteSteps = 30;
    public const int RouteSay = 200;
    public const int Note = 1000;
    public const int Reason = 500;
    public const decimal Amount = 999_999_999_999m;
}
