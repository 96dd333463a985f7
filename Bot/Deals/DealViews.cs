using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Bot.Deals;

/// <summary>A deal as its card shows it, to this reader at this moment.</summary>
internal sealed class DealViews(MethodLibrary methods, IClock clock)
{
    private readonly Method _assess = methods.Find(Assessment.MethodId)!;

    /// <summary>The groups whose lights a reader sees.</summary>
    public IReadOnlyList<QuestionGroup> GroupsFor(DealView view) =>
        [.. _assess.Groups.Where(g => view == DealView.Full || g.Id != Assessment.Win)];

    /// <summary>Judged on the whole deal as the check does, then reduced to what the reader may see.</summary>
    public IReadOnlyList<GroupView> Lights(Deal whole, BookRules judgedBy, DealView view)
    {
        var zone = Zones.Of(whole.TimeZone);
        var input = CheckInput.Of(whole, clock.GetCurrentInstant().InZone(zone).Date);
        var (thresholds, settings) = judgedBy;
        var lights = CheckEngine.LightsOf(input, thresholds, settings, inChannel: view != DealView.Full);
        return GroupView.All(DealAccess.Shown(lights, view), _assess, thresholds);
    }

    /// <param name="told">What was just done.</param>
    public Reply Reply(Turn turn, DealLookup found, LocalText? told = null)
    {
        var deal = found.Shown;
        var view = new DealCardView(
            deal, Lights(found.Deal, found.Rules, found.View), turn.DayIn(deal.TimeZone), Age(turn, deal), turn.Audience)
        {
            Told = told,
            MayChange = found.MayChange,
        };
        return new(DealCard.Render(view, turn.Language), OneToOneOnly: turn.IsAway);
    }

    /// <summary>Whole days since the last answer, in the deal's time zone; null before the first.</summary>
    public static int? Age(Turn turn, Deal deal)
    {
        if (deal.LastAnswer is not { } last)
        {
            return null;
        }

        var zone = deal.Zone;
        return Math.Max(0, Period.DaysBetween(last.InZone(zone).Date, turn.Now.InZone(zone).Date));
    }
}
