using AdaptiveCards;

namespace KeyAccountBot.Cards.Kit;

/// <summary>
/// Text in the three sizes of the design system. <see cref="Line"/>, <see cref="Small"/> and <see cref="Title"/> are for our
/// own words; whatever may hold a user's goes into <see cref="Typed"/>, <see cref="SmallTyped"/> or a run.
/// </summary>
internal static class Prose
{
    public static AdaptiveTextBlock Line(string text, AdaptiveSpacing spacing = AdaptiveSpacing.Small) =>
        new(text) { Wrap = true, Spacing = spacing };

    /// <summary>Facts and legends; never the point of the card.</summary>
    public static AdaptiveTextBlock Small(string text, AdaptiveSpacing spacing = AdaptiveSpacing.None) =>
        new(text) { Wrap = true, Size = AdaptiveTextSize.Small, IsSubtle = true, Spacing = spacing };

    /// <summary>The title of a section: a heading that screen readers can jump to, no larger than text.</summary>
    public static AdaptiveTextBlock Title(string text, AdaptiveSpacing spacing = AdaptiveSpacing.Large)
    {
        var title = new AdaptiveTextBlock(text)
        {
            Wrap = true,
            Style = AdaptiveTextBlockStyle.Heading,
            Weight = AdaptiveTextWeight.Bolder,
            Spacing = spacing,
        };

        // The object model leaves a default size out, and then clients make a heading large.
        title.AdditionalProperties["size"] = "default";
        return title;
    }

    public static AdaptiveTextBlock Accent(string text) => new(text) { Wrap = true, Color = AdaptiveTextColor.Accent };

    public static AdaptiveRichTextBlock Typed(string text, AdaptiveSpacing spacing = AdaptiveSpacing.Small) =>
        Runs(spacing, new AdaptiveTextRun(Plain.Line(text)));

    public static AdaptiveRichTextBlock SmallTyped(string text, AdaptiveSpacing spacing = AdaptiveSpacing.None) =>
        Runs(spacing, SmallRun(Plain.Line(text)));

    public static AdaptiveRichTextBlock Runs(AdaptiveSpacing spacing, params IEnumerable<AdaptiveTextRun> runs) =>
        new() { Spacing = spacing, Inlines = [.. runs] };

    public static AdaptiveTextRun Run(string text) => new(text);

    public static AdaptiveTextRun Bold(string text) => new(text) { Weight = AdaptiveTextWeight.Bolder };

    public static AdaptiveTextRun SmallRun(string text) => new(text) { Size = AdaptiveTextSize.Small, IsSubtle = true };

    /// <summary>A sentence led by a coloured sign.</summary>
    public static AdaptiveRichTextBlock Signed(Sign sign, string text, AdaptiveSpacing spacing = AdaptiveSpacing.Small) =>
        Runs(spacing, sign.Run(), Run(text));
}
