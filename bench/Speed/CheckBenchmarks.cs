using BenchmarkDotNet.Attributes;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Bench.Speed;

/// <summary>The deal check on the full deal of the budget.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class CheckBenchmarks
{
    // Copies each time: what was read of a deal is kept with it, and what was judged with that.
    private readonly Deal _deal = FullDeal.Deal;
    private readonly CheckInput _input = FullDeal.With(CheckInput.Of(FullDeal.Deal, FullDeal.Today));

    [Benchmark(Description = "reading the loaded deal")]
    public CheckInput Reading() => CheckInput.Of(_deal with { }, FullDeal.Today);

    [Benchmark(Description = "lights alone")]
    public object LightsAlone() => CheckEngine.LightsOf(_input with { }, Thresholds.Default, RuleSettings.Full);

    [Benchmark(Description = "check with questions, all 90 rules")]
    public CheckResult Check() => CheckEngine.Run(_input, Thresholds.Default, RuleSettings.Full);

    [Benchmark(Description = "check for a channel")]
    public ChannelCheck ForChannel() => CheckEngine.RunForChannel(_input, Thresholds.Default, RuleSettings.Full);

    [Benchmark(Description = "reading and check together (budget 0.3 ms)")]
    public CheckResult Together() =>
        CheckEngine.Run(FullDeal.With(CheckInput.Of(_deal with { }, FullDeal.Today)), Thresholds.Default, RuleSettings.Full);
}
