using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards;

public sealed record CloseView(DealRef Deal, string DealName)
{
    public Outcome? Chosen { get; init; }

    public string Reason { get; init; } = "";

    public LocalText? ReasonProblem { get; init; }
}

/// <summary>How a deal ended and why.</summary>
public static class CloseCard
{
    private static readonly LocalText Kicker = new("Close deal", "结束商机");
    private static readonly LocalText Heading = new("How did it end", "结果如何");
    private static readonly LocalText Stays = new("Everything on record stays, and the deal can be reopened.", "已有记录都会保留，之后可以重新打开。");
    private static readonly LocalText OutcomeLabel = new("Outcome", "结果");
    private static readonly LocalText OutcomeMissing = new("Choose how it ended.", "请选择结果。");
    private static readonly LocalText ReasonLabel = new("What decided it", "决定结果的原因");
    private static readonly LocalText ReasonMissing = new("Say in a sentence why it ends.", "请用一句话说明结束的原因。");

    public static RenderedCard Render(CloseView view, Language language)
    {
        var act = new Act(language, view.Deal);
        var outcome = Input.Choice(
            Inputs.Outcome, OutcomeLabel.In(language), view.Chosen?.ToString() ?? "", language, expanded: true,
            Enum.GetValues<Outcome>().Select(o => (o.ToString(), OutcomeText.Name(o).In(language))));
        (outcome.IsRequired, outcome.ErrorMessage) = (true, OutcomeMissing.In(language));
        var reason = Input.Text(Inputs.Reason, ReasonLabel.In(language), view.Reason, DealLimits.Reason, language);
        (reason.IsRequired, reason.ErrorMessage, reason.IsMultiline) = (true, ReasonMissing.In(language), true);
        return CardFrame.Of(
            language,
            new LocalText("Close deal: {0}", "结束商机：{0}").With(Plain.Short(view.DealName, 60)).In(language),
            Head.Of(Kicker.In(language), Heading.In(language), Plain.Short(view.DealName, 60)),
            Prose.Line(Stays.In(language)),
            outcome,
            reason,
            Blocks.Problem(view.ReasonProblem, language),
            Blocks.Buttons(act.Send(new("Close deal", "结束商机"), Verbs.CloseDeal), act.Open(new("Cancel", "取消"), Verbs.OpenDeal)));
    }
}
