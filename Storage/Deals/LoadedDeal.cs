using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Storage.Deals;

/// <summary>A deal as it stands in storage, with what saving it again needs.</summary>
public sealed class LoadedDeal
{
    internal LoadedDeal(
        Deal deal, string etag, string lights, IReadOnlyDictionary<AnswerKey, string> noteIds, IReadOnlyDictionary<string, Instant> seen)
    {
        Deal = deal;
        ETag = etag;
        Lights = lights;
        NoteIds = noteIds;
        SeenRows = seen;
    }

    public Deal Deal { get; }

    internal string ETag { get; }

    internal string Lights { get; }

    internal IReadOnlyDictionary<AnswerKey, string> NoteIds { get; }

    internal IReadOnlyDictionary<string, Instant> SeenRows { get; }

    /// <summary>The activity was dealt with before: nothing may change for it again.</summary>
    public bool HasSeen(string activityKey) => SeenRows.ContainsKey(DealKeys.Seen(activityKey));
}

/// <summary>What a list needs: the deal without its answers, and its lights.</summary>
/// <param name="Lights">Four letters, one a group: <c>g</c>reen, <c>a</c>mber, <c>r</c>ed, <c>-</c> not enough known.</param>
public sealed record DealHead(Deal WithoutAnswers, string Lights);

/// <summary>What became of a save.</summary>
public enum SaveOutcome
{
    Saved,

    /// <summary>Somebody else saved first: load, decide again, save again.</summary>
    Conflict,

    /// <summary>The same activity was saved before; what it wanted is in storage.</summary>
    Duplicate,
}

/// <param name="Deal">The deal after the save; null unless saved.</param>
public sealed record SaveResult(SaveOutcome Outcome, LoadedDeal? Deal = null);
