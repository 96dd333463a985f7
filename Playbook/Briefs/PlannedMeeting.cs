using System.Collections.Immutable;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Briefs;

/// <summary>A meeting with the customer that is to come, with what we want of it. What came of it is a <see cref="Visit"/>.</summary>
/// <param name="Id"><c>m1</c>, <c>m2</c> …</param>
/// <param name="By">Who gets the brief: who planned it, or gave it its time, or took it over from somebody who is no member any more.</param>
public sealed record PlannedMeeting(string Id, MeetingPlan What, UserId By, Instant At)
{
    public MeetingState State { get; init; }

    public bool IsPlanned => State == MeetingState.Planned;

    /// <summary>What a card showed of it, so that the card knows whether something changed since.</summary>
    public string Mark => Fingerprint.Of(
        $"{State}|{What.Time}|{string.Join(',', What.People)}|{string.Join(',', What.Others)}|{What.Goal}|{What.Ask}");
}

public enum MeetingState
{
    Planned,

    /// <summary>It took place, and what came of it was put down.</summary>
    Held,
    Cancelled,
}

/// <param name="Time">Null for the next meeting, whenever it is.</param>
/// <param name="People">Ids of people of the map, who may be off it by now.</param>
/// <param name="Others">Names of others of the customer, as typed.</param>
/// <param name="Goes">Colleagues who go along.</param>
/// <param name="Goal">At most <see cref="DealLimits.MeetingWords"/> characters; null for what is suggested.</param>
/// <param name="Ask">The commitment to ask for, likewise.</param>
public sealed record MeetingPlan(
    MeetingTime? Time, ImmutableArray<string> People, ImmutableArray<string> Others, ImmutableArray<UserId> Goes, string? Goal = null, string? Ask = null)
{
    public bool Equals(MeetingPlan? other) =>
        other is not null && Time == other.Time && Goal == other.Goal && Ask == other.Ask
        && People.SequenceEqual(other.People) && Others.SequenceEqual(other.Others) && Goes.SequenceEqual(other.Goes);

    public override int GetHashCode() => HashCode.Combine(Time, Goal, Ask, People.Length, Others.Length);

    /// <summary>What this says, and where it says nothing what <paramref name="before"/> said.</summary>
    public MeetingPlan Over(MeetingPlan before) => this with
    {
        Time = Time ?? before.Time,
        People = People.IsEmpty && Others.IsEmpty ? before.People : People,
        Others = People.IsEmpty && Others.IsEmpty ? before.Others : Others,
        Goes = Goes.IsEmpty ? before.Goes : Goes,
        Goal = Goal ?? before.Goal,
        Ask = Ask ?? before.Ask,
    };
}
