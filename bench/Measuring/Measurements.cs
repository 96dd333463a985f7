using KeyAccountBot.Playbook.Care;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Bench.Measuring;

/// <summary>What docs/performance.md tells, by the name on the command line.</summary>
internal static class Measurements
{
    public static IReadOnlyDictionary<string, Func<IEnumerable<Measured>>> All { get; } = new Dictionary<string, Func<IEnumerable<Measured>>>
    {
        ["check-speed"] = Check,
        ["care-speed"] = Care,
    };

    private static IEnumerable<Measured> Check()
    {
        var input = FullDeal.With(CheckInput.Of(FullDeal.Deal, FullDeal.Today));
        yield return Measured.Of("reading the deal", () => CheckInput.Of(FullDeal.Deal, FullDeal.Today));
        yield return Measured.Of("lights alone", () => CheckEngine.LightsOf(input, Thresholds.Default, RuleSettings.Full));
        yield return Measured.Of("check, all 90 rules", () => CheckEngine.Run(input, Thresholds.Default, RuleSettings.Full));
        yield return Measured.Of("check for a channel", () => CheckEngine.RunForChannel(input, Thresholds.Default, RuleSettings.Full));
        yield return Measured.Of(
            "budget: reading and check together",
            () => CheckEngine.Run(FullDeal.With(CheckInput.Of(FullDeal.Deal, FullDeal.Today)), Thresholds.Default, RuleSettings.Full));
    }

    private static IEnumerable<Measured> Care()
    {
        var english = Long("The CFO's assistant introduced us to the former project VP, who asked for the minutes of the meeting and gave us a date in May. ");
        var chinese = Long("技术部长把我们的方案递给了副总，采购周三开会，会后给结果。预算已批，由财务部放款。");
        yield return Measured.Of("care guard, a note of 1,000 characters", () => CareGuard.Check(english));
        yield return Measured.Of("the same in Chinese", () => CareGuard.Check(chinese));
    }

    private static string Long(string sentence) => string.Concat(Enumerable.Repeat(sentence, 50))[..1000];
}
