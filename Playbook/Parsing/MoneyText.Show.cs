using System.Globalization;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Parsing;

public static partial class MoneyText
{
    /// <summary>Between a number and its unit, so that a line never breaks there.</summary>
    private const char Tie = '\u00A0';

    /// <summary>
    /// Short, for reading: <c>¥2.6 M</c>, <c>CHF 700 k</c>; <c>260 万元</c>, <c>320 万美元</c>. Exact below 10,000, otherwise rounded to
    /// three digits or to whole 万, whichever is finer.
    /// </summary>
    public static string Show(Money money, Language language) =>
        language == Language.Chinese ? Chinese(money.Amount) + CurrencyText.Name(money.Currency).Zh : Sign(money.Currency) + English(money.Amount);

    /// <summary>Exact and unmistakable, to put back into the field where it was typed: <c>3200000</c>.</summary>
    public static string ForInput(Money money) => Format(money.Amount, "0.##");

    private static string English(decimal amount)
    {
        var short3 = amount < 10_000 ? amount : Rounded(amount, decimal.MaxValue);
        return short3 switch
        {
            < 10_000 => Format(short3, "#,0.##"),
            < 1e6m => Format(short3 / 1e3m, "0.#") + Tie + "k",
            < 1e9m => Format(short3 / 1e6m, short3 < 1e7m ? "0.0#" : "0.#") + Tie + "M",
            _ => Format(short3 / 1e9m, short3 < 1e10m ? "0.0#" : "#,0.#") + Tie + "bn",
        };
    }

    private static string Chinese(decimal amount)
    {
        var short3 = amount < 10_000 ? amount : Rounded(amount, amount < 1e8m ? 1e4m : 1e8m);
        return short3 switch
        {
            < 10_000 => Format(short3, "#,0.##") + Tie,
            < 1e8m => Format(short3 / 1e4m, "0.##") + Tie + "万",
            _ => Format(short3 / 1e8m, "0.##") + Tie + "亿",
        };
    }

    /// <summary>To three significant digits, or to <paramref name="finest"/> where that keeps more.</summary>
    private static decimal Rounded(decimal amount, decimal finest)
    {
        var step = 1m;
        while (amount / step >= 1000)
        {
            step *= 10;
        }

        step = Math.Min(step, finest);
        return Math.Round(amount / step, MidpointRounding.AwayFromZero) * step;
    }

    // ¥ is the yuan only; the yen is written with its code, so that the two cannot be mixed up.
    private static string Sign(string currency) => currency switch
    {
        "CNY" => "¥",
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        _ => currency + Tie,
    };

    private static string Format(decimal value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
