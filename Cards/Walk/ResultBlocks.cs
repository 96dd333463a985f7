using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Results;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Walk;

/// <summary>What the answers of a method come to. It may hold what users typed, so nothing of it is read as Markdown.</summary>
internal static class ResultBlocks
{
    /// <summary>A step of a chain is drawn so much further in; deeper ones stay where a phone still has room for their words.</summary>
    private const int Indent = 16;
    private const int DeepestDrawn = 3;

    /// <param name="most">Longer texts are cut: a card has an end.</param>
    public static IEnumerable<AdaptiveElement> Of(MethodResult result, int most, Language language)
    {
        var copies = 0;
        foreach (var part in result.Parts)
        {
            // Each field to copy from is labelled with the title of its part: once more above them would be twice.
            if (!part.Lines.All(l => l.Kind == ResultKind.Copy))
            {
                yield return Prose.Title(Plain.Escape(part.Title.In(language)));
            }

            foreach (var line in part.Lines)
            {
                var element = line.Kind == ResultKind.Copy ? Copy(part, line, ++copies, language) : Line(line, most, language);
                element.Spacing = line.Kind == ResultKind.Copy && line == part.Lines[0] ? AdaptiveSpacing.Large : element.Spacing;
                yield return element;
            }
        }
    }

    private static AdaptiveElement Line(ResultLine line, int most, Language language)
    {
        var text = Plain.Short(line.Text.In(language), most);
        return line.Kind switch
        {
            ResultKind.Node => Node(line, text, language),
            ResultKind.Good => Prose.Signed(Sign.Done, Labelled(line, text, language)),
            ResultKind.Watch => Prose.Signed(Sign.Watch, Labelled(line, text, language)),
            ResultKind.Ask => Prose.Signed(Sign.Note, Labelled(line, text, language)),
            _ => Prose.Typed(Labelled(line, text, language)),
        };
    }

    private static string Labelled(ResultLine line, string text, Language language) =>
        line.Label is { } label ? new LocalText("{0}: {1}", "{0}：{1}").With(label.In(language), text).In(language) : text;

    /// <summary>Further in the deeper it is; the arrow says that it is a reason for what stands above it.</summary>
    private static AdaptiveColumnSet Node(ResultLine line, string text, Language language) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Columns =
        [
            .. line.Depth > 0 ? [new AdaptiveColumn { Width = $"{Indent * Math.Min(line.Depth, DeepestDrawn)}px", Items = [new AdaptiveTextBlock("↑") { Wrap = true, IsSubtle = true, HorizontalAlignment = AdaptiveHorizontalAlignment.Right }] }] : Array.Empty<AdaptiveColumn>(),
            new AdaptiveColumn
            {
                Width = AdaptiveWidth.Stretch,
                Style = AdaptiveContainerStyle.Emphasis,
                Items = [Prose.Small(line.Label?.In(language) ?? ""), Prose.Typed(text, AdaptiveSpacing.None)],
            },
        ],
    };

    /// <summary>In a field, because that is where a phone lets one mark and copy all of it. Nothing is read back from there.</summary>
    private static AdaptiveTextInput Copy(ResultPart part, ResultLine line, int number, Language language)
    {
        var input = Input.Text($"copy{number}", Facts.Join(part.Title.In(language), line.Label?.In(language)), line.Text.In(language), line.Text.In(language).Length, language);
        input.IsMultiline = true;
        return input;
    }
}
