using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Storage.Deals;

/// <summary>A deal as it stands in storage, with what saving it again needs.</summary>
public sealed class LoadedDeal
{
    internal LoadedDeal(
        Deal deal, string etag, JudgedLights lights, IReadOnlyDictionary<string, string> textIds, IReadOnlyDictionary<string, Instant> seen)
    {
        Deal = deal;
        ETag = etag;
        Lights = lights;
        TextIds = textIds;
        SeenRows = seen;
    }

    public Deal Deal { get; }

    internal string ETag { get; }

    internal JudgedLights Lights { get; }

    /// <summary>Ids of the text rows by their words.</summary>
    internal IReadOnlyDictionary<string, string> TextIds { get; }

    internal IReadOnlyDictionary<string, Instant> SeenRows { get; }

    /// <summary>The words of the current texts, as the deal was loaded.</summary>
    internal Dictionary<string, string> Words => TextIds.ToDictionary(t => t.Value, t => t.Key);

    internal DealHead Head => new(Deal, Lights);

    /// <summary>The activity was dealt with before: nothing may change for it again.</summary>
    public bool HasSeen(string activityKey) => SeenRows.ContainsKey(DealKeys.Seen(activityKey));
}

/// <summary>What a list needs: the deal without its answers and without the words of its closing, and its lights.</summary>
public sealed record DealHead(Deal WithoutAnswers, JudgedLights Judged)
{
    public string Lights => Judged.Letters;

    /// <summary>The four letters for a reader with this view.</summary>
    public string LightsFor(DealView view) => view == DealView.Full ? Lights.Split('|')[0] : Lights.Split('|')[^1];
}

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
/// <param name="ListFault">
/// Why the lists could not be brought up to the save, to be logged. The save stands: a list repairs itself when it is read.
/// </param>
public sealed record SaveResult(SaveOutcome Outcome, LoadedDeal? Deal = null, StorageFault? ListFault = null)
{
    /// <summary>The lists on their way to what was saved, when nobody waited for them; their fault, as <see cref="ListFault"/>. It never fails.</summary>
    public Task<StorageFault?> Lists { get; init; } = Task.FromResult<StorageFault?>(null);
}
