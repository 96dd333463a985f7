using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards.Coach;
using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Coaching;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>What a change did to the verdict on a candidate.</summary>
internal sealed class CoachMoves(BookRulesDesk rules)
{
    private static readonly LocalText Moved = new("{0} Verdict: {1} → {2}.", "{0}结论：{1} → {2}。");

    public LocalText Told(Turn turn, Deal deal, string personId, LocalText told, CoachVerdict? before) =>
        VerdictOn(turn, deal, personId) is { } now && before is { } was && was != now
            ? new(
                Moved.With(told.En, CoachWords.Of(was).En, CoachWords.Of(now).En).En,
                Moved.With(told.Zh, CoachWords.Of(was).Zh, CoachWords.Of(now).Zh).Zh)
            : told;

    public CoachVerdict? VerdictOn(Turn turn, Deal deal, string? personId) => deal.FindPerson(personId) is { } person
        ? CoachReading.Of(deal, person, turn.DayIn(deal.TimeZone), rules.Of(deal).Thresholds).Judged.Verdict
        : null;
}
