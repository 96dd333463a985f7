using BenchmarkDotNet.Attributes;
using KeyAccountBot.Playbook.Care;

namespace KeyAccountBot.Bench.Speed;

/// <summary>The care guard on a note of 1,000 characters that is not refused, so that every pattern is tried.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class CareBenchmarks
{
    private readonly string _english = Long("The CFO's assistant introduced us to the former project VP, who asked for the minutes of the meeting and gave us a date in May. ");
    private readonly string _chinese = Long("技术部长把我们的方案递给了副总，采购周三开会，会后给结果。预算已批，由财务部放款。");

    [Benchmark(Description = "a note of 1,000 characters")]
    public object? English() => CareGuard.Check(_english);

    [Benchmark(Description = "the same in Chinese")]
    public object? Chinese() => CareGuard.Check(_chinese);

    private static string Long(string sentence) => string.Concat(Enumerable.Repeat(sentence, 50))[..1000];
}
