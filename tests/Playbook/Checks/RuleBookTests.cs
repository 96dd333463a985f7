using System.Collections.Frozen;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using static KeyAccountBot.Playbook.Tests.Checks.SomeRules;

namespace KeyAccountBot.Playbook.Tests.Checks;

public sealed class RuleBookTests
{
    [Fact]
    public void Every_class_of_a_rule_is_in_the_list_of_its_family()
    {
        var classes = typeof(Rule).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Rule)) && !t.IsAbstract);

        Assert.Equal(classes.Select(t => t.FullName).Order(), RuleBook.BuiltIn.All.Select(r => r.GetType().FullName).Order());
    }

    [Fact]
    public void Every_row_of_the_catalogue_has_its_class() =>
        Assert.Empty(RuleIds.InOrder.Except(RuleBook.BuiltIn.All.Select(r => r.Id)));

    [Fact]
    public void The_catalogue_has_ninety_rules() => Assert.Equal((90, 90), (RuleIds.InOrder.Count, RuleIds.InOrder.Distinct().Count()));

    [Fact]
    public void Two_rules_with_one_id_and_one_without_a_row_are_refused()
    {
        Assert.Throws<InvalidOperationException>(() => new RuleBook([Warn("opp-no-event"), Note("opp-no-event")]));
        Assert.Throws<InvalidOperationException>(() => new RuleBook([Warn("opp-unheard-of")]));
    }

    [Fact]
    public void A_strength_is_of_the_family_that_is_told_last() => Assert.All(
        RuleBook.BuiltIn.All, r => Assert.Equal(r.Id.StartsWith("pos-", StringComparison.Ordinal), r.Family == Family.Strength));

    [Fact]
    public void A_book_may_switch_off_or_lower_all_but_three_rules()
    {
        var settings = RuleSettings.Full with
        {
            Off = FrozenSet.Create("opp-no-event", "wor-nothing-in-it", "opp-unheard-of"),
            AtMost = new Dictionary<string, Severity> { ["coa-contradicted"] = Severity.Note, ["win-no-inside"] = Severity.Warn }.ToFrozenDictionary(),
        };
        Rule[] rules = [Stop("opp-no-event"), Stop("wor-nothing-in-it"), Stop("coa-contradicted"), Stop("win-no-inside")];

        var result = CheckEngine.Run(new RuleBook(rules), SomeInput.At(Stage.R3), Thresholds.Default, settings);

        Assert.Equal(
            [("coa-contradicted", Severity.Stop), ("wor-nothing-in-it", Severity.Stop), ("win-no-inside", Severity.Warn)],
            result.Findings.Select(f => (f.RuleId, f.Severity)));
        Assert.Equal(
            ["coa-contradicted cannot be switched off or lowered.", "There is no rule opp-unheard-of.", "wor-nothing-in-it cannot be switched off or lowered."],
            settings.Problems());
    }
}
