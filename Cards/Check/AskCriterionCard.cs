using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Check;

/// <param name="Hints">The question's guiding sub-questions.</param>
public sealed record AskCriterionView(DealRef Deal, string DealName, SpotQuestion Question, QuestionGroup Group, IReadOnlyList<LocalText> Hints)
{
    /// <summary>What the map knows of it.</summary>
    public LocalText? Beside { get; init; }

    /// <summary>Who may have said so: the people of the map.</summary>
    public IReadOnlyList<Walk.Person> People { get; init; } = [];

    /// <summary>Who said what is on record.</summary>
    public AnswerSource? Source { get; init; }

    /// <summary>Where the answer on record and the map disagree; may hold names.</summary>
    public IReadOnlyList<LocalText> Remarks { get; init; } = [];
}

/// <summary>A question of the check, answered with one tap.</summary>
public static class AskCriterionCard
{
    private static readonly LocalText Kicker = new("Ask next", "接下来问");
    private static readonly LocalText Summary = new("A question of the deal check", "商机体检的一个问题");
    private static readonly LocalText Where = new("With a note or for a competitor, answer on the card of its group.", "要写备注或给竞争对手打分，请打开本组卡片。");

    private static readonly LocalText OnRecord = new("On record: {0}", "现在记录：{0}");

    public static RenderedCard Render(AskCriterionView view, Language language)
    {
        var act = new Act(language, view.Deal);
        return CardFrame.Of(
            language,
            Summary.In(language),
            [
                Head.Named(Kicker.In(language), view.DealName),
                .. SpotAnswer.Of(act, view.Question, view.Beside, SourceOf(view, language)),
                SourceInput.Told(AnswerSource.TextOf(view.Source), view.People, language) is { } said ? Prose.SmallTyped(OnRecord.With(said).In(language), AdaptiveSpacing.Small) : null,
                .. view.Remarks.Select(r => Prose.Signed(Sign.Watch, Plain.Line(r.In(language)))),
                .. view.Hints.Select(h => Prose.Small(Plain.Escape(h.In(language)), AdaptiveSpacing.Small)),
                Prose.Small(Where.In(language), AdaptiveSpacing.Medium),
                Blocks.Footer(Place.OneToOne, language),
                Blocks.Buttons(
                    act.Open(new("Check", "检查"), Verbs.OpenCheck),
                    act.Open(new("Group", "看本组"), Verbs.OpenWalk, (Payload.Method, Assessment.MethodId), (Payload.Group, view.Group.Id))),
            ]);
    }

    /// <summary>Left blank, an answer that is only confirmed keeps who said so.</summary>
    private static AdaptiveChoiceSetInput? SourceOf(AskCriterionView view, Language language) =>
        view.People.Count == 0 ? null : SourceInput.Draw(view.Question.Criterion.Id(), "", view.People, language);
}
