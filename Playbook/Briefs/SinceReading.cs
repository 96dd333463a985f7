using System.Collections.Immutable;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Briefs;

/// <summary>What changed since we met last: from the current rows, not from the log.</summary>
internal static class SinceReading
{
    private const int MostChanges = 6;

    private static readonly LocalText Stage = new("Stage {0} now", "阶段到了 {0}");
    private static readonly LocalText Close = new("Close date moved to {0}", "签约日期改到{0}");
    private static readonly LocalText NoClose = new("Close date taken off", "签约日期已取消");
    private static readonly LocalText Answered = new("{0}: {1}, was {2}", "{0}：{1}，之前是 {2}");
    private static readonly LocalText New = new("{0}: {1}", "{0}：{1}");
    private static readonly LocalText AttitudeSeen = new("{0}: attitude put down {1}", "{0}：{1}更新了态度");
    private static readonly LocalText DoneAction = new("Done: {0}", "已完成：{0}");

    public static BriefSince? Of(Deal deal, ImmutableArray<Person> room, MethodLibrary methods, LocalDate today)
    {
        var zone = deal.Zone;
        var withThem = deal.Visits.Where(v => !v.Withdrawn && v.What.Met.Any(m => room.Any(p => p.Id == m))).Select(v => (LocalDate?)v.What.On)
            .Concat(room.Select(p => p.Seat.LastMet)).Where(d => d <= today).Max();
        var anybody = deal.Visits.Where(v => !v.Withdrawn).Select(v => (LocalDate?)v.What.On).Concat(deal.People.Select(p => p.Seat.LastMet)).Where(d => d <= today).Max();
        return (withThem ?? anybody) is { } from ? new(from, withThem is not null, [.. Changes(deal, methods, from, today, zone).Take(MostChanges)]) : null;
    }

    private static IEnumerable<LocalText> Changes(Deal deal, MethodLibrary methods, LocalDate from, LocalDate today, DateTimeZone zone)
    {
        if (DayOf(deal.StageSince) > from && deal.StageSince > deal.Opened)
        {
            yield return Stage.With(deal.Stage.ToString());
        }

        if (deal.CloseDateMoves.LastOrDefault() is { From: not null } move && DayOf(move.At) > from)
        {
            yield return move.To is { } to ? Close.With(l => [DateText.Show(to, l, today)]) : NoClose;
        }

        foreach (var person in deal.People.Where(p => p.AttitudeSeen is { } seen && DayOf(seen.At) > from))
        {
            var on = DayOf(person.AttitudeSeen!.At);
            yield return AttitudeSeen.With(l => [person.Name, DateText.Show(on, l, today)]);
        }

        var assess = methods.Find(Assessment.MethodId)!;
        foreach (var (question, answer) in assess.Questions.Select(q => (q, deal.AnswerTo(assess.Id, q.Id, Subject.Us)))
            .Where(x => x.Item2 is { } a && DayOf(a.ChangedAt) > from).OrderByDescending(x => x.Item2!.ChangedAt))
        {
            yield return answer!.Previous is { } before
                ? Answered.With(l => [question.Title.In(l), Mark(answer.Value).In(l), Mark(before).In(l)]) : New.With(l => [question.Title.In(l), Mark(answer.Value).In(l)]);
        }

        foreach (var action in deal.Actions.Where(a => a.State == ActionState.Done && a.Settled is { } settled && DayOf(settled.At) > from && a.What.Text.Length > 0))
        {
            yield return DoneAction.With(action.What.Text);
        }

        LocalDate DayOf(Instant at) => at.InZone(zone).Date;
    }

    private static LocalText Mark(AnswerValue value) => value switch
    {
        { IsKnown: false } => new("?", "？"),
        AnswerValue.Rated { IsPlus: true } => new("+", "+"),
        AnswerValue.Rated => new("−", "−"),
        _ => new("answered", "有回答"),
    };
}
