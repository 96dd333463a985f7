namespace KeyAccountBot.Playbook.Deals;

/// <summary>Somebody of the customer, as far as the work needs it. Optional facts of the map are added as properties.</summary>
/// <param name="Id"><c>p1</c>, <c>p2</c> …: stays when the name changes.</param>
/// <param name="Name">1 to <see cref="DealLimits.PersonName"/> characters.</param>
/// <param name="Title">The job, at most <see cref="DealLimits.PersonTitle"/> characters, or null.</param>
public sealed record Person(string Id, string Name, string? Title = null)
{
    /// <summary>Somebody who may guide us inside: what speaks for and against it is judged.</summary>
    public bool IsCandidate { get; init; }
}
