namespace KeyAccountBot.Playbook.Checks;

/// <summary>Why a finding that fired is not told.</summary>
public enum HiddenCause
{
    None,

    /// <summary>Another finding tells the same cause.</summary>
    SameCause,

    /// <summary>All it names is named by others.</summary>
    NamedElsewhere,

    /// <summary>A contradiction speaks against it.</summary>
    AnyContradiction,
}

/// <param name="By">Id of the rule that tells the same cause; null for the other causes.</param>
public sealed record HiddenFinding(Finding Finding, HiddenCause Cause, string? By);
