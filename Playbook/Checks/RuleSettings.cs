using System.Collections.Frozen;
using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks.Questions;

namespace KeyAccountBot.Playbook.Checks;

/// <summary>Which rules speak, and how loudly. A book may switch a rule off or lower its severity, except <see cref="Fixed"/>.</summary>
public sealed record RuleSettings
{
    /// <summary>Rules that nobody can silence.</summary>
    public static FrozenSet<string> Fixed { get; } =
        FrozenSet.Create(StringComparer.Ordinal, "wor-nothing-in-it", "con-winning-price-loses", "coa-contradicted");

    /// <summary>Everything on: for the engine's tests and the bench.</summary>
    public static RuleSettings Full { get; } = new();

    /// <summary>Without what no screen feeds yet (<see cref="Screens"/>).</summary>
    public static RuleSettings Product { get; } = new()
    {
        Waiting = Screens.MissingForRules.Keys.ToFrozenSet(StringComparer.Ordinal),
        WaitingConditions = Screens.MissingForConditions.Keys.ToFrozenSet(StringComparer.Ordinal),
        WaitingQuestions = [.. Screens.MissingForQuestions.Keys],
    };

    /// <summary>Ids of rules the book switched off.</summary>
    public FrozenSet<string> Off { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Rule id → the severity it has at most.</summary>
    public FrozenDictionary<string, Severity> AtMost { get; init; } = FrozenDictionary<string, Severity>.Empty;

    internal FrozenSet<string> Waiting { get; init; } = FrozenSet<string>.Empty;

    internal FrozenSet<string> WaitingConditions { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Everything that is wrong, each with the rule's id; empty when all is fine.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (var id in Off.Concat(AtMost.Keys).Distinct().Order(StringComparer.Ordinal))
        {
            if (RuleIds.RowOf(id) < 0)
            {
                yield return $"There is no rule {id}.";
            }
            else if (Fixed.Contains(id))
            {
                yield return $"{id} cannot be switched off or lowered.";
            }
        }
    }

    internal FrozenSet<TopicKind> WaitingQuestions { get; init; } = FrozenSet<TopicKind>.Empty;

    internal bool Asks(TopicKind topic) => !WaitingQuestions.Contains(topic);

    internal bool IsOn(string id) => !Waiting.Contains(id) && (Fixed.Contains(id) || !Off.Contains(id));

    internal Finding Tune(Finding finding) =>
        AtMost.Count > 0 && AtMost.TryGetValue(finding.RuleId, out var most) && finding.Severity > most && !Fixed.Contains(finding.RuleId)
            ? finding with { Severity = most }
            : finding;

    internal ImmutableArray<StageCondition> Conditions =>
        WaitingConditions.Count == 0 ? StageConditions.All : StageConditions.All.RemoveAll(c => WaitingConditions.Contains(c.Id));
}
