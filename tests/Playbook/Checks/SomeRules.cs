using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Tests.Checks;

/// <summary>A rule that always finds the same: to test what the engine makes of findings.</summary>
internal sealed class AlwaysFinds(string id, Severity severity, Family family, Audience audience = Audience.Everyone, CriterionSet subjects = default)
    : Rule(id, family, audience, Reads.Of(subjects))
{
    public override Finding? Look(Facts facts) => Found(severity, subjects);
}

internal static class SomeRules
{
    public static Rule Stop(string id) => new AlwaysFinds(id, Severity.Stop, FamilyOf(id));

    public static Rule Warn(string id, params Criterion[] subjects) => new AlwaysFinds(id, Severity.Warn, FamilyOf(id), subjects: CriterionSet.Of(subjects));

    public static Rule Note(string id, params Criterion[] subjects) => new AlwaysFinds(id, Severity.Note, FamilyOf(id), subjects: CriterionSet.Of(subjects));

    public static Rule Strength(string id) => new AlwaysFinds(id, Severity.Strength, Family.Strength);

    public static CheckResult Check(this CheckInput input, params Rule[] rules) => CheckEngine.Run(new RuleBook(rules), input, Thresholds.Default, RuleSettings.Full);

    public static string Told(this CheckResult result) => string.Join(' ', result.Findings.Select(f => f.RuleId));

    private static Family FamilyOf(string id) => id[..3] switch
    {
        "opp" => Family.Opportunity,
        "cmp" => Family.Competition,
        "win" => Family.Win,
        "wor" => Family.Worth,
        "ppl" => Family.People,
        "coa" => Family.Coach,
        "stg" => Family.Stage,
        "pln" => Family.Plan,
        "acc" => Family.Account,
        "con" => Family.Contradiction,
        _ => Family.Data,
    };
}
