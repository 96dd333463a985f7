using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Check;

/// <summary>The three answers to one criterion, one tap each.</summary>
internal static class SpotAnswer
{
    private static readonly LocalText Title = new("{0} {1}: {2}", "{0} {1}：{2}");
    private static readonly LocalText Now = new("now {0}", "现在是 {0}");
    private static readonly LocalText NotAsked = new("not asked yet", "还没问过");
    private static readonly LocalText Quoted = new("“{0}”", "“{0}”");

    private static readonly (string Value, LocalText Words)[] Answers =
        [("+", new("+ Yes", "+ 是")), ("-", new("− No", "− 否")), ("?", new("? Open", "? 不清"))];

    /// <param name="beside">What the map knows of it.</param>
    /// <param name="source">An input for who said so, which the buttons send with them.</param>
    public static IEnumerable<AdaptiveElement> Of(Act act, SpotQuestion question, LocalText? beside = null, AdaptiveElement? source = null)
    {
        var language = act.Language;
        var now = question.Mark == Mark.Unasked ? NotAsked.In(language) : Now.With(CheckWords.Of(question.Mark)).In(language);
        yield return Prose.Title(Title.With(question.Criterion.Number(), question.Title.In(language), now).In(language));
        yield return Prose.Line(Quoted.With(question.Ask.In(language)).In(language), AdaptiveSpacing.None);
        if (beside is { } known)
        {
            yield return Prose.Small(known.In(language), AdaptiveSpacing.Small);
        }

        if (source is not null)
        {
            yield return source;
        }

        yield return new AdaptiveActionSet { Spacing = AdaptiveSpacing.Small, Actions = [.. Answers.Select(a => Button(a.Words, a.Value))] };

        AdaptiveAction Button(LocalText words, string value)
        {
            (string, object)[] answer = [(Payload.Question, question.Criterion.Id()), (Payload.Value, value), (Payload.Was, question.Was)];
            return source is null ? act.Open(words, Verbs.AnswerCriterion, answer) : act.Send(words, Verbs.AnswerCriterion, answer);
        }
    }
}
