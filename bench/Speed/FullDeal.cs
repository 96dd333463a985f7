using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using NodaTime;

namespace KeyAccountBot.Bench.Speed;

/// <summary>
/// The deal of the budget: 20 criteria for 4 parties, 15 people, 40 pieces of evidence, 50 actions. A fifth of our own answers are open,
/// and some contradict the map, so that rules fire and questions are weighed.
/// </summary>
internal static class FullDeal
{
    private const int People = 15;
    private const int Actions = 50;
    private const int Visits = 20;
    private const int Evidence = 40;
    private const int Candidates = 4;
    private const int Rivals = 3;

    public static readonly LocalDate Today = new(2026, 11, 24);

    private static readonly UserId Author = new("author");

    public static Deal Deal { get; } = new()
    {
        Tenant = new("tenant"),
        Id = new(Guid.Parse("019a5c1e-0000-7000-8000-000000000001")),
        Revision = 120,
        Header = new("Retrofit 2", "ACME", new(2_600_000, "CNY"), new(2027, 1, 8), CompanyType.StateOwned, Tender: true),
        TimeZone = "Asia/Shanghai",
        Book = BookId.OwnOf(Author),
        Owner = new(Author, "Author"),
        Stage = Stage.R4B,
        StageSince = DaysAgo(50),
        Opened = DaysAgo(200),
        LastChange = DaysAgo(1),
        Competitors = [.. Enumerable.Range(1, Rivals).Select(i => new Competitor($"c{i}", $"Rival {i}"))],
        CloseDateMoves = [new(DaysAgo(90), new(2026, 11, 1), new(2026, 12, 15)), new(DaysAgo(40), new(2026, 12, 15), new(2027, 1, 8))],
        Answers = Ratings().Concat(Facts()).ToImmutableDictionary(),
        People = [.. Enumerable.Range(1, People).Select(i => new Person($"p{i}", $"Person {i}") { IsCandidate = i <= Candidates })],
        Evidence = [.. Enumerable.Range(0, Evidence).Select(Seen)],
    };

    /// <summary>The same with what only a check's input holds so far: the map, visits and actions.</summary>
    public static CheckInput With(CheckInput input) => input with
    {
        People = [.. Enumerable.Range(1, People).Select(OnMap)],
        NextMeeting = Today.PlusDays(8),
        Visits = [.. Enumerable.Range(1, Visits).Select(i => new CheckVisit(Today.PlusDays(-4 * i), i % 3 == 0))],
        Actions = [.. Enumerable.Range(1, Actions).Select(Planned)],
        ValueBalance = 120_000,
        PainChain = new(3, ReachesExecutive: true),
    };

    private static Instant DaysAgo(int days) => Today.PlusDays(-days).At(new(12, 0)).InUtc().ToInstant();

    private static IEnumerable<KeyValuePair<AnswerKey, Answer>> Ratings() =>
        from side in Enumerable.Range(0, Rivals + 1)
        from criterion in Criteria.All
        let turn = (int)criterion + (3 * side)
        let value = turn % 5 == 3 ? AnswerValue.Unknown : side > 0 && turn % 3 == 0 ? AnswerValue.Minus : AnswerValue.Plus
        select Given(Assessment.MethodId, criterion.Id(), side == 0 ? "us" : $"c{side}", value, turn);

    private static IEnumerable<KeyValuePair<AnswerKey, Answer>> Facts() =>
    [
        Fact(DealFacts.Budget, AnswerKind.Money, "2800000 CNY"),
        Fact(DealFacts.EventDate, AnswerKind.Date, "2027-01-23"),
        Fact(DealFacts.BuyingMode, AnswerKind.Choice, "open"),
        Fact(DealFacts.Price, AnswerKind.Money, "2600000 CNY"),
        Fact(DealFacts.FullCost, AnswerKind.Money, "2100000 CNY"),
        Fact(DealFacts.WinningPrice, AnswerKind.Money, "2550000 CNY"),
        Fact(ControlMethod.SaleSigns, AnswerKind.MultiChoice, $"{Signs.PriceOnly}@2026-11-10,{Signs.MeetingsDelegated}@2026-11-18", ControlMethod.MethodId),
    ];

    private static KeyValuePair<AnswerKey, Answer> Fact(string question, AnswerKind kind, string text, string method = DealFacts.MethodId) =>
        AnswerValue.TryParse(kind, text, out var value)
            ? Given(method, question, "us", value, 10)
            : throw new FormatException($"{question}: {text}");

    private static KeyValuePair<AnswerKey, Answer> Given(string method, string question, string subject, AnswerValue value, int days)
    {
        var views = ImmutableDictionary<UserId, View>.Empty.Add(Author, new(value, DaysAgo(days))).Add(new("other"), new(AnswerValue.Plus, DaysAgo(days + 3)));
        return new(new(method, question, new(subject)), new(value, null, Author, DaysAgo(days), 7, AnswerValue.Unknown, DaysAgo(days + 20), views));
    }

    private static EvidenceItem Seen(int number)
    {
        var kind = Enum.GetValues<EvidenceKind>()[number % 4];
        var what = new Observation((number % 8) + 1, kind, Today.PlusDays(-2 * number), Enum.GetValues<Route>()[number % 4], Against: number % 13 == 12, "seen");
        return new($"e{number + 1}", $"p{(number % Candidates) + 1}", what, Author, DaysAgo(2 * number));
    }

    private static CheckPerson OnMap(int number) => new()
    {
        Id = $"p{number}",
        Name = $"Person {number}",
        Roles = (Roles)(1 << (number % 7)),
        Rank = Enum.GetValues<Rank>()[number % 3],
        Department = number % 2 == 0 ? Departments.Finance : Departments.Technical,
        Attitude = number % 4 == 0 ? null : Enum.GetValues<Attitude>()[number % 6],
        Authority = (number % 5) + 1,
        Influence = (number % 4) + 1,
        Step = Enum.GetValues<StepWeight>()[number % 3],
        Veto = number % 9 == 0,
        LastMet = number % 5 == 0 ? null : Today.PlusDays(-5 * number),
        Ties = [$"p{(number % People) + 1}"],
    };

    private static CheckAction Planned(int number) => new(
        $"a{number}",
        number % 6 == 0 ? ActionOwner.Customer : ActionOwner.Us,
        Today.PlusDays(-number - 10),
        Today.PlusDays(10 - number),
        number % 3 == 0 ? null : Today.PlusDays(-number),
        CriterionSet.Of((Criterion)(number % Criteria.All.Count)));
}
