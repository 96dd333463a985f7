using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>Short messages that several interactions answer with.</summary>
internal static class Notices
{
    private static readonly LocalText NotYours = new(
        "Only the members of this deal can change it. Its owner can add you with “members”.",
        "只有该商机的成员可以修改。负责人可以用“成员”把您加进来。");

    private static readonly LocalText NotSaved = new("Not saved", "没有保存");

    private static readonly LocalText Crowded = new(
        "Others are changing this deal at this very moment, so nothing of this was saved. Please try again.",
        "此刻有其他人也在修改这个商机，这次的内容没有保存。请再试一次。");

    /// <summary>A sentence without names, which is also the summary: all that is shown where an error leaves no room for a card.</summary>
    public static RenderedCard Of(Turn turn, LocalText sentence) =>
        new(NoticeCard.Render(new(new("Please note", "请留意"), [sentence], []), turn.Language).Card, sentence.In(turn.Language));

    public static Reply Reply(Turn turn, Notice notice) => new(NoticeCard.Render(notice, turn.Language), OneToOneOnly: turn.IsAway);

    public static Reply Refused(Turn turn, LocalText why, params IReadOnlyList<NoticeButton> buttons) =>
        Reply(turn, Notice.Refused(why, buttons));

    /// <summary>Why a deal cannot be worked on. Whether there is none or none for this person is never told apart.</summary>
    public static Reply Missing(Turn turn, DealFate fate) => fate switch
    {
        DealFate.NotYours => Refused(turn, NotYours),

        // A form that was filled in stays, to be sent again.
        DealFate.Crowded => Reply(turn, new(NotSaved, [Crowded], [])) with { Beside = true },
        _ => Reply(turn, Notice.DeletedDeal()),
    };

    /// <summary>The same where the answer is for the person alone.</summary>
    public static Reply MissingOneToOne(Turn turn, DealFate fate) => Missing(turn, fate) with { OneToOneOnly = true };
}
