using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards;

public sealed record DeleteView(DealRef Deal, string DealName, int Answers, int Notes)
{
    /// <summary>Why it is asked once more.</summary>
    public LocalText? Told { get; init; }
}

/// <summary>Asks before a deal and everything on record about it is gone.</summary>
public static class DeleteCard
{
    private static readonly LocalText Kicker = new("Delete deal", "删除商机");
    private static readonly LocalText Heading = new("Delete it for good?", "彻底删除？");
    private static readonly LocalText Gone = new("Gone for everyone and not to be restored: the log, all answers ({0}) and notes ({1}).", "所有人都将看不到，且无法恢复：全部记录、回答（{0} 个）和备注（{1} 条）。");
    private static readonly LocalText Instead = new("To keep what was learnt, close it instead.", "若想保留经验，请改为结束。");

    public static RenderedCard Render(DeleteView view, Language language)
    {
        var act = new Act(language, view.Deal);
        return CardFrame.Of(
            language,
            new LocalText("Delete deal: {0}", "删除商机：{0}").With(Plain.Short(view.DealName, 60)).In(language),
            Head.Of(Kicker.In(language), Heading.In(language)),
            view.Told is { } told ? Prose.Signed(Sign.Note, Plain.Line(told.In(language))) : null,
            Prose.Runs(AdaptiveSpacing.Small, Prose.Bold(Plain.Line(view.DealName))),
            Prose.Line(Gone.With(view.Answers, view.Notes).In(language)),
            Prose.Small(Instead.In(language)),
            Blocks.Buttons(
                act.Open(new("Keep", "保留"), Verbs.OpenDeal),
                act.Open(new("Delete", "删除"), Verbs.DeleteDeal),
                act.Open(new("Close instead", "改为结束"), Verbs.AskClose)));
    }
}
