namespace KeyAccountBot.Playbook.Deals;

/// <summary>An amount of at least zero in whole units of an ISO 4217 currency.</summary>
/// <param name="Currency">Three upper-case letters, one of <see cref="Currencies.Known"/>.</param>
public readonly record struct Money(decimal Amount, string Currency)
{
    /// <summary>Within bounds and in a currency that is known.</summary>
    public bool IsValid() => Amount is >= 0 and <= DealLimits.Amount && Currencies.Known.Contains(Currency);
}

public static class Currencies
{
    public const string Default = "CNY";

    /// <summary>ISO codes that are offered and understood, the most used first.</summary>
    public static IReadOnlyList<string> Known { get; } =
        ["CNY", "USD", "EUR", "HKD", "TWD", "JPY", "GBP", "SGD", "KRW", "INR", "AUD", "CHF", "MYR", "THB", "VND", "AED", "SAR", "RUB", "BRL", "CAD"];
}
