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
    public required Func<Deal, Thresholds, bool> IsMet { get; init; }

    public override string ToString() => Id;
}
