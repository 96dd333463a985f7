using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>Competitors as typed in one field: <c>Norda, In-house</c>, 诺达、自建, or "none".</summary>
/// <param name="Names">Cleaned, each once, in the order typed; at most <see cref="DealLimits.Competitors"/>.</param>
/// <param name="None">Confirmed that there is none.</param>
public sealed partial record CompetitorNames(ImmutableList<string> Names, bool None, ImmutableList<Problem> Problems)
{
    public static CompetitorNames Parse(string? text)
    {
        var (names, problems) = (new List<string>(), new List<Problem>());
        foreach (var part in Between().Split(text ?? "").Where(p => !string.IsNullOrWhiteSpace(p)))
        {
            if (!TextInput.Clean(part, DealLimits.CompetitorName, Fields.Competitors).TryGet(out var name, out var problem))
            {
                problems.Add(problem);
            }
            else if (name is not null && !names.Exists(n => SearchName.Key(n) == SearchName.Key(name)))
            {
                names.Add(name);
            }
        }

        if (names is [var only] && IsNone(only))
        {
            return new([], None: true, [.. problems]);
        }

        if (names.Count > DealLimits.Competitors)
        {
            problems.Add(new(Fields.Competitors, TooMany.With(names.Count, DealLimits.Competitors), ProblemKind.OutOfRange));
        }

        return new([.. names.Take(DealLimits.Competitors)], None: false, [.. problems]);
    }

    private static readonly LocalText TooMany = new(
        "{0} competitors were named; at most {1} fit. Keep the strongest, as in Norda, In-house.", "共写了 {0} 个竞争对手，最多 {1} 个。请保留最强的，例如 诺达、自建。");

    private static bool IsNone(string name) =>
        TextFold.Lower(name).Trim('.', '。') is "none" or "nobody" or "no one" or "no competitor" or "no competitors" or "no competition"
            or "无" or "没有" or "暂无" or "无对手" or "没有对手" or "无竞争" or "没有竞争" or "没有竞争对手" or "无竞争对手" or "独家";

    /// <summary>A stroke parts names where a space or Han stands beside it: it is part of Danfoss A/S.</summary>
    [GeneratedRegex(@"[,，、;；\n／]|(?:(?<=\s)|(?<=[\u3400-\u9fff])(?=/[\u3400-\u9fff]))/|/(?=\s)")]
    private static partial Regex Between();
}
