using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Texts;
using KeyAccountBot.Playbook.Tests.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules;

/// <summary>Base of the tests of one rule: looks through that rule alone and reads what it would say.</summary>
public abstract class RuleTest
{
    private static readonly CheckTexts Texts = CheckTexts.Load();

    private readonly Rule _rule;

    private protected RuleTest(Rule rule) => _rule = rule;

    private protected void IsSilent(CheckInput input, Thresholds? thresholds = null, bool inChannel = false) =>
        Assert.Null(Look(input, thresholds, inChannel));

    /// <summary>It fires with this severity, its sentences fit and no blank stays open.</summary>
    private protected Finding Fires(Severity severity, CheckInput input, Thresholds? thresholds = null, bool inChannel = false)
    {
        var finding = Look(input, thresholds, inChannel);

        Assert.NotNull(finding);
        Assert.Equal((_rule.Id, severity), (finding.RuleId, finding.Severity));
        var words = new FindingWords(Texts, input, SomeDeal.Assess, new HashSet<string>());
        Assert.All([words.Say(finding), words.Next(finding)], Fits);
        return finding;

        static void Fits(LocalText text)
        {
            Assert.DoesNotContain('{', text.En + text.Zh);
            Assert.InRange(text.En.Length, 1, 90);
            Assert.InRange(text.Zh.Length, 1, 90);
        }
    }

    /// <summary>What it says, in English.</summary>
    private protected static string Said(Finding finding, CheckInput input) =>
        new FindingWords(Texts, input, SomeDeal.Assess, new HashSet<string>()).Say(finding).En;

    private Finding? Look(CheckInput input, Thresholds? thresholds, bool inChannel) =>
        _rule.LookAt(Facts.Of(input, thresholds ?? Thresholds.Default, inChannel: inChannel));
}
