using System.Collections.Frozen;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>How currencies are called and typed.</summary>
public static class CurrencyText
{
    private static readonly FrozenDictionary<string, LocalText> Names = new Dictionary<string, LocalText>
    {
        ["CNY"] = new("Chinese yuan", "元"),
        ["USD"] = new("US dollar", "美元"),
        ["EUR"] = new("euro", "欧元"),
        ["HKD"] = new("Hong Kong dollar", "港元"),
        ["TWD"] = new("New Taiwan dollar", "新台币"),
        ["JPY"] = new("Japanese yen", "日元"),
        ["GBP"] = new("pound sterling", "英镑"),
        ["SGD"] = new("Singapore dollar", "新加坡元"),
        ["KRW"] = new("Korean won", "韩元"),
        ["INR"] = new("Indian rupee", "印度卢比"),
        ["AUD"] = new("Australian dollar", "澳元"),
        ["CHF"] = new("Swiss franc", "瑞士法郎"),
        ["MYR"] = new("Malaysian ringgit", "林吉特"),
        ["THB"] = new("Thai baht", "泰铢"),
        ["VND"] = new("Vietnamese dong", "越南盾"),
        ["AED"] = new("UAE dirham", "迪拉姆"),
        ["SAR"] = new("Saudi riyal", "沙特里亚尔"),
        ["RUB"] = new("Russian rouble", "卢布"),
        ["BRL"] = new("Brazilian real", "雷亚尔"),
        ["CAD"] = new("Canadian dollar", "加元"),
    }.ToFrozenDictionary();

    // A word that several currencies share lists them all, the likeliest first; the person's own currency wins among them.
    private static readonly (string Word, string[] Codes)[] Words =
    [
        .. Currencies.Known.Select(code => (code, new[] { code })),
        .. Names.Select(name => (name.Value.Zh, name.Value.Zh == "元" ? ["CNY", "HKD", "TWD", "SGD"] : new[] { name.Key })),
        ("RMB", ["CNY"]), ("人民币", ["CNY"]), ("CN¥", ["CNY"]), ("yuan", ["CNY"]), ("块钱", ["CNY"]), ("块", ["CNY", "HKD", "TWD"]),
        ("¥", ["CNY", "JPY"]), ("$", ["USD", "HKD", "TWD", "SGD", "AUD", "CAD"]),
        ("US$", ["USD"]), ("美金", ["USD"]), ("dollars", ["USD", "HKD", "TWD", "SGD", "AUD", "CAD"]),
        ("€", ["EUR"]), ("euros", ["EUR"]), ("euro", ["EUR"]), ("HK$", ["HKD"]), ("港币", ["HKD"]), ("NT$", ["TWD"]), ("NTD", ["TWD"]),
        ("台币", ["TWD"]), ("JP¥", ["JPY"]), ("yen", ["JPY"]), ("日圆", ["JPY"]), ("£", ["GBP"]), ("pounds", ["GBP"]), ("S$", ["SGD"]),
        ("新币", ["SGD"]), ("₩", ["KRW"]), ("韩币", ["KRW"]), ("₹", ["INR"]), ("卢比", ["INR"]), ("A$", ["AUD"]), ("瑞郎", ["CHF"]),
        ("RM", ["MYR"]), ("马币", ["MYR"]), ("฿", ["THB"]), ("₫", ["VND"]), ("₽", ["RUB"]), ("R$", ["BRL"]), ("C$", ["CAD"]), ("加币", ["CAD"]),
    ];

    private static readonly (string Word, string[] Codes)[] LongestFirst = [.. Words.OrderByDescending(w => w.Word.Length)];

    /// <summary>Its name, for lists to choose from; 元 in Chinese for CNY.</summary>
    public static LocalText Name(string code) => Names.TryGetValue(code, out var name) ? name : new(code, code);

    /// <summary>What remains of a folded text without the currencies before and after the number.</summary>
    /// <param name="codes">What the words say: null when there is none, empty when they contradict each other.</param>
    internal static string Strip(string text, out IReadOnlyList<string>? codes)
    {
        codes = null;
        text = text.Trim();
        for (var found = true; found && text.Length > 0;)
        {
            found = false;
            foreach (var (word, meant) in LongestFirst)
            {
                if (StartsWith(text, word))
                {
                    text = text[word.Length..].Trim();
                }
                else if (text.EndsWith(word, StringComparison.OrdinalIgnoreCase))
                {
                    text = text[..^word.Length].Trim();
                }
                else
                {
                    continue;
                }

                codes = codes is null ? meant : [.. codes.Intersect(meant)];
                found = true;
                break;
            }
        }

        return text;
    }

    private static bool StartsWith(string text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && !(char.IsAsciiLetter(word[^1]) && text.Length > word.Length && char.IsAsciiLetter(text[word.Length]));
}
