namespace KeyAccountBot.Playbook.Checks.Questions;

/// <summary>What a question wants to know, in the order in which equal ones are asked.</summary>
public enum TopicKind
{
    Criterion,

    /// <summary>Where a key player stands.</summary>
    Attitude,
    WhoDecides,
    EventDate,
    Budget,

    /// <summary>When one of us last met somebody.</summary>
    LastMet,
}

/// <param name="Criterion">Of a <see cref="TopicKind.Criterion"/>.</param>
/// <param name="PersonId">Whom it is about, of <see cref="TopicKind.Attitude"/> and <see cref="TopicKind.LastMet"/>.</param>
public sealed record Topic(TopicKind Kind, Criterion? Criterion = null, string? PersonId = null)
{
    public static implicit operator Topic(Criterion criterion) => new(TopicKind.Criterion, criterion);

    /// <summary>Who knows one knows the other, and both belong to one group.</summary>
    internal Criterion Near => Criterion ?? Kind switch
    {
        TopicKind.Attitude => Checks.Criterion.PoliticalAlignment,
        TopicKind.WhoDecides => Checks.Criterion.InformalCriteria,
        TopicKind.EventDate => Checks.Criterion.CompellingEvent,
        TopicKind.Budget => Checks.Criterion.Funds,
        _ => Checks.Criterion.Relationship,
    };

    /// <summary>The kinds of facts that an answer changes; rules that read none of them stay as they are.</summary>
    internal Aspect Aspects => Kind switch
    {
        TopicKind.Attitude => Aspect.Attitudes,
        TopicKind.WhoDecides => Aspect.Roles | Aspect.Attitudes | Aspect.Power | Aspect.Meetings | Aspect.PeopleChanges | Aspect.Chain,
        TopicKind.EventDate => Aspect.EventDate,
        TopicKind.Budget => Aspect.Money,
        TopicKind.LastMet => Aspect.Meetings,
        _ => Aspect.None,
    };
}
