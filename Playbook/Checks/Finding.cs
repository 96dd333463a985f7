using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Checks;

/// <summary>What a rule found. The sentences come from <see cref="Texts.CheckTexts"/>, with the blanks filled.</summary>
/// <param name="Subjects">
/// Our criteria it is about. A contradiction that warns puts its pluses among them in doubt; what another finding names, the list of late gaps leaves out.
/// </param>
/// <param name="Seen">The facts behind it, for "why?".</param>
public sealed record Finding(
    string RuleId,
    Family Family,
    Audience Audience,
    Severity Severity,
    CriterionSet Subjects,
    Blanks Blanks,
    ImmutableArray<Fact> Seen)
{
    /// <summary>A contradiction that warns: what it names is in doubt.</summary>
    public bool Disputes => Family == Family.Contradiction && Severity is Severity.Warn or Severity.Stop;

    public bool Equals(Finding? other) =>
        other is not null && RuleId == other.RuleId && Severity == other.Severity && Subjects == other.Subjects && Blanks == other.Blanks && Seen.SequenceEqual(other.Seen);

    public override int GetHashCode() => HashCode.Combine(RuleId, Severity, Subjects);
}

/// <summary>What fills the blanks of a rule's sentences; {list} is filled from the subjects.</summary>
public sealed record Blanks
{
    public static readonly Blanks None = new();

    /// <summary>{p}: id of a person.</summary>
    public string? Person { get; init; }

    /// <summary>{c}: id of a competitor.</summary>
    public string? Competitor { get; init; }

    /// <summary>{n}</summary>
    public decimal? Number { get; init; }

    /// <summary>Printed after {n}: "3/8".</summary>
    public int? OutOf { get; init; }

    /// <summary>{m}: days, or another number that a threshold sets.</summary>
    public int? Days { get; init; }

    /// <summary>{d}</summary>
    public LocalDate? Date { get; init; }

    /// <summary>{s}</summary>
    public Stage? Stage { get; init; }

    /// <summary>{t}</summary>
    public Tier? Tier { get; init; }

    /// <summary>{x}</summary>
    public Strategy? Strategy { get; init; }

    /// <summary>{criterion}</summary>
    public Criterion? Criterion { get; init; }
}
