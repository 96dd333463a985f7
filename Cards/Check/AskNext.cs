using System.Globalization;
using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Check;

/// <summary>The questions most worth asking: each can be said aloud, and one tap answers it.</summary>
internal static class AskNext
{
    private const int LongestTitle = 60;
    private static readonly LocalText Title = new("Ask next", "接下来问");
    private static readonly LocalText Quoted = new("“{0}”", "“{0}”");
    private static readonly LocalText Answer = new("Answer: {0}", "回答：{0}");

    /// <param name="tappable">The answer can be given on the spot.</param>
    public static AdaptiveContainer? Of(Act act, IReadOnlyList<AskView> questions, bool tappable)
    {
        if (questions.Count == 0)
        {
            return null;
        }

        var panel = new AdaptiveContainer { Style = AdaptiveContainerStyle.Emphasis, Bleed = true, Spacing = AdaptiveSpacing.Large };
        panel.Items.Add(Prose.Title(Title.In(act.Language), AdaptiveSpacing.None));
        panel.Items.AddRange(questions.Select((q, i) => Row(act, q, i, tappable)));
        return panel;
    }

    private static AdaptiveColumnSet Row(Act act, AskView question, int index, bool tappable)
    {
        var number = new AdaptiveTextBlock((index + 1).ToString(CultureInfo.InvariantCulture))
        {
            Wrap = true, Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Accent,
        };
        var ask = question.Ask.In(act.Language);
        var (verb, extra) = TopicDoor.Of(question.Topic);
        return new()
        {
            Separator = index > 0,
            Spacing = AdaptiveSpacing.Small,
            MinHeight = "36px",
            SelectAction = tappable
                ? act.Row(Answer.With(Plain.Short(ask, LongestTitle)).In(act.Language), verb, extra)
                : null,
            Columns =
            [
                new AdaptiveColumn { Width = "20px", Items = [number] },
                Blocks.Column(
                    AdaptiveWidth.Stretch,
                    Prose.Line(Quoted.With(ask).In(act.Language), AdaptiveSpacing.None),
                    Prose.SmallTyped(question.Whom.In(act.Language)),
                    question.Beside is { } beside ? Prose.Small(beside.In(act.Language)) : null),
            ],
        };
    }
}
