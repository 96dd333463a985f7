using System.Collections.Immutable;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using NodaTime;

namespace KeyAccountBot.Playbook.Checks.Input;

/// <summary>The answers of the method <c>facts</c> as rules read them. An answer that is not known is no fact.</summary>
internal sealed class RecordedFacts(Deal deal, DateTimeZone zone)
{
    public Money? Budget => Sum(DealFacts.Budget);

    /// <summary>When the question was answered with "not known"; null for any other answer.</summary>
    public LocalDate? OpenOn(string question) => Answer(question) is { Value.IsKnown: false } answer ? Day(answer.At) : null;

    public string? BuyingMode => Choice(DealFacts.BuyingMode);

    public LocalDate? EventDate => (Value(DealFacts.EventDate) as AnswerValue.Day)?.Date;

    public string? CurrentSupplier => Choice(DealFacts.CurrentSupplier);

    public ValueFacts? Proposition =>
        Answer(DealFacts.ValueMeasured) is null && Answer(DealFacts.ValueConfirmed) is null ? null
        : new(Choice(DealFacts.ValueMeasured) == DealFacts.Yes, Choice(DealFacts.ValueConfirmed) == DealFacts.Yes);

    /// <summary>In the currency that most of the three figures have, of two equals the price's: others cannot be compared.</summary>
    public BidFacts? Bid
    {
        get
        {
            Money?[] figures = [Sum(DealFacts.Price), Sum(DealFacts.FullCost), Sum(DealFacts.WinningPrice)];
            var currency = figures.OfType<Money>().GroupBy(m => m.Currency).MaxBy(g => g.Count())?.Key;
            return currency is null ? null : new(currency, In(figures[0]), In(figures[1]), In(figures[2]));

            decimal? In(Money? sum) => sum?.Currency == currency ? sum?.Amount : null;
        }
    }

    public Strategy? Strategy => Choice(DealFacts.Strategy) switch
    {
        DealFacts.Frontal => Input.Strategy.Frontal,
        DealFacts.Flanking => Input.Strategy.Flanking,
        DealFacts.Divide => Input.Strategy.Divide,
        DealFacts.Defend => Input.Strategy.Defend,
        DealFacts.Develop => Input.Strategy.Develop,
        _ => null,
    };

    /// <summary>A sign without a day of its own was seen when the answer was given.</summary>
    public ImmutableArray<TickedSign>? Signs =>
        Answer(DealFacts.WarningSigns) is { Value: AnswerValue.Chosen chosen } answer
            ? [.. chosen.Ids.Where(id => id != Methods.Choice.None)
                .Select(id => new TickedSign(id, chosen.Since.GetValueOrDefault(id, Day(answer.ChangedAt))))]
            : null;

    /// <summary>When the last of them was given or confirmed.</summary>
    public LocalDate? LastAnswered
    {
        get
        {
            Instant? last = null;
            foreach (var (key, answer) in deal.Answers)
            {
                last = key.Method == DealFacts.MethodId && !(answer.At <= last) ? answer.At : last;
            }

            return last is { } at ? Day(at) : null;
        }
    }

    private LocalDate Day(Instant at) => at.InZone(zone).Date;

    private Answer? Answer(string question) => deal.AnswerTo(DealFacts.MethodId, question, Subject.Us);

    private AnswerValue? Value(string question) => Answer(question)?.Value;

    private Money? Sum(string question) => (Value(question) as AnswerValue.Sum)?.Money;

    private string? Choice(string question) => Value(question) is AnswerValue.Chosen { Ids: [var id, ..] } ? id : null;
}
