using System.Collections.Immutable;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Results;
using NodaTime;

namespace KeyAccountBot.Playbook.Checks.Input;

/// <summary>The answers of the methods other than the assessment as rules read them. An answer that is not known is no fact.</summary>
internal sealed class RecordedFacts(Deal deal, DateTimeZone zone)
{
    private static readonly (string Method, string Question)[] SignQuestions =
    [
        (ControlMethod.MethodId, ControlMethod.SaleSigns), (ControlMethod.MethodId, ControlMethod.OwnSigns), (DangerMethod.MethodId, DangerMethod.Question),
    ];

    private readonly SheetAnswers value = new(deal, ValueMethod.MethodId);

    public Money? Budget => Sum(DealFacts.Budget);

    /// <summary>When the question was answered with "not known"; null for any other answer.</summary>
    public LocalDate? OpenOn(string question) => Answer(question) is { Value.IsKnown: false } answer ? Day(answer.At) : null;

    public string? BuyingMode => Choice(DealFacts.BuyingMode);

    public LocalDate? EventDate => (Value(DealFacts.EventDate) as AnswerValue.Day)?.Date;

    public string? CurrentSupplier => Choice(DealFacts.CurrentSupplier);

    public ValueFacts? Proposition =>
        value.Answer(ValueMethod.Measured) is null && value.Answer(ValueMethod.Confirmed) is null ? null
        : new(value.Choice(ValueMethod.Measured) == ValueMethod.Yes, value.Choice(ValueMethod.Confirmed) == ValueMethod.Yes);

    public decimal? ValueBalance => Results.ValueBalance.Of(deal)?.Value;

    public PainChain? PainChain => PainTree.Of(deal).Summary;

    /// <summary>What the methods on the deal know of the account: ratios and retention.</summary>
    public CheckAccount? Account
    {
        get
        {
            var (ratios, retention) = (RatioSheet.Of(deal), RetentionMethod.Points.Select(p => CheckInput.MarkOf(deal.AnswerTo(RetentionMethod.MethodId, p, Subject.Us)?.Value)).ToImmutableArray());
            var asked = retention.Any(m => m != Mark.Unasked);
            return ratios is null && !asked ? null : new(Retention: asked ? retention : default, Now: ratios?.Now, Before: ratios?.Before);
        }
    }

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

    public Strategy? Strategy => new SheetAnswers(deal, StrategyMethod.MethodId).Choice(StrategyMethod.Chosen) switch
    {
        StrategyMethod.Frontal => Input.Strategy.Frontal,
        StrategyMethod.Flanking => Input.Strategy.Flanking,
        StrategyMethod.Divide => Input.Strategy.Divide,
        StrategyMethod.Defend => Input.Strategy.Defend,
        StrategyMethod.Develop => Input.Strategy.Develop,
        _ => null,
    };

    /// <summary>A sign without a day of its own was seen when the answer was given.</summary>
    public ImmutableArray<TickedSign>? Signs
    {
        get
        {
            var answers = SignQuestions.Select(q => deal.AnswerTo(q.Method, q.Question, Subject.Us)).Where(a => a?.Value is AnswerValue.Chosen).ToList();
            return answers.Count == 0 ? null :
            [
                .. from answer in answers
                   let chosen = (AnswerValue.Chosen)answer.Value
                   from id in chosen.Ids
                   where id != Methods.Choice.None
                   select new TickedSign(id, chosen.Since.GetValueOrDefault(id, Day(answer.ChangedAt))),
            ];
        }
    }

    /// <summary>When the last answer on the deal, other than of the assessment, was given or confirmed.</summary>
    public LocalDate? LastAnswered
    {
        get
        {
            Instant? last = null;
            foreach (var (key, answer) in deal.Answers)
            {
                last = key.Method != Assessment.MethodId && key.Subject == Subject.Us && !(answer.At <= last) ? answer.At : last;
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
