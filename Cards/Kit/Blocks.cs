using AdaptiveCards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Kit;

/// <summary>Building blocks that need no state of their own.</summary>
internal static class Blocks
{
    /// <summary>A client shows no more in one bar.</summary>
    public const int MostActions = 6;

    private static readonly LocalText ChannelFooter = new("People and verdict: in the one-to-one chat", "人员与结论：见一对一聊天");
    private static readonly LocalText ConfidentialFooter = new("One-to-one, the deal's members only", "一对一，仅商机成员可见。");

    /// <summary>The end of every card: the most useful button first.</summary>
    public static AdaptiveActionSet Buttons(params IEnumerable<AdaptiveAction> actions) =>
        new() { Spacing = AdaptiveSpacing.Large, Actions = [.. actions] };

    public static AdaptiveContainer Group(AdaptiveSpacing spacing, params IEnumerable<AdaptiveElement?> items) =>
        new() { Spacing = spacing, Items = [.. items.OfType<AdaptiveElement>()] };

    public static AdaptiveColumn Column(AdaptiveWidth width, params IEnumerable<AdaptiveElement?> items) => new()
    {
        Width = width,
        Spacing = AdaptiveSpacing.Small,
        VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
        Items = [.. items.OfType<AdaptiveElement>()],
    };

    /// <summary>Columns of equal width; what is in them stands on one base line, however long their labels are.</summary>
    public static AdaptiveColumnSet Abreast(AdaptiveSpacing spacing, params IEnumerable<AdaptiveElement> items) => new()
    {
        Spacing = spacing,
        Columns =
        [
            .. items.Select(item => new AdaptiveColumn
            {
                Width = AdaptiveWidth.Stretch,
                Spacing = AdaptiveSpacing.Small,
                VerticalContentAlignment = AdaptiveVerticalContentAlignment.Bottom,
                Items = [item],
            }),
        ],
    };

    /// <summary>A row that is tapped as a whole, at least as high as a finger needs.</summary>
    public static AdaptiveColumnSet TapRow(AdaptiveAction open, params IEnumerable<AdaptiveElement?> items) => new()
    {
        Separator = true,
        Spacing = AdaptiveSpacing.Medium,
        MinHeight = "44px",
        SelectAction = open,
        Columns =
        [
            Column(AdaptiveWidth.Stretch, items),
            Column("auto", new AdaptiveTextBlock("›") { Wrap = true, Color = AdaptiveTextColor.Accent, Size = AdaptiveTextSize.Large }),
        ],
    };

    /// <summary>A gap with its own remedy beside it.</summary>
    public static AdaptiveColumnSet RowAndButton(AdaptiveElement text, AdaptiveAction button) => new()
    {
        Separator = true,
        Spacing = AdaptiveSpacing.Small,
        Columns = [Column(AdaptiveWidth.Stretch, text), Column("auto", new AdaptiveActionSet { Actions = [button] })],
    };

    /// <summary>Stands on every card of a shared place, so that its presence says nothing.</summary>
    public static AdaptiveElement Footer(Place place, Language language) =>
        Prose.Small((place.IsShared ? ChannelFooter : ConfidentialFooter).In(language), AdaptiveSpacing.Medium);

    /// <summary>Beside or below an input whose value was not taken.</summary>
    public static AdaptiveElement? Problem(LocalText? problem, Language language, AdaptiveSpacing spacing = AdaptiveSpacing.None) =>
        problem is { } text ? Prose.Signed(Sign.Problem, Plain.Line(text.In(language)), spacing) : null;
}
