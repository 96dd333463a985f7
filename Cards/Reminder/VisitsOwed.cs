using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Reminder;

/// <summary>The customers that did not get the visits they are owed: names of companies and days, nobody of theirs.</summary>
internal static class VisitsOwed
{
    private const int LongestName = 40;

    private static readonly LocalText Title = new("Visits owed", "应有的拜访");
    private static readonly LocalText Line = new("{0}, overdue by {1}", "{0}，已逾期 {1}");
    private static readonly LocalText More = new("{0} more accounts are overdue.", "另有 {0} 个客户逾期。");
    private static readonly LocalText OneMore = new("1 more account is overdue.", "另有 1 个客户逾期。");

    public static IEnumerable<AdaptiveElement> Of(VisitsOwedList owed, Language language)
    {
        if (owed.IsEmpty)
        {
            yield break;
        }

        yield return Prose.Title(Title.In(language));
        foreach (var visit in owed.Shown)
        {
            var words = Line.With(TierWords.Name(visit.Tier).In(language), TierWords.Days(visit.Days).In(language)).In(language);
            yield return Prose.Runs(AdaptiveSpacing.Small, Prose.Bold(Plain.Short(visit.Account, LongestName)), Prose.Run("\u00A0 " + words));
        }

        if (owed.More > 0)
        {
            yield return Prose.Small((owed.More == 1 ? OneMore : More.With(owed.More)).In(language));
        }
    }
}
