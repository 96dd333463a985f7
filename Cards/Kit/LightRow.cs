using AdaptiveCards;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Kit;

/// <summary>Lights: one per row with what it means, or several on one line.</summary>
internal static class LightRow
{
    private static readonly LocalText Open = new("{0}: {1}. {2} open", "{0}{1}。未明 {2} 项");

    /// <summary>The light of one group in words; with <paramref name="open"/> the whole row opens its questions.</summary>
    public static AdaptiveElement Of(Act act, GroupView view, string? meaning, (string Verb, string MethodId)? open)
    {
        var language = act.Language;
        var word = Facts.Join(LightWords.Of(view.Light.Light).In(language), Sign.Words(view.Light.Standing)?.In(language));
        AdaptiveElement[] items =
        [
            Prose.Runs(
                AdaptiveSpacing.None,
                Sign.Of(view.Light.Light).Run(),
                Prose.Bold(Plain.Line(view.Group.Title.In(language))),
                Prose.Run("\u00A0 " + word)),
            .. meaning is null ? [] : new AdaptiveElement[] { Prose.Runs(AdaptiveSpacing.None, new AdaptiveTextRun(Plain.Line(meaning)) { Size = AdaptiveTextSize.Small }) },
        ];
        if (open is not var (verb, method))
        {
            var still = Blocks.Group(AdaptiveSpacing.Medium, items);
            still.Separator = true;
            return still;
        }

        var title = Open.With(view.Group.Title.In(language), word, view.Light.NotKnown).In(language);
        return Blocks.TapRow(act.Row(title, verb, (Payload.Method, method), (Payload.Group, view.Group.Id)), items);
    }

    /// <summary>Sign and short name of each group, for one deal of a list.</summary>
    public static AdaptiveRichTextBlock Line(IEnumerable<(Light Light, QuestionGroup Group)> lights, Language language) => Prose.Runs(
        AdaptiveSpacing.Small,
        lights.SelectMany(l => new[]
        {
            Sign.Of(l.Light).Run(AdaptiveTextSize.Small),
            new AdaptiveTextRun(Plain.Line(l.Group.Label.In(language)) + "\u00A0\u00A0 ") { Size = AdaptiveTextSize.Small },
        }));

    public static string InWords(IEnumerable<(Light Light, QuestionGroup Group)> lights, Language language) =>
        string.Join(
            language == Language.Chinese ? "，" : ", ",
            lights.Select(l => l.Group.Label.In(language) + (language == Language.Chinese ? "" : " ") + LightWords.Of(l.Light).In(language)));

    /// <summary>What the signs mean, once on a card whose rows have no words.</summary>
    public static AdaptiveRichTextBlock Legend(Language language) => Prose.Runs(
        AdaptiveSpacing.Medium,
        Enum.GetValues<Light>().SelectMany(light => new[]
        {
            Sign.Of(light).Run(AdaptiveTextSize.Small),
            Prose.SmallRun(LightWords.Of(light).In(language) + "\u00A0\u00A0 "),
        }));
}
