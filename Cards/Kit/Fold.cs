using AdaptiveCards;

namespace KeyAccountBot.Cards.Kit;

/// <summary>Detail one tap away: the whole row opens it, and the arrow says which way.</summary>
internal static class Fold
{
    /// <param name="id">Unique on the card.</param>
    /// <param name="label">Our words.</param>
    /// <param name="title">The row in words, for screen readers; may hold what users typed.</param>
    public static IEnumerable<AdaptiveElement> Of(string id, string label, string title, bool open, params IEnumerable<AdaptiveElement?> detail)
    {
        yield return new AdaptiveColumnSet
        {
            Spacing = AdaptiveSpacing.Small,
            MinHeight = "36px",
            SelectAction = new AdaptiveToggleVisibilityAction
            {
                Title = Plain.Line(title),
                TargetElements = [id, $"{id}-down", $"{id}-up"],
            },
            Columns =
            [
                Blocks.Column(AdaptiveWidth.Stretch, Prose.Accent(label)),
                Blocks.Column("auto", Arrow("▾", $"{id}-down", !open), Arrow("▴", $"{id}-up", open)),
            ],
        };
        yield return new AdaptiveContainer
        {
            Id = id,
            IsVisible = open,
            Style = AdaptiveContainerStyle.Emphasis,
            Spacing = AdaptiveSpacing.Small,
            Items = [.. detail.OfType<AdaptiveElement>()],
        };
    }

    private static AdaptiveTextBlock Arrow(string shape, string id, bool visible) =>
        new(shape) { Id = id, Wrap = true, IsVisible = visible, Color = AdaptiveTextColor.Accent, Spacing = AdaptiveSpacing.None };
}
