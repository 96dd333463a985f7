using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Texts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Tests.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Texts;

public sealed class TenderStepTests
{
    [Fact]
    public void In_a_tender_no_next_step_suggests_a_private_meeting()
    {
        var input = SomeInput.At(Stage.R3).Person("Gao", "D", Attitude.Hostile, "5·5", met: null, Rank.Executive, "board", veto: true);
        var finding = CheckEngine.Run(input, Thresholds.Default, RuleSettings.Full).Findings.Single(f => f.RuleId == "ppl-veto-against");
        Assert.Contains("meet alone", Words(input).Next(finding).En);
        Assert.Contains("official", Words(input with { Tender = true }).Next(finding).En);
        Assert.Contains("官方", Words(input with { Tender = true }).Next(finding).Zh);
    }

    private static FindingWords Words(CheckInput input) => new(CheckTexts.Load(), input, SomeDeal.Assess, new HashSet<string>());
}
