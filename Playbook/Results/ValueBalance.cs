using System.Collections.Immutable;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Results;

/// <summary>What the customer gains and what it costs them in all, in one currency: that of the deal if any figure has it, else the commonest.</summary>
/// <param name="Sums">By group, as far as there is a figure.</param>
/// <param name="LeftOut">Figures in other currencies, which are not added.</param>
public sealed record ValueBalance(string Currency, ImmutableDictionary<string, decimal> Sums, int LeftOut)
{
    /// <summary>Null while no figure stands for it.</summary>
    public decimal? Benefits => Total(ValueBalanceMethod.Benefits);

    /// <inheritdoc cref="Benefits"/>
    public decimal? Costs => Total(ValueBalanceMethod.Costs);

    /// <summary>Benefits less costs; null until both have a figure.</summary>
    public decimal? Value => Benefits - Costs;

    /// <summary>Null when no figure was given.</summary>
    public static ValueBalance? Of(Deal deal)
    {
        var answers = new SheetAnswers(deal, ValueBalanceMethod.MethodId);
        var figures = ValueBalanceMethod.Benefits.Concat(ValueBalanceMethod.Costs)
            .SelectMany(side => side.Questions.Select(q => (side.Group, Sum: answers.Sum(q))))
            .Where(f => f.Sum is not null).Select(f => (f.Group, Sum: f.Sum!.Value)).ToList();
        if (figures.Count == 0)
        {
            return null;
        }

        var currency = deal.Header.Amount?.Currency is { } own && figures.Exists(f => f.Sum.Currency == own)
            ? own
            : figures.GroupBy(f => f.Sum.Currency).MaxBy(g => g.Count())!.Key;
        var counted = figures.Where(f => f.Sum.Currency == currency).ToList();
        return new(currency, counted.GroupBy(f => f.Group).ToImmutableDictionary(g => g.Key, g => g.Sum(f => f.Sum.Amount)), figures.Count - counted.Count);
    }

    private decimal? Total(ImmutableArray<BalanceSide> sides)
    {
        var known = sides.Where(s => Sums.ContainsKey(s.Group)).ToList();
        return known.Count == 0 ? null : known.Sum(s => Sums[s.Group]);
    }
}
