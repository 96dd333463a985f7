using System.Collections.Immutable;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>What a request leads to: the events to save and the sentence to say once they are saved.</summary>
/// <param name="Events">Empty when nothing changes.</param>
/// <param name="Told">What happened, or that nothing had to; names in it are not escaped.</param>
/// <param name="Problems">Why nothing happens; then there are no events.</param>
public sealed record Decision(ImmutableList<DealEvent> Events, LocalText? Told, ImmutableList<Problem> Problems)
{
    public bool IsRefused => Problems.Count > 0;

    internal static Decision Done(LocalText told, params ImmutableList<DealEvent> events) => new(events, told, []);

    /// <summary>It is so already.</summary>
    internal static Decision Nothing(LocalText told) => new([], told, []);

    internal static Decision Refused(string field, LocalText text, ProblemKind kind = ProblemKind.Impossible) =>
        new([], null, [new(field, text, kind)]);
}
