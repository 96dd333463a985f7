using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Checks;

/// <summary>
/// Facts of a deal, written as the catalogue of checks writes them: dates are days from today (− past), answers stand in the order of
/// the criteria (<c>.</c> = unasked) and are ten days old, people are named and get ids in the order they are added.
/// </summary>
internal static class SomeInput
{
    public static readonly LocalDate Today = new(2026, 11, 24);

    public const int Age = 10;

    public static CheckInput At(Stage stage, int since = 0) => new() { Today = Today, Stage = stage, StageSince = Day(-since) };

    public static LocalDate Day(int days) => Today.PlusDays(days);

    public static CheckInput Us(this CheckInput input, string marks, int age = Age) => input with { Answers = Sheet(marks, age) };

    /// <summary>Changes one answer after <see cref="Us"/>.</summary>
    public static CheckInput Answer(this CheckInput input, Criterion criterion, char mark, int age = Age, string? from = null, string? previous = null) =>
        input with
        {
            Answers = input.Answers.With(criterion, new(
                MarkOf(mark),
                Day(-age),
                previous is null ? null : MarkOf(previous[0]),
                previous is null ? null : Day(-age),
                from is null ? null : input.IdOf(from))),
        };

    /// <summary>The answer rests on this person's word.</summary>
    public static CheckInput Source(this CheckInput input, Criterion criterion, string person) =>
        input with { Answers = input.Answers.With(criterion, input.Answers[criterion]! with { Source = input.IdOf(person) }) };

    public static CheckInput Views(this CheckInput input, Criterion criterion, params (string Author, char Mark, int Age)[] views) =>
        input with
        {
            Answers = input.Answers.With(criterion, input.Answers[criterion]! with
            {
                Views = [.. views.Select(v => new AuthorView(v.Author, MarkOf(v.Mark), Day(-v.Age)))],
            }),
        };

    public static CheckInput Rival(this CheckInput input, string name, string marks = "") =>
        input with { Rivals = input.Rivals.Add(new($"c{input.Rivals.Length + 1}", name, Sheet(marks, Age))) };

    /// <summary>The current supplier: a competitor by name, or "us".</summary>
    public static CheckInput Supplier(this CheckInput input, string name) =>
        input with { CurrentSupplier = name == CheckInput.Us ? name : input.Rivals.Single(r => r.Name == name).Id };

    public static CheckInput Closing(this CheckInput input, int days) => input with { CloseDate = Day(days) };

    public static CheckInput Event(this CheckInput input, int days) => input with { EventDate = Day(days) };

    public static CheckInput Amount(this CheckInput input, decimal amount) => input with { Amount = new(amount, "CNY") };

    public static CheckInput Budget(this CheckInput input, decimal amount) => input with { Budget = new(amount, "CNY") };

    public static CheckInput Bid(this CheckInput input, decimal? price = null, decimal? cost = null, decimal? toWin = null) =>
        input with { Bid = new("CNY", price, cost, toWin) };

    public static CheckInput MovedLater(this CheckInput input, params int[] daysAgo) =>
        input with { CloseMoves = [.. daysAgo.Select(d => new DateMove(Day(-d), Day(10), Day(20)))] };

    /// <param name="visits">Days ago.</param>
    public static CheckInput Visited(this CheckInput input, params int[] visits) =>
        input with { Visits = input.Visits.AddRange(visits.Select(d => new CheckVisit(Day(-d)))) };

    public static CheckInput VisitedWithPromise(this CheckInput input, int daysAgo) =>
        input with { Visits = input.Visits.Add(new(Day(-daysAgo), CustomerPromised: true)) };

    /// <param name="done">Day on which it was done, from today; null while it is open.</param>
    public static CheckInput Action(this CheckInput input, int due, ActionOwner owner = ActionOwner.Us, int? done = null, CriterionSet names = default) =>
        input with { Actions = input.Actions.Add(new($"a{input.Actions.Length + 1}", owner, Due: Day(due), DoneOn: done is { } d ? Day(d) : null, Names: names)) };

    public static CheckInput Signs(this CheckInput input, params (string Id, int Age)[] signs) =>
        input with { Signs = [.. signs.Select(s => new TickedSign(s.Id, Day(-s.Age)))] };

    public static CheckInput Muted(this CheckInput input, string rule, int until, string reason = "known") =>
        input with { Mutes = input.Mutes.Add(new(rule, Day(until), reason)) };

    public static string IdOf(this CheckInput input, string person) => input.People.Single(p => p.Name == person).Id;

    public static AnswerSheet Sheet(string marks, int age) => AnswerSheet.Of(
        marks.Replace(" ", "", StringComparison.Ordinal)
            .Zip(Criteria.All, (mark, criterion) => KeyValuePair.Create(criterion, new CheckAnswer(MarkOf(mark), Day(-age))))
            .Where(a => a.Value.Value != Mark.Unasked));

    private static Mark MarkOf(char mark) => mark switch
    {
        '+' => Mark.Plus,
        '-' => Mark.Minus,
        '?' => Mark.Open,
        _ => Mark.Unasked,
    };
}
