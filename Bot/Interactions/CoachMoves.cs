using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards.Coach;
using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Coaching;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>What a change did to the verdict on a candidate.</summary>
internal static class CoachMoves
{
    private static readonly LocalText Moved = new("{0} Verdict: {1} → {2}.", "{0}结论：{1} → {2}。");

    public static LocalText Told(Turn turn, DealLookup found, string personId, LocalText told, CoachVerdict? before) =>
        VerdictOn(turn, found, personId) is { } now && before is { } was && was != now
            ? new(
                Moved.With(told.En, CoachWords.Of(was).En, CoachWords.Of(now).En).En,
                Moved.With(told.Zh, CoachWords.Of(was).Zh, CoachWords.Of(now).Zh).Zh)
            : told;

    public static CoachVerdict? VerdictOn(Turn turn, DealLookup found, string? personId) => found.Deal.FindPerson(personId) is { } person
        ? CoachReading.Of(found.Deal, person, turn.DayIn(found.Deal.TimeZone), found.Rules.Thresholds).Judged.Verdict
        : null;
}
