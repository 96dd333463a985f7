using Azure.Core.Pipeline;

namespace KeyAccountBot.Storage.AzureTables;

/// <summary>What the tries of one call tell about a write: each is sent again by the pipeline, which tells the caller the last answer only.</summary>
internal sealed class Tries
{
    public const string Property = "KeyAccountBot.Tries";

    /// <summary>A try ended without an answer that says whether it was done.</summary>
    public bool MayBeDone { get; private set; }

    /// <summary>Every request sent until the result is disposed belongs to these tries.</summary>
    public IDisposable Follow() => HttpPipeline.CreateHttpMessagePropertiesScope(new Dictionary<string, object?> { [Property] = this });

    public void EndedInTheDark() => MayBeDone = true;
}
