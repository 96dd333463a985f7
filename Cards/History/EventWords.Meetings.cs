using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.History;

internal sealed partial class EventWords
{
    private static readonly LocalText MeetingPlanned = new("Meeting planned", "安排会面");
    private static readonly LocalText MeetingChanged = new("Meeting changed", "修改会面");
    private static readonly LocalText MeetingHeld = new("A meeting took place", "会面已举行");
    private static readonly LocalText MeetingOff = new("A meeting was called off", "取消会面");
    private static readonly LocalText MeetingOn = new("A meeting is on again", "恢复会面");
    private static readonly LocalText With = new("with {0}", "与{0}");

    /// <summary>Null when it is none of these.</summary>
    private IEnumerable<string>? OfMeetings(DealEvent change) => change switch
    {
        DealEvent.MeetingPlanned e => [Meeting(MeetingPlanned, e.What)],
        DealEvent.MeetingChanged e => [Meeting(MeetingChanged, e.After)],
        DealEvent.MeetingSet e => [(e.To switch
        {
            MeetingState.Held => MeetingHeld,
            MeetingState.Cancelled => MeetingOff,
            _ => MeetingOn,
        }).In(language)],
        _ => null,
    };

    private string Meeting(LocalText text, MeetingPlan what)
    {
        var names = what.People.Select(Person).OfType<string>().Concat(what.Others.Select(n => Plain.Short(n, LongestName))).ToList();
        return Facts.Join(
            text.In(language),
            what.Time is { } time ? Day(time.Wall.Date) : null,
            names.Count == 0 ? null : Say(With, Joined(names))) + Words(what.Goal ?? what.Ask);
    }
}
