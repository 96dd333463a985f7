using KeyAccountBot.Playbook.Checks.Rules.Accounts;
using KeyAccountBot.Playbook.Checks.Rules.Coaching;
using KeyAccountBot.Playbook.Checks.Rules.Competition;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Checks.Rules.Data;
using KeyAccountBot.Playbook.Checks.Rules.Opportunity;
using KeyAccountBot.Playbook.Checks.Rules.People;
using KeyAccountBot.Playbook.Checks.Rules.Plan;
using KeyAccountBot.Playbook.Checks.Rules.Stages;
using KeyAccountBot.Playbook.Checks.Rules.Strengths;
using KeyAccountBot.Playbook.Checks.Rules.Win;
using KeyAccountBot.Playbook.Checks.Rules.Worth;

namespace KeyAccountBot.Playbook.Checks;

/// <summary>All rules, found by their row of the catalogue. A list per family rather than reflection: the published build is trimmed.</summary>
internal sealed class RuleBook
{
    private readonly int[][] _readers;

    /// <exception cref="InvalidOperationException">Two rules have one id, or an id is not in the catalogue.</exception>
    internal RuleBook(IEnumerable<Rule> rules)
    {
        var byRow = new Rule?[RuleIds.InOrder.Count];
        foreach (var rule in rules)
        {
            var row = RuleIds.RowOf(rule.Id);
            if (row < 0 || byRow[row] is not null)
            {
                throw new InvalidOperationException(row < 0 ? $"{rule.Id} is not in the catalogue." : $"Two rules have the id {rule.Id}.");
            }

            byRow[row] = rule;
        }

        ByRow = byRow;
        _readers = [.. Criteria.All.Select(c => Enumerable.Range(0, byRow.Length).Where(row => byRow[row]?.Reads.Criteria.Contains(c) == true).ToArray())];
    }

    public static RuleBook BuiltIn { get; } = new(
    [
        .. OpportunityRules.All, .. CompetitionRules.All, .. WinRules.All, .. WorthRules.All, .. PeopleRules.All, .. CoachRules.All,
        .. StageRules.All, .. PlanRules.All, .. AccountRules.All, .. DataRules.All, .. ContradictionRules.All, .. StrengthRules.All,
    ]);

    public IReadOnlyList<Rule?> ByRow { get; }

    public IEnumerable<Rule> All => ByRow.OfType<Rule>();

    /// <summary>Rows of the rules that read our answer to this criterion.</summary>
    public ReadOnlySpan<int> Readers(Criterion criterion) => _readers[(int)criterion];
}
