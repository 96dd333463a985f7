namespace KeyAccountBot.Playbook.Checks;

/// <summary>By what the deals of one book are judged.</summary>
/// <param name="Thresholds">Within their ranges.</param>
public sealed record BookRules(Thresholds Thresholds, RuleSettings Settings)
{
    /// <summary>Of a book where nobody tuned anything.</summary>
    public static BookRules Default { get; } = new(Thresholds.Default, RuleSettings.Full);

    /// <summary>Equal for equal tuning; empty when everything is as delivered.</summary>
    public string Mark { get; init; } = "";

    /// <summary>How many rules and thresholds differ from what is delivered.</summary>
    public int Tuned { get; init; }
}
