using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Coaching;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Coach;

/// <summary>One of the eight behaviours with its best evidence; a tap adds more.</summary>
internal static class BehaviourRow
{
    public static AdaptiveColumnSet Of(Act act, CoachView view, BehaviourReading read)
    {
        var language = act.Language;
        var question = view.Method.Questions.First(q => q.Number == read.Number);
        var title = question.Title.In(language) + (CoachReading.IsHardToPlay(read.Number) ? " *" : "");
        var word = CoachWords.Of(read.Strength).In(language);
        return new()
        {
            Spacing = AdaptiveSpacing.Small,
            MinHeight = "36px",
            SelectAction = act.Row(
                new LocalText("{0}: {1}", "{0}：{1}").With(title, word).In(language), Verbs.OpenBehaviour,
                (Payload.Person, view.Reading.Person.Id), (Payload.Behaviour, read.Number)),
            Columns =
            [
                Blocks.Column("20px", Prose.Runs(AdaptiveSpacing.None, CoachWords.SignOf(read.Strength).Run())),
                Blocks.Column(
                    AdaptiveWidth.Stretch,
                    Prose.Runs(AdaptiveSpacing.None, Prose.Run(Plain.Line(title))),
                    read.Best is { } best ? Prose.SmallTyped(Facts.Join(CoachWords.Facts(best.What, view.Names, view.Today, language), CoachWords.Until(read, view.Today, language))) : null),
                Blocks.Column("auto", Prose.Line(word, AdaptiveSpacing.None), read.Parts > 0 ? Prose.Small(CoachWords.Bar(read)) : null),
            ],
        };
    }
}
