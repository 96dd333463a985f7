namespace KeyAccountBot.Playbook.Checks;

/// <summary>Families in the order in which their findings are told.</summary>
public enum Family
{
    Contradiction,
    People,
    Opportunity,
    Win,
    Coach,
    Competition,
    Worth,
    Stage,
    Plan,
    Account,
    Data,
    Strength,
}

public enum Severity
{
    /// <summary>Good news, told too.</summary>
    Strength,

    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Weakens the deal.</summary>
    Warn,

    /// <summary>On its own a reason to sit down before the next hour is spent.</summary>
    Stop,
}

/// <summary>Where a finding may be told.</summary>
public enum Audience
{
    /// <summary>One-to-one with a member of the deal.</summary>
    Members,

    /// <summary>In a channel too.</summary>
    Everyone,
}

/// <summary>
/// One rule of the catalogue: a pure function of the deal's facts. It says nothing without its data. Its sentences are in
/// <c>rules.yaml</c> under the same id.
/// </summary>
/// <param name="id">Stable: settings, mutes and actions refer to it.</param>
/// <param name="reads">Only answers to these criteria may change what it finds.</param>
internal abstract class Rule(string id, Family family, Audience audience, Reads reads)
{
    public string Id { get; } = id;

    public Family Family { get; } = family;

    public Audience Audience { get; } = audience;

    public Reads Reads { get; } = reads;

    /// <summary>What it finds in as much of the facts as it may see where they are judged.</summary>
    public Finding? LookAt(Facts facts) => Look(Reads.Totals ? facts : facts.Shared);

    /// <returns>What was found, or null: nothing to say, or not enough data to say it.</returns>
    public abstract Finding? Look(Facts facts);

    protected Finding Found(Severity severity, CriterionSet subjects, Blanks? blanks = null, params ReadOnlySpan<Fact> seen) =>
        new(Id, Family, Audience, severity, subjects, blanks ?? Blanks.None, [.. seen]);

    protected Finding Found(Severity severity, Blanks? blanks = null, params ReadOnlySpan<Fact> seen) =>
        Found(severity, CriterionSet.None, blanks, seen);
}
