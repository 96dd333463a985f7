using AdaptiveCards;

namespace KeyAccountBot.Cards.Kit;

/// <summary>The top of every card: which card it is, what it is about, at most three facts.</summary>
internal static class Head
{
    /// <param name="heading">Our words.</param>
    /// <param name="meta">May hold what users typed.</param>
    public static AdaptiveContainer Of(string kicker, string heading, string? meta = null) => Made(
        kicker,
        new AdaptiveTextBlock(heading)
        {
            Wrap = true,
            Style = AdaptiveTextBlockStyle.Heading,
            Size = AdaptiveTextSize.Large,
            Weight = AdaptiveTextWeight.Bolder,
            Spacing = AdaptiveSpacing.None,
        },
        [meta]);

    /// <summary>The heading is a name that somebody typed.</summary>
    public static AdaptiveContainer Named(string kicker, string name, params IEnumerable<string?> meta) => Made(
        kicker,
        Prose.Runs(AdaptiveSpacing.None, new AdaptiveTextRun(Plain.Line(name)) { Size = AdaptiveTextSize.Large, Weight = AdaptiveTextWeight.Bolder }),
        meta);

    private static AdaptiveContainer Made(string kicker, AdaptiveElement heading, IEnumerable<string?> meta) => Blocks.Group(
        AdaptiveSpacing.Medium,
        [Prose.Small(kicker), heading, .. meta.OfType<string>().Select(m => Prose.SmallTyped(m))]);
}
