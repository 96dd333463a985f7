using System.Collections.Immutable;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using NodaTime;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>Reads the form of a visit.</summary>
internal static class SubmittedVisit
{
    private static readonly string[] All =
    [
        Inputs.When, Inputs.Met, Inputs.OthersMet, Inputs.Went, Inputs.What, Inputs.WePromised, Inputs.TheyPromised, Inputs.NextVisit,
    ];

    /// <summary>As submitted, to show again; what it was drawn from stays, so that a change of somebody else is still seen when it is saved at last.</summary>
    public static Dictionary<string, string> Texts(Submission card) => All.Append(Payload.Was).Where(i => card[i] is not null).ToDictionary(i => i, i => card[i]!);

    /// <returns>
    /// And whether the day of the next visit must not be replaced: since the card was drawn somebody else agreed on another, and this visit is not
    /// the one that was agreed on.
    /// </returns>
    public static (VisitReading Visit, bool KeepsNext) Read(Submission card, Deal deal, UserId author, LocalDate today)
    {
        var problems = ImmutableList.CreateBuilder<Problem>();
        var on = Day(card[Inputs.When], Inputs.When, PastDay.Parse);
        var next = Day(card[Inputs.NextVisit], Inputs.NextVisit, DateText.Parse);
        var ticked = (card[Inputs.Met] ?? "").Split(',').Where(id => deal.FindPerson(id) is not null);
        var named = VisitPeople.Of(deal, VisitLine.Head(card[Inputs.OthersMet] ?? "", today).Names, author);
        problems.AddRange(named.Problems);
        ImmutableArray<string> met = [.. ticked.Union(named.Met)];
        var went = card[Inputs.Went] is { } sent ? sent.Split(',').Where(u => u.Length > 0).Select(u => new UserId(u)) : [author];
        var (promises, unread) = VisitReading.Promises(deal, Lines(card[Inputs.WePromised]), Lines(card[Inputs.TheyPromised]), met, author, today);
        problems.AddRange(unread);

        var drawn = card[Payload.Was];
        var isMine = drawn is not null && ActionText.Of(next) != drawn;
        var changed = drawn is not null && ActionText.Of(deal.NextVisit) != drawn;
        var report = new VisitReport(on ?? today, met, named.Others, [.. went.Concat(named.Went).Distinct()], card[Inputs.What]);
        var clears = isMine && !changed && next is null && deal.NextVisit > today;
        return (
            new(new(report, promises, isMine || drawn is null ? next : null) { ClearsNext = clears }, problems.ToImmutable()),
            isMine && changed && deal.NextVisit > report.On);

        LocalDate? Day(string? text, string input, Func<string, LocalDate, Parsed<DateReading>> parse)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                return null;
            }

            if (parse(text, today).TryGet(out var read, out var problem))
            {
                return read.Date;
            }

            problems.Add(problem.For(input));
            return null;
        }
    }

    private static string[] Lines(string? text) =>
        (text ?? "").Split(['\n', '\r', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
