using BenchmarkDotNet.Attributes;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Check;
using KeyAccountBot.Cards.Map;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Texts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bench.Speed;

/// <summary>From what is known to the JSON of a card, on the full deal of the budget.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class CardBenchmarks
{
    private readonly Method _assessment = MethodLibrary.Load().Find(Assessment.MethodId)!;
    private readonly CheckInput _input = FullDeal.With(CheckInput.Of(FullDeal.Deal, FullDeal.Today));
    private readonly CheckResult _check;
    private readonly CheckNames _names;
    private readonly IReadOnlyList<GroupView> _groups;

    public CardBenchmarks()
    {
        _check = CheckEngine.Run(_input, Thresholds.Default, RuleSettings.Full);
        _names = new(FullDeal.Deal, _input, CheckTexts.Load(), _assessment, new HashSet<string>());
        _groups = GroupView.All(_check.Lights, _assessment, Thresholds.Default);
    }

    [Params(Language.English, Language.Chinese)]
    public Language Language { get; set; }

    [Benchmark(Description = "help")]
    public string Help() => HelpCard.Render(Language, Place.OneToOne).Json;

    [Benchmark(Description = "a card of the walk")]
    public string Walk() => WalkCard.Render(WalkView.Of(FullDeal.Deal, _assessment, _assessment.Groups[0]), Language).Json;

    [Benchmark(Description = "check")]
    public string Check() => CheckCard.Render(CheckView.Of(_check, _names), Language).Json;

    [Benchmark(Description = "deal")]
    public string Deal() => DealCard.Render(new(FullDeal.Deal, _groups, FullDeal.Today, DaysSinceAnswer: 3, Place.OneToOne), Language).Json;

    [Benchmark(Description = "map of 15 people")]
    public string Map() => MapCard.Render(new(FullMap.Deal, _check.Map, FullDeal.Today), Language).Json;
}
