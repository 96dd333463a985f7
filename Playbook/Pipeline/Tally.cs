using System.Collections.Immutable;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Pipeline;

/// <param name="Deals">That have an amount in this currency.</param>
public readonly record struct CurrencySum(int Deals, decimal Amount);

/// <summary>How many deals, and what they come to: one sum a currency, because two are never added up.</summary>
/// <param name="Sums">By currency; none without a deal.</param>
public sealed record Tally(int Deals, ImmutableSortedDictionary<string, CurrencySum> Sums)
{
    public static readonly Tally Nothing = new(0, ImmutableSortedDictionary.Create<string, CurrencySum>(StringComparer.Ordinal));

    /// <summary>Deals without an amount: the sums say nothing about them.</summary>
    public int Unknown => Deals - Sums.Values.Sum(s => s.Deals);

    /// <summary>The largest number of deals first.</summary>
    public IEnumerable<Money> Amounts => Sums.OrderByDescending(s => s.Value.Deals).ThenBy(s => s.Key, StringComparer.Ordinal)
        .Select(s => new Money(s.Value.Amount, s.Key));

    public Tally Plus(Money? amount) => With(amount, 1);

    public Tally Minus(Money? amount) => With(amount, -1);

    public bool Equals(Tally? other) => other is not null && Deals == other.Deals && Sums.SequenceEqual(other.Sums);

    public override int GetHashCode() => HashCode.Combine(Deals, Sums.Count);

    private Tally With(Money? amount, int sign)
    {
        if (amount is not { } money)
        {
            return this with { Deals = Deals + sign };
        }

        var sum = Sums.GetValueOrDefault(money.Currency);
        sum = new(sum.Deals + sign, sum.Amount + (sign * money.Amount));
        return new(Deals + sign, sum.Deals > 0 ? Sums.SetItem(money.Currency, sum) : Sums.Remove(money.Currency));
    }
}
