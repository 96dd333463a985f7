using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.History;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.History;

/// <summary>What is to be known of a timeline before it is read: what it lacks, that it is empty, what is new to the reader.</summary>
internal static class HistoryNotes
{
    private static readonly LocalText Nothing = new("Nothing changed since {0}.", "{0}以来没有变化。");
    private static readonly LocalText NothingOfIt = new("Nothing of this kind changed since {0}.", "{0}以来没有这类变化。");
    private static readonly LocalText LastBefore = new("The last change before was on {0}.", "此前最近一次变化在{0}。");
    private static readonly LocalText SinceYou = new("After your own last change, on {1}, came {0} of these.", "其中 {0} 条在您上次改动（{1}）之后。");

    private static readonly LocalText Unreadable = new(
        "{0} changes of this time are on record but cannot be told: they are missing in the log, or a newer version of me wrote them.",
        "这段时间有 {0} 处变化无法显示：日志中缺失，或由更新的版本写入。");

    private static readonly LocalText OneUnreadable = new(
        "One change of this time is on record but cannot be told: it is missing in the log, or a newer version of me wrote it.",
        "这段时间有 1 处变化无法显示：日志中缺失，或由更新的版本写入。");

    private static readonly LocalText OnlyLast = new("Only the last {0} entries of this deal were looked through.", "只查看了该商机最近 {0} 条记录。");

    public static IEnumerable<AdaptiveElement> Of(HistoryView view, int page, string since, Language language)
    {
        var past = view.Past;
        if (past.Unread > 0)
        {
            yield return Prose.Signed(Sign.Watch, (past.Unread == 1 ? OneUnreadable : Unreadable.With(past.Unread)).In(language));
        }

        if (view.ReadOnly is { } lines)
        {
            yield return Prose.Signed(Sign.Note, OnlyLast.With(lines).In(language));
        }

        if (past.Entries.Count == 0)
        {
            yield return Prose.Line((past.Topic == HistoryTopic.All ? Nothing : NothingOfIt).With(since).In(language), AdaptiveSpacing.Medium);
            if (past.Before is { } before && past.Topic == HistoryTopic.All)
            {
                yield return Prose.Line(LastBefore.With(DateText.Show(before, language, view.Today)).In(language));
            }

            yield break;
        }

        var later = past.OwnLast is { } own ? past.Entries.Count(e => e.Stamp.At > own) : 0;
        if (page == 1 && later > 0 && later < past.Entries.Count && past.OwnLast is { } at)
        {
            var zone = view.Deal.Zone;
            yield return Prose.Signed(Sign.Note, SinceYou.With(later, DateText.Show(at.InZone(zone).Date, language, view.Today)).In(language));
        }
    }
}
