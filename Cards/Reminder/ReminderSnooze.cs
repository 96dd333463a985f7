using System.Globalization;
using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime.Text;

namespace KeyAccountBot.Cards.Reminder;

/// <summary>Leaving deals out for a while: a tap away, so that the rows above stay quiet.</summary>
internal static class ReminderSnooze
{
    private const int Weeks = 2;
    private const int LongestName = 60;

    private static readonly LocalText OwnLabel = new("Leave a deal out for two weeks", "有商机两周内不用提醒？");
    private static readonly LocalText SharedLabel = new("Leave a deal out for two weeks, for everybody here", "有商机两周内不用提醒？（对所有人）");
    private static readonly LocalText Leave = new("{0}: leave it out until {1}", "{0}：{1} 前不提醒");
    private static readonly LocalText Back = new("{0}: remind of it again", "{0}：恢复提醒");

    public static IEnumerable<AdaptiveElement> Of(ReminderView view, Language language)
    {
        if (view.IsPreview || view.Deals.Count == 0)
        {
            return [];
        }

        var until = view.Today.PlusWeeks(Weeks);
        var occurrence = view.Occurrence.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var label = (view.Place.IsShared ? SharedLabel : OwnLabel).In(language);
        return Fold.Of("snooze", label, label, open: false, view.Deals.Select(deal =>
        {
            var isOut = deal.SnoozedUntil is not null;
            var name = Plain.Short(Plain.Line(deal.Name), LongestName);
            var words = (isOut ? Back.With(name) : Leave.With(name, DateText.ShowWithWeekday(until, language, view.Today))).In(language);
            return Blocks.TapRow(
                new Act(language, deal.Deal).Row(
                    words, Verbs.SnoozeDeal, (Payload.Reminder, occurrence), (Payload.Day, isOut ? "" : LocalDatePattern.Iso.Format(until))),
                Prose.Typed(words));
        }));
    }
}
