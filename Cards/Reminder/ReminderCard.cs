using System.Globalization;
using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Reminder;

/// <summary>The weekly card: what changed, then the deals that most need somebody, each with one finding and at most one question that a tap answers.</summary>
public static class ReminderCard
{
    private const int Open = 4;
    private const int LongestTitle = 60;

    private static readonly LocalText Kicker = new("Reminder · {0}", "提醒 · {0}");
    private static readonly LocalText OwnBook = new("Your deals", "您的商机");
    private static readonly LocalText TeamBook = new("The team's deals", "团队商机");
    private static readonly LocalText Left = new("{0} of {1} questions open", "{1} 题还剩 {0} 题");
    private static readonly LocalText LateSince = new("late, due {0}", "补发，应于 {0}");
    private static readonly LocalText Quiet = new("A quiet week: nothing changed, and no deal needs anybody now.", "本周平静：没有变化，也没有商机需要处理。");
    private static readonly LocalText Needed = new("Needs somebody", "需要跟进");
    private static readonly LocalText Yours = new("Needs you", "需要您跟进");
    private static readonly LocalText TheOthers = new("Needs others", "需要其他人跟进");
    private static readonly LocalText More = new("{0} more deals", "另外 {0} 个商机");
    private static readonly LocalText OneMore = new("1 more deal", "另外 1 个商机");
    private static readonly LocalText Others = new("Other open deals: {0}", "其余进行中的商机：{0} 个");
    private static readonly LocalText Preview = new(
        "A preview for you alone: nothing was sent, and nothing on it can be tapped.", "仅供您预览：没有发送，按钮也不可用。");

    private static readonly LocalText Summary = new("Reminder: {0} deals need somebody", "提醒：{0} 个商机需要跟进");
    private static readonly LocalText OneSummary = new("Reminder: 1 deal needs somebody", "提醒：1 个商机需要跟进");
    private static readonly LocalText OwedSummary = new("Reminder: visits are owed", "提醒：有客户该拜访了");
    private static readonly LocalText QuietSummary = new("Reminder: a quiet week", "提醒：本周平静");

    public static RenderedCard Render(ReminderView view, Language language)
    {
        // What grows is sentences: rather fewer deals than a card that Teams refuses.
        var card = Draw(view, language);
        while (!CardSize.Fits(card.Card) && view.Deals.Count > 1)
        {
            view = view with { Deals = [.. view.Deals.SkipLast(1)], OtherDeals = view.OtherDeals + 1 };
            card = Draw(view, language);
        }

        return card;
    }

    private static RenderedCard Draw(ReminderView view, Language language)
    {
        var mentions = new Mentions();
        var act = new Act(language);
        var mine = view.Deals.Where(d => view.Viewer is { } viewer && d.Members.Contains(viewer)).ToList();
        var others = view.Deals.Where(d => !mine.Contains(d)).ToList();
        var open = Math.Max(0, Open - mine.Count);
        var rows = others.Select((d, i) => ReminderRow.Of(view, d, mentions, language, isFirst: i == 0 || i == open)).ToList();
        var folded = rows.Skip(open).ToList();
        var card = CardFrame.Of(
            language,
            SummaryOf(view).In(language),
            [
                HeadOf(view, language),
                ReminderChanges.Panel(view.Changes, view.Today, language),
                view.IsQuiet ? Prose.Signed(Sign.Done, Quiet.In(language), AdaptiveSpacing.Medium) : null,
                mine.Count > 0 ? Prose.Title(Yours.In(language)) : null,
                .. mine.Select((d, i) => ReminderRow.Of(view, d, mentions, language, isFirst: i == 0)),
                rows.Count > 0 ? Prose.Title((mine.Count > 0 ? TheOthers : Needed).In(language)) : null,
                .. rows.Take(open),
                .. folded.Count == 0 ? []
                    : Fold.Of("more", MoreOf(folded.Count).In(language), MoreOf(folded.Count).In(language), open: false, folded),
                .. VisitsOwed.Of(view.Owed, language),
                .. ReminderSnooze.Of(view, language),
                view is { OtherDeals: > 0, Deals.Count: > 0 } ? Prose.Small(Others.With(view.OtherDeals).In(language), AdaptiveSpacing.Medium) : null,
                view.IsPreview ? Prose.Small(Preview.In(language), AdaptiveSpacing.Medium) : Blocks.Footer(view.Place, language),
                Blocks.Buttons(
                    act.Open(view.Place.IsShared ? new("Deals", "商机") : new("My deals", "我的商机"), Verbs.ListDeals),
                    act.Open(new("Reminder settings", "提醒设置"), Verbs.OpenReminder)),
            ]);
        mentions.AddTo(card.Card);
        if (view is { IsPreview: false, Readers.Count: > 0 })
        {
            card.Card.Refresh = new()
            {
                Action = act.Open(new("Refresh", "刷新"), Verbs.RefreshReminder, (Payload.Reminder, view.Occurrence.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture))),
                UserIds = [.. view.Readers],
            };
        }

        return card;
    }

    private static AdaptiveContainer HeadOf(ReminderView view, Language language)
    {
        var kicker = Kicker.With(DateText.ShowWithWeekday(view.Today, language, view.Today)).In(language);
        var asking = view.Deals.Where(d => (d.Question is not null && d.SnoozedUntil is null) || d.Answered is not null).ToList();
        var meta = Facts.Join(
            asking.Count > 0 ? Left.With(asking.Count(d => d.Answered is null), asking.Count).In(language) : null,
            view.Late is { } due ? LateSince.With(DateText.ShowWithWeekday(due, language, view.Today)).In(language) : null);
        return view.Title is { } title
            ? Head.Named(kicker, Plain.Short(title, LongestTitle), meta.Length > 0 ? meta : null)
            : Head.Of(kicker, (view.Place.IsShared ? TeamBook : OwnBook).In(language), meta.Length > 0 ? meta : null);
    }

    private static LocalText MoreOf(int count) => count == 1 ? OneMore : More.With(count);

    private static LocalText SummaryOf(ReminderView view) => view.Deals.Count switch
    {
        0 => view.Owed.IsEmpty ? QuietSummary : OwedSummary,
        1 => OneSummary,
        var count => Summary.With(count),
    };
}
