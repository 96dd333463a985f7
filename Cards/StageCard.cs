using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards;

/// <param name="IsSigned">Closed as won: only the stages after the signature.</param>
/// <param name="Missing">What the stages rest on and is not there, as far as it may be named to this reader.</param>
public sealed record StageView(DealRef Deal, string DealName, Stage Current, bool IsSigned, IReadOnlyList<StageCondition> Missing)
{
    /// <summary>What was chosen on the card before, when it needs a reason or cannot be.</summary>
    public Stage? Chosen { get; init; }

    public string Reason { get; init; } = "";

    public LocalText? Problem { get; init; }
}

/// <summary>Where a deal stands in the funnel, what the steps rest on that is missing, and where it moves.</summary>
public static class StageCard
{
    private static readonly LocalText Kicker = new("Stage · now {0}", "阶段 · 现在 {0}");
    private static readonly LocalText Heading = new("Where does it stand", "走到哪一步");
    private static readonly LocalText Label = new("Stage", "阶段");
    private static readonly LocalText Now = new("{0} (now)", "{0}（现在）");
    private static readonly LocalText MissingTitle = new("Still missing", "还缺什么");
    private static readonly LocalText Before = new("Before it leaves {0}: {1}", "离开 {0} 之前：{1}");
    private static readonly LocalText Nothing = new("Nothing that the stages rest on is missing.", "各阶段所需的条件都已具备。");
    private static readonly LocalText Signature = new("R6 and R7 follow the signature: close the deal as won.", "R6 和 R7 在签约之后：请先把商机结束为“赢单”。");
    private static readonly LocalText ReasonLabel = new("Why it moves on without these", "缺这些仍然推进的原因");
    private static readonly LocalText ReasonOptional = new("Reason, if something is missing", "如有缺项，请写原因");
    private static readonly LocalText ReasonMissing = new("Say it in a sentence.", "请用一句话说明。");

    public static RenderedCard Render(StageView view, Language language)
    {
        var act = new Act(language, view.Deal);
        return CardFrame.Of(
            language,
            new LocalText("Stage: {0}", "阶段：{0}").With(Plain.Short(view.DealName, 60)).In(language),
            [
                Head.Of(Kicker.With(view.Current).In(language), Heading.In(language), Plain.Short(view.DealName, 60)),
                Blocks.Problem(view.Problem, language, AdaptiveSpacing.Medium),
                Choice(view, language),
                view.IsSigned ? null : Prose.Small(Signature.In(language)),
                .. view.IsSigned ? [] : Missing(view, language),
                view.IsSigned ? null : Reason(view, language),
                Blocks.Buttons(act.Send(new("Save", "保存"), Verbs.MoveStage, (Payload.Was, view.Current.ToString())), act.Open(new("Cancel", "取消"), Verbs.OpenDeal)),
            ]);
    }

    private static AdaptiveChoiceSetInput Choice(StageView view, Language language)
    {
        var stages = Enum.GetValues<Stage>().Where(s => s.IsSelling() != view.IsSigned);
        return Input.Choice(
            Inputs.Stage, Label.In(language), (view.Chosen ?? view.Current).ToString(), language, expanded: true,
            stages.Select(s => (s.ToString(), s == view.Current ? Now.With(StageNames.Full(s).In(language)).In(language) : StageNames.Full(s).In(language))));
    }

    private static IEnumerable<AdaptiveElement> Missing(StageView view, Language language)
    {
        if (view.Missing.Count == 0)
        {
            yield return Prose.Small(Nothing.In(language), AdaptiveSpacing.Medium);
            yield break;
        }

        yield return Prose.Title(MissingTitle.In(language), AdaptiveSpacing.Medium);
        foreach (var stage in view.Missing.GroupBy(c => c.Leaving))
        {
            var phrases = string.Join(language == Language.Chinese ? "；" : "; ", stage.Select(c => c.Missing.In(language)));
            var sign = stage.Key < (view.Chosen ?? view.Current) ? Sign.Watch : Sign.Note;
            yield return Prose.Signed(sign, Before.With(stage.Key, phrases).In(language));
        }
    }

    private static AdaptiveTextInput Reason(StageView view, Language language)
    {
        var asked = view is { Problem: not null, Chosen: { } chosen } && view.Missing.Any(c => c.Leaving < chosen);
        var input = Input.Text(Inputs.Reason, (asked ? ReasonLabel : ReasonOptional).In(language), view.Reason, DealLimits.Reason, language);
        input.IsMultiline = true;
        if (asked)
        {
            // The other way out, back to the stage where it is, needs none; the bot judges that.
            input.ErrorMessage = ReasonMissing.In(language);
        }

        return input;
    }
}
