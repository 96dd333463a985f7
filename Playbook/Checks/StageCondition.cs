using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Checks;

/// <summary>Something a deal should have before it leaves a stage.</summary>
/// <param name="Id">Kept in the log; never changes.</param>
/// <param name="Leaving">The stage after which it is expected.</param>
/// <param name="Missing">What is missing when it is not met: a short phrase without a full stop.</param>
/// <param name="InChannel">Whether it may be named where others than the deal's members read.</param>
public sealed record StageCondition(string Id, Stage Leaving, LocalText Missing, bool InChannel)
{
    /// <summary>The criterion it rests on; null when it rests on something else, or on a whole group.</summary>
    public Criterion? Criterion { get; init; }

    internal Func<Facts, bool> IsMet { get; init; } = _ => throw new InvalidOperationException("A condition without a test.");

    public override string ToString() => Id;
}
