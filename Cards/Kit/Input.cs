using AdaptiveCards;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Kit;

/// <summary>Inputs with what each must have: a label, an error text, values the bot knows.</summary>
internal static class Input
{
    private static readonly LocalText Pick = new("Choose", "请选择");
    private static readonly LocalText PickOne = new("Choose one of the list.", "请从列表中选择。");
    private static readonly LocalText TooLong = new("At most {0} characters.", "最多 {0} 个字符。");
    private static readonly LocalText PickDay = new("Choose a day.", "请选择日期。");

    public static AdaptiveTextInput Text(string id, string label, string value, int most, Language language, string? placeholder = null) => new()
    {
        Id = id,
        Label = label,
        Value = value.Length > 0 ? value : null,
        MaxLength = Math.Max(most, value.Length),
        Placeholder = placeholder,
        ErrorMessage = TooLong.With(most).In(language),
        Spacing = AdaptiveSpacing.Medium,
    };

    public static AdaptiveDateInput Date(string id, string label, string value, Language language) => new()
    {
        Id = id,
        Label = label,
        Value = value.Length > 0 ? value : null,
        ErrorMessage = PickDay.In(language),
        Spacing = AdaptiveSpacing.Medium,
    };

    /// <param name="choices">Value and title; expanded titles are Markdown, those of a drop-down are not.</param>
    public static AdaptiveChoiceSetInput Choice(
        string id, string label, string value, Language language, bool expanded, params IEnumerable<(string Value, string Title)> choices) => new()
    {
        Id = id,
        Label = label,
        Value = value.Length > 0 ? value : null,
        Style = expanded ? AdaptiveChoiceInputStyle.Expanded : AdaptiveChoiceInputStyle.Compact,
        Placeholder = expanded ? null : Pick.In(language),
        Wrap = true,
        Choices = [.. choices.Select(c => new AdaptiveChoice { Value = c.Value, Title = c.Title })],
        ErrorMessage = PickOne.In(language),
        Spacing = AdaptiveSpacing.Medium,
    };

    public static AdaptiveToggleInput Toggle(string id, string label, string title, bool on, Language language) => new()
    {
        Id = id,
        Label = label,
        Title = title,
        Value = on ? Inputs.Yes : Inputs.No,
        ValueOn = Inputs.Yes,
        ValueOff = Inputs.No,
        Wrap = true,
        ErrorMessage = PickOne.In(language),
        Spacing = AdaptiveSpacing.Small,
    };
}
