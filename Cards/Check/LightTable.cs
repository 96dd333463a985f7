using System.Globalization;
using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Check;

/// <summary>The lights with at most two competitors beside us; the same in words for clients without tables.</summary>
internal static class LightTable
{
    private const int LongestName = 14;
    private static readonly int[] Widths = [31, 42, 25, 25];
    private static readonly LocalText Question = new("Question", "问题");
    private static readonly LocalText Us = new("Us", "我们");
    private static readonly LocalText Legend = new("▲ we lead · ▼ we trail, by how many points · – not comparable", "▲ 我们领先 · ▼ 落后（项数）· – 暂不可比");
    private static readonly LocalText MoreRivals = new("{0} more competitors are in the full list of answers.", "另有 {0} 个竞争对手，见评估。");

    public static IEnumerable<AdaptiveElement> Of(CheckView view, Language language)
    {
        yield return new AdaptiveTable
        {
            ShowGridLines = false,
            Spacing = AdaptiveSpacing.Medium,
            Columns = [.. Widths.Take(2 + view.Rivals.Count).Select(w => new AdaptiveTableColumnDefinition { Width = w })],
            Rows = [Header(view, language), .. view.Lights.Select(l => Row(l, language))],
            Fallback = new(new AdaptiveFactSet { Facts = [.. view.Lights.Select(l => InWords(l, view, language))], Spacing = AdaptiveSpacing.Medium }),
        };
        if (view.Rivals.Count > 0)
        {
            var more = view.MoreRivals > 0 ? MoreRivals.With(view.MoreRivals).In(language) : null;
            yield return Prose.Small(more is null ? Legend.In(language) : $"{Legend.In(language)} · {more}", AdaptiveSpacing.Small);
        }
    }

    private static AdaptiveTableRow Header(CheckView view, Language language) => new()
    {
        Cells =
        [
            Cell(Prose.Small(Question.In(language))),
            Cell(Prose.Small(Us.In(language))),
            .. view.Rivals.Select(name => Cell(Prose.SmallTyped(Plain.Short(name, LongestName)))),
        ],
    };

    private static AdaptiveTableRow Row(LightView light, Language language) => new()
    {
        Cells =
        [
            Cell(Prose.Line(light.Label.In(language), AdaptiveSpacing.None)),
            Cell(
                Prose.Signed(Sign.Of(light.Light), LightWords.Of(light.Light).In(language), AdaptiveSpacing.None),
                light.Counts is { } counts ? Prose.Small(counts.In(language)) : null),
            .. light.Leads.Select(lead => Cell(lead is { } points ? Lead(points) : Prose.Line("–", AdaptiveSpacing.None))),
        ],
    };

    private static AdaptiveRichTextBlock Lead(int points)
    {
        var (shape, colour) = points switch
        {
            > 0 => ("▲", AdaptiveTextColor.Good),
            < 0 => ("▼", AdaptiveTextColor.Attention),
            _ => ("=", AdaptiveTextColor.Default),
        };
        return Prose.Runs(AdaptiveSpacing.None, new Sign(shape, colour).Run(), Prose.Run(Signed(points)));
    }

    private static AdaptiveFact InWords(LightView light, CheckView view, Language language)
    {
        var leads = view.Rivals.Zip(light.Leads)
            .Where(l => l.Second is not null)
            .Select(l => $"{Plain.Escape(Plain.Short(l.First, LongestName))} {Signed(l.Second!.Value)}");
        return new(
            light.Label.In(language),
            Facts.Join([$"{Sign.Of(light.Light).Shape} {LightWords.Of(light.Light).In(language)}", light.Counts?.In(language), .. leads]));
    }

    private static string Signed(int points) => points switch
    {
        > 0 => "+" + points.ToString(CultureInfo.InvariantCulture),
        < 0 => "−" + (-points).ToString(CultureInfo.InvariantCulture),
        _ => "0",
    };

    private static AdaptiveTableCell Cell(params IEnumerable<AdaptiveElement?> items) => new() { Items = [.. items.OfType<AdaptiveElement>()] };
}
