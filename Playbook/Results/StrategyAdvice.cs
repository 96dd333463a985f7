using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Results;

/// <param name="Why">What on record speaks for it.</param>
public sealed record StrategyAdvice(Strategy Strategy, ImmutableArray<LocalText> Why)
{
    private static readonly LocalText WeSupply = new("We supply this customer today.", "目前由我们供货。");
    private static readonly LocalText Alone = new("It is confirmed that nobody competes.", "已确认没有竞争对手。");
    private static readonly LocalText Ahead = new("We lead every competitor by at least {0} points, where both are rated.", "在双方都评过的项上，我们对每个对手至少领先 {0} 项。");
    private static readonly LocalText NotAhead = new("We are not clearly ahead of everybody on what is compared today.", "按现在比较的内容，我们没有明显领先所有对手。");
    private static readonly LocalText Unique = new("The customer has confirmed a value that only we bring.", "客户认可了只有我们能带来的价值。");
    private static readonly LocalText Inside = new("Somebody inside can carry other criteria into the decision.", "内部有人能把新的标准带进决策。");
    private static readonly LocalText InTheOpen = new(
        "In a tender: bring it in only through what is open to every bidder, such as an official written question.", "招标期间：只能通过对所有投标方公开的途径提出，例如正式的书面提问。");

    private static readonly LocalText InsideNotCounted = new(
        "In a tender, support inside is no reason to change what is compared: only what is open to every bidder counts.", "招标期间，内部支持不能作为改变比较标准的理由：只看对所有投标方公开的内容。");

    private static readonly LocalText Fits = new("Our solution fits the need, so a part can be won on its own.", "我们的方案切合需要，可以单独拿下其中一块。");
    private static readonly LocalText Time = new("There is time: the close is more than {0} days away, or nothing forces the customer to act.", "时间还有：签约在 {0} 天以后，或客户没有非做不可的事。");
    private static readonly LocalText NoMoney = new("There is no money for it yet.", "目前还没有预算。");
    private static readonly LocalText NothingElse = new("Nothing on record speaks for winning it now.", "目前的回答都不支持现在就赢。");

    /// <summary>
    /// The first of the five whose condition holds: defend what we supply; frontal when clearly ahead of all; flanking when a value of our
    /// own, or help inside, can change what is compared; divide when the solution fits a part; else develop. Null while too little is answered.
    /// In a tender help inside is no reason, and a value of our own is one only in what is open to every bidder (docs/care-with-people.md).
    /// </summary>
    public static StrategyAdvice? Of(CheckInput input, Thresholds limits)
    {
        var facts = Facts.Of(input, limits);
        if (input.CurrentSupplier == CheckInput.Us)
        {
            return new(Strategy.Defend, [WeSupply]);
        }

        var leads = facts.Rivals.Select(facts.LeadOver).ToList();
        var compared = leads.Count > 0 && leads.TrueForAll(l => l.Comparable >= limits.ComparableMin);
        if (input.NoCompetitor && facts.IsPlus(Criterion.SolutionFit))
        {
            return new(Strategy.Frontal, [Alone]);
        }

        if (compared && leads.Min(l => l.Lead) is var least && least >= limits.BehindBy)
        {
            return new(Strategy.Frontal, [Ahead.With(least)]);
        }

        if (facts.Marks.Known.Count < limits.MinKnown)
        {
            return null;
        }

        LocalText[] notAhead = compared ? [NotAhead] : [];
        var early = facts.IsMinus(Criterion.Funds) || (facts.IsMinus(Criterion.CompellingEvent) && IsFar(facts, limits));
        return early ? new(Strategy.Develop, [.. facts.IsMinus(Criterion.Funds) ? [NoMoney] : Array.Empty<LocalText>(), .. IsFar(facts, limits) ? [Time.With(limits.DevelopHorizonDays)] : Array.Empty<LocalText>()])
            : Flanking(facts) is { IsEmpty: false } reasons ? new(Strategy.Flanking, [.. notAhead, .. reasons])
            : facts.IsPlus(Criterion.SolutionFit) ? new(Strategy.Divide, [.. notAhead, Fits, .. NotCounted(facts)])
            : new(Strategy.Develop, [NothingElse, .. NotCounted(facts)]);
    }

    private static ImmutableArray<LocalText> Flanking(Facts facts) => (facts.IsPlus(Criterion.UniqueValue), facts.IsPlus(Criterion.InsideSupport)) switch
    {
        (true, _) when facts.Input.Tender => [Unique, InTheOpen],
        (_, true) when facts.Input.Tender => [],
        (true, true) => [Unique, Inside],
        (true, false) => [Unique],
        (false, true) => [Inside],
        _ => [],
    };

    /// <summary>Why the support on record does not make it flanking.</summary>
    private static ImmutableArray<LocalText> NotCounted(Facts facts) =>
        facts.Input.Tender && facts.IsPlus(Criterion.InsideSupport) ? [InsideNotCounted] : [];

    private static bool IsFar(Facts facts, Thresholds limits) =>
        facts.Input.CloseDate is not { } close || Period.DaysBetween(facts.Today, close) > limits.DevelopHorizonDays;
}
