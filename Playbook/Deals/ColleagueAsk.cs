using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>A second member of the deal was asked, alone, about the behaviour that a piece of evidence shows; what the piece says was not told.</summary>
/// <param name="By">Who asked.</param>
public sealed record ColleagueAsk(UserId Colleague, UserId By, Instant At)
{
    /// <summary>Null while nobody answered.</summary>
    public ColleagueAnswer? Answer { get; init; }

    public Instant? AnsweredAt { get; init; }

    /// <summary>Id of the evidence that the answer is; null while there is none, and for who does not know.</summary>
    public string? Became { get; init; }

    /// <summary>Who does not know may still find out.</summary>
    public bool IsOpen => Answer is null or ColleagueAnswer.NotKnown;
}

public enum ColleagueAnswer
{
    Seen,
    Heard,
    Opposite,
    NotKnown,
}

/// <summary>Who of us was there, and at which meeting: what is found out of a piece of evidence later.</summary>
/// <param name="Witness">A colleague; null for who put it down.</param>
/// <param name="MetOn">Day of the meeting with <paramref name="MetWith"/>.</param>
/// <param name="MetWith">Id of a person of the deal.</param>
public sealed record EvidenceLink(UserId? Witness = null, LocalDate? MetOn = null, string? MetWith = null)
{
    public static readonly EvidenceLink None = new();
}
