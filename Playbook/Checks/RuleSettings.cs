using System.Collections.Frozen;

namespace KeyAccountBot.Playbook.Checks;

/// <summary>Which rules speak, and how loudly. A book may switch a rule off or lower its severity, except <see cref="Fixed"/>.</summary>
public sealed record RuleSettings
{
    /// <summary>Rules that nobody can silence.</summary>
    public static FrozenSet<string> Fixed { get; } =
        FrozenSet.Create(StringComparer.Ordinal, "wor-nothing-in-it", "con-winning-price-loses", "coa-contradicted");

    /// <summary>Everything on: what a book begins with.</summary>
    public static RuleSettings Full { get; } = new();

    /// <summary>Ids of rules the book switched off.</summary>
    public FrozenSet<string> Off { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Rule id → the severity it has at most.</summary>
    public FrozenDictionary<string, Severity> AtMost { get; init; } = FrozenDictionary<string, Severity>.Empty;

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

    internal bool IsOn(string id) => Off.Count == 0 || Fixed.Contains(id) || !Off.Contains(id);

    internal Finding Tune(Finding finding) =>
        AtMost.Count > 0 && AtMost.TryGetValue(finding.RuleId, out var most) && finding.Severity > most && !Fixed.Contains(finding.RuleId)
            ? finding with { Severity = most }
            : finding;
}
