using KeyAccountBot.Cards.Check;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.History;

internal enum DifferenceKind
{
    New,
    Gone,
    Answer,
    Still,
}

/// <param name="Text">May hold names.</param>
internal sealed record Difference(DifferenceKind Kind, Sign Sign, string Text);

/// <summary>What differs between two days, in the order of worth: what is new, what is gone, answers, and what stayed.</summary>
internal static class Differences
{
    public static LocalText TitleOf(DifferenceKind kind) => kind switch
    {
        DifferenceKind.New => new("New findings", "新出现的提示"),
        DifferenceKind.Gone => new("No longer found", "已消除的提示"),
        DifferenceKind.Answer => new("Answers that changed", "变化的回答"),
        _ => new("Still there", "仍然存在"),
    };

    public static IReadOnlyList<Difference> Of(CompareView view, Language language)
    {
        var between = view.Between;
        var answers = new AnswerWords(view.Deal, view.Methods, view.Today, language);
        return
        [
            .. between.New.Select(f => new Difference(DifferenceKind.New, CheckWords.SignOf(f.Severity), view.Now.Say(f).In(language))),
            .. between.Gone.Select(f => new Difference(DifferenceKind.Gone, f.Severity == Severity.Strength ? Sign.Note : Sign.Done, view.Then.Say(f).In(language))),
            .. between.Answers.OrderBy(a => answers.PlaceOf(a.Key)).ThenBy(a => a.Key.Subject.Value, StringComparer.Ordinal).Select(a => new Difference(
                DifferenceKind.Answer, Sign.Note, $"{answers.Question(a.Key)}\u00A0 {answers.Value(a.Key, a.Then)} → {answers.Value(a.Key, a.Now)}")),
            .. between.Still.Select(f => new Difference(DifferenceKind.Still, CheckWords.SignOf(f.Severity), view.Now.Say(f).In(language))),
        ];
    }
}
