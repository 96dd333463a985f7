using AdaptiveCards;
using KeyAccountBot.Playbook.Checks;

namespace KeyAccountBot.Cards.Kit;

/// <summary>The one thing to know, across the whole card. At most one per card.</summary>
internal static class Banner
{
    /// <param name="words">Our words: short, bold.</param>
    /// <param name="sentence">May hold what users typed.</param>
    public static AdaptiveContainer Of(Sign sign, AdaptiveContainerStyle style, string words, string? sentence)
    {
        var banner = new AdaptiveContainer { Style = style, Bleed = true, Spacing = AdaptiveSpacing.Medium };
        banner.Items.Add(Prose.Runs(AdaptiveSpacing.None, sign.Run(AdaptiveTextSize.Large), Prose.Bold(words)));
        if (sentence is not null)
        {
            banner.Items.Add(Prose.Typed(sentence, AdaptiveSpacing.None));
        }

        return banner;
    }

    public static AdaptiveContainerStyle StyleOf(Light light) => light switch
    {
        Light.Green => AdaptiveContainerStyle.Good,
        Light.Amber => AdaptiveContainerStyle.Warning,
        Light.Red => AdaptiveContainerStyle.Attention,
        _ => AdaptiveContainerStyle.Emphasis,
    };
}
