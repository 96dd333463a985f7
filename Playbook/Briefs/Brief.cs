using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks.Questions;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Briefs;

/// <summary>Which meeting a brief is for.</summary>
/// <param name="Meeting">Null for one that was not planned.</param>
/// <param name="People">Ids of people of the map who will be there.</param>
/// <param name="Others">Names that are not on the map, as typed.</param>
/// <param name="IsGuess">Nobody said who comes: they are those whom it would be good to meet.</param>
public sealed record BriefScope(PlannedMeeting? Meeting, ImmutableArray<string> People, ImmutableArray<string> Others, bool IsGuess = false);

/// <summary>What one has to know, ask and avoid before a meeting. Everything of it is one-to-one.</summary>
/// <param name="Questions">Those that somebody in the room can answer first.</param>
/// <param name="Six">The customer's six silent questions with our answers.</param>
/// <param name="Objections">What we may hear.</param>
/// <param name="Unsaid">What not to say.</param>
/// <param name="Promises">Open promises of both sides, the oldest first.</param>
/// <param name="Since">Null when we never met.</param>
public sealed record Brief(
    Deal Deal,
    BriefScope Scope,
    LocalDate Today,
    ImmutableArray<BriefPerson> People,
    BriefAim Aim,
    ImmutableArray<NextQuestion> Questions,
    ImmutableArray<Prepared> Six,
    ImmutableArray<Prepared> Objections,
    ImmutableArray<LocalText> Unsaid,
    ImmutableArray<PlannedAction> Promises,
    BriefSince? Since);

/// <param name="Wants">What the person wants to win at work; null when nobody knows, or the reader may not.</param>
public sealed record BriefPerson(Person Person, string? Wants);

/// <param name="Why">Why this is suggested; null for what somebody typed.</param>
public sealed record BriefAim(LocalText Goal, LocalText? Why, LocalText Ask);

/// <summary>A question to us, and what we are ready to say.</summary>
/// <param name="Answer">Null when nothing is prepared.</param>
public sealed record Prepared(Question Question, string? Answer);

/// <param name="From">When we met last.</param>
/// <param name="WithThem">Somebody who will be there was met then; else somebody else of the customer.</param>
public sealed record BriefSince(LocalDate From, bool WithThem, ImmutableArray<LocalText> Changes);
