using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Pipeline;

/// <summary>
/// The size of a deal in seven steps, to put deals of several currencies in an order. The units are rough on purpose: no sum and no
/// figure that anybody sees rests on them, and a rate that is wrong by a third moves a deal by one step at most.
/// </summary>
internal static class RoughSize
{
    /// <summary>Of a deal whose amount nobody put down: it is not small only because it is not known.</summary>
    private const int OfUnknown = 2;

    /// <summary>In yuan.</summary>
    private static readonly decimal[] Steps = [100_000, 300_000, 1_000_000, 3_000_000, 10_000_000, 30_000_000];

    public static int Of(Money? amount) => amount is { } money ? Steps.Count(step => money.Amount * Yuan(money.Currency) >= step) : OfUnknown;

    private static decimal Yuan(string currency) => currency switch
    {
        "USD" or "CHF" or "EUR" or "GBP" => 8m,
        "SGD" or "AUD" or "CAD" => 5m,
        "AED" or "SAR" or "MYR" or "BRL" => 1.7m,
        "TWD" or "THB" => 0.2m,
        "INR" or "RUB" => 0.08m,
        "JPY" => 0.05m,
        "KRW" => 0.005m,
        "VND" => 0.0003m,
        _ => 1m,
    };
}
