using System.Collections.Immutable;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>Reads the form of a meeting.</summary>
internal static class SubmittedMeeting
{
    private static readonly string[] All = [Inputs.When, Inputs.Time, Inputs.Met, Inputs.OthersMet, Inputs.Goal, Inputs.AskFor];

    private static readonly LocalText NoDay = new("On which day?", "哪一天？");
    private static readonly LocalText NoTime = new("At what time? For example 14:00.", "几点？例如 14:00。");

    /// <summary>As submitted, to show again.</summary>
    public static Dictionary<string, string> Texts(Submission card) => All.Append(Payload.Was).Where(i => card[i] is not null).ToDictionary(i => i, i => card[i]!);

    /// <returns>Null without a problem for a meeting without a time.</returns>
    public static (MeetingTime? Time, ImmutableList<Problem> Problems) Time(Submission card, Turn turn)
    {
        var (day, clock) = (card[Inputs.When]?.Trim() ?? "", card[Inputs.Time]?.Trim() ?? "");
        if (day.Length == 0 && clock.Length == 0)
        {
            return (null, []);
        }

        var problems = ImmutableList.CreateBuilder<Problem>();
        var on = day.Length == 0 ? null : DateText.Parse(day, turn.Today);
        var at = ReminderText.TimeOfDay(clock);
        problems.AddRange(on is null ? [new(Inputs.When, NoDay, ProblemKind.Missing)] : on.Problem is { } unread ? [unread.For(Inputs.When)] : []);
        problems.AddRange(at is null ? [new(Inputs.Time, NoTime, clock.Length == 0 ? ProblemKind.Missing : ProblemKind.Unreadable)] : []);
        return problems.Count > 0 ? (null, problems.ToImmutable()) : (new(on!.Value.Date + at!.Value, turn.TimeZone), []);
    }

    /// <param name="before">The meeting as it is; null for a new one. A time that was not touched, as the author's clock shows it, stays in the zone it was planned in.</param>
    public static (MeetingPlan Plan, ImmutableList<Problem> Problems) Read(
        Submission card, Deal deal, UserId author, MeetingTime? time, MeetingPlan? before, ImmutableList<Problem> problems)
    {
        var ticked = (card[Inputs.Met] ?? "").Split(',').Where(id => deal.FindPerson(id) is not null);
        var named = VisitPeople.Of(deal, BriefLine.Names(card[Inputs.OthersMet] ?? ""), author);
        var kept = before?.Time is { } known && time is not null && MeetingTime.Of(known.At, time.Zone).Wall == time.Wall ? known : time;
        return (
            new(kept, [.. ticked.Union(named.Met)], named.Others, [.. (before?.Goes ?? []).Union(named.Went.Remove(author))], card[Inputs.Goal], card[Inputs.AskFor]),
            [.. problems, .. named.Problems]);
    }
}
