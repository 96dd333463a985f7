using System.Collections.Immutable;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>
/// Questions that another method asked before they had one of their own. An answer given there counts until it is given here, and is
/// what the card of the new question shows: nobody has to say a thing twice.
/// </summary>
internal static class MovedQuestions
{
    private const string Signs = "warning-signs";

    /// <summary>Null when there is none.</summary>
    public static Answer? Find(Deal deal, AnswerKey key) => (key.Method, key.Question) switch
    {
        (ControlMethod.MethodId, ControlMethod.SaleSigns) => Ticked(deal, ControlMethod.SignsOfTheSale),
        (DangerMethod.MethodId, DangerMethod.Question) => Ticked(deal, DangerMethod.Signs),
        (ValueMethod.MethodId, ValueMethod.Measured) => Of(deal, "value-measured"),
        (ValueMethod.MethodId, ValueMethod.Confirmed) => Of(deal, "value-confirmed"),
        (StrategyMethod.MethodId, StrategyMethod.Chosen) => Of(deal, "strategy"),
        _ => null,
    };

    private static Answer? Of(Deal deal, string question) =>
        deal.Answers.GetValueOrDefault(new(DealFacts.MethodId, question, Subject.Us));

    /// <summary>One list was asked for both methods: each has what belongs to it, and one that had nothing ticked had none.</summary>
    private static Answer? Ticked(Deal deal, IReadOnlyList<string> signs)
    {
        if (Of(deal, Signs) is not { } answer)
        {
            return null;
        }

        return answer with
        {
            Value = Part(answer.Value),
            Previous = answer.Previous is { } previous ? Part(previous) : null,
            Views = answer.Views.ToImmutableDictionary(v => v.Key, v => v.Value with { Value = Part(v.Value.Value) }),
        };

        AnswerValue Part(AnswerValue value) => value is AnswerValue.Chosen chosen ? Mine(chosen) : value;

        AnswerValue.Chosen Mine(AnswerValue.Chosen chosen) => chosen.Ids.Where(signs.Contains).ToImmutableArray() is { IsEmpty: false } mine
            ? new(mine) { Since = chosen.Since.RemoveRange(chosen.Ids.Except(mine)) }
            : new([Choice.None]);
    }
}
