using AdaptiveCards;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Kit;

/// <summary>
/// A shape in a colour. Circles and the square are states, diamonds severities, triangles directions; a word always stands beside it.
/// Only geometric characters that phones do not turn into emoji.
/// </summary>
internal readonly record struct Sign(string Shape, AdaptiveTextColor Color)
{
    public static readonly Sign Problem = new("■", AdaptiveTextColor.Attention);
    public static readonly Sign Watch = new("◆", AdaptiveTextColor.Warning);
    public static readonly Sign Note = new("◇", AdaptiveTextColor.Default);
    public static readonly Sign Done = new("✓", AdaptiveTextColor.Good);

    public static Sign Of(Light light) => light switch
    {
        Light.Green => new("●", AdaptiveTextColor.Good),
        Light.Amber => new("◐", AdaptiveTextColor.Warning),
        Light.Red => new("■", AdaptiveTextColor.Attention),
        _ => new("○", AdaptiveTextColor.Default),
    };

    /// <summary>The mark beside a light that is compared with the competitors, in words; null when it is not.</summary>
    public static LocalText? Words(Standing standing) => standing switch
    {
        Standing.Lead => new("▲ we lead", "▲ 我们领先"),
        Standing.Level => new("= level", "= 持平"),
        Standing.Trail => new("▼ we trail", "▼ 我们落后"),
        _ => null,
    };

    /// <param name="tail">A no-break space, because a plain one is lost at the edge of a run.</param>
    public AdaptiveTextRun Run(AdaptiveTextSize size = AdaptiveTextSize.Default, string tail = "\u00A0") =>
        new(Shape + tail) { Color = Color, Size = size };
}
