using System.Collections.Immutable;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Briefs;
using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using NodaTime;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>Reads the three answers after a meeting as a visit.</summary>
internal static class SubmittedAfter
{
    private const int Week = 7;

    private static readonly string[] All = [Inputs.Met, Inputs.OthersMet, Inputs.Turned, Inputs.What, Inputs.Then, Inputs.WePromised];

    public static Dictionary<string, string> Texts(Submission card) => All.Where(i => card[i] is not null).ToDictionary(i => i, i => card[i]!);

    /// <param name="meeting">Null for one that was not planned here.</param>
    /// <param name="on">The day of the meeting, and <paramref name="today"/>, in the deal's time zone.</param>
    public static VisitReading Read(Submission card, Deal deal, PlannedMeeting? meeting, LocalDate on, Turn turn, LocalDate today)
    {
        var author = turn.Who.Id;
        var ticked = (card[Inputs.Met] ?? "").Split(',').Where(id => deal.FindPerson(id) is not null);
        var named = VisitPeople.Of(deal, BriefLine.Names(card[Inputs.OthersMet] ?? ""), author);
        ImmutableArray<string> met = [.. ticked.Union(named.Met)];
        var then = (card[Inputs.Then] ?? "").Split(',');
        var (ours, problems) = VisitReading.Promises(
            deal, card[Inputs.WePromised] is { } promised && !string.IsNullOrWhiteSpace(promised) ? [promised] : [], [], met, author, today);
        var report = new VisitReport(
            on, met, named.Others, [.. (meeting?.What.Goes ?? []).Concat(named.Went).Prepend(author).Where(deal.HasMember).Distinct()], Outcome(card, turn));
        return new(
            new(report, [.. ours, .. Agreed(meeting, met, then, today)], Next(deal, meeting, then, turn.Now, today)),
            [.. named.Problems, .. problems]);
    }

    private static string? Outcome(Submission card, Turn turn)
    {
        var turned = Enum.TryParse<Turned>(card[Inputs.Turned], out var how) && how.ToString() == card[Inputs.Turned] ? AfterMeetingCard.TitleOf(how).In(turn.Language) : null;
        var note = NoteText.Clean(card[Inputs.What]);
        return turned is null ? note : note is null ? turned : $"{turned}{(turn.Language == Playbook.Text.Language.Chinese ? "：" : ": ")}{note}";
    }

    private static IEnumerable<ActionPlan> Agreed(PlannedMeeting? meeting, ImmutableArray<string> met, string[] then, LocalDate today) =>
        then.Contains(nameof(NextStep.Agreed)) && meeting?.What.Ask is { } ask
            ? [new(TextInput.Clean(ask, int.MaxValue).Value ?? ask, met is [var one] ? new Assignee(null, one) : Assignee.Customer, today.PlusDays(Week))] : [];

    /// <summary>What was tapped; else another meeting that is planned already.</summary>
    private static LocalDate? Next(Deal deal, PlannedMeeting? meeting, string[] then, Instant now, LocalDate today) =>
        then.Contains(nameof(NextStep.Week)) ? today.PlusDays(Week)
        : then.Contains(nameof(NextStep.Fortnight)) ? today.PlusDays(2 * Week)
        : deal.NextVisit > today ? null
        : MeetingSearch.Coming(deal, now).FirstOrDefault(m => m.Id != meeting?.Id)?.What.Time?.DayIn(deal.TimeZone);
}
