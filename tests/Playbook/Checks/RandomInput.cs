using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Checks;

/// <summary>Facts of a deal drawn from a seed: each is often missing, and dates crowd around the thresholds.</summary>
internal sealed class RandomInput
{
    private static readonly string[] DepartmentNames = ["board", Departments.Finance, Departments.Technical, Departments.Operations, Departments.Project];
    private static readonly string[] SignIds = ["other-1", "other-2", "other-3", Playbook.Checks.Input.Signs.BudgetGone, Playbook.Checks.Input.Signs.PriceOnly];

    private readonly Random _random;

    private RandomInput(int seed) => _random = new(seed);

    public static CheckInput Of(int seed) => new RandomInput(seed).Draw();

    /// <summary>The same facts in another order.</summary>
    public static CheckInput Shuffled(CheckInput input, int seed)
    {
        var random = new Random(seed);
        return input with
        {
            People = Shuffle(input.People),
            Rivals = Shuffle(input.Rivals),
            Visits = Shuffle(input.Visits),
            Actions = Shuffle(input.Actions),
            CloseMoves = Shuffle(input.CloseMoves),
            Signs = input.Signs is { } signs ? Shuffle(signs) : null,
            Coaches = Shuffle([.. input.Coaches.Select(c => c with { Evidence = Shuffle(c.Evidence) })]),
        };

        ImmutableArray<T> Shuffle<T>(ImmutableArray<T> items)
        {
            var shuffled = items.ToArray();
            random.Shuffle(shuffled);
            return [.. shuffled];
        }
    }

    private CheckInput Draw()
    {
        var people = Many(7, i => Person($"p{i + 1}"));
        var rivals = Many(3, i => new CheckRival($"c{i + 1}", $"Rival {i + 1}", Sheet(people)));
        return new()
        {
            Today = SomeInput.Today,
            Stage = One(Enum.GetValues<Stage>()),
            StageSince = Maybe(() => Past(80)),
            Amount = Maybe(Money),
            CloseDate = Maybe(() => Around(140)),
            CloseMoves = Many(4, _ => new DateMove(Past(220), Maybe(() => Around(60)), Around(60))),
            Tender = Chance(4),
            NoCompetitor = rivals.IsEmpty && Chance(2),
            Rivals = rivals,
            CurrentSupplier = Chance(2) ? null : rivals.IsEmpty || Chance(2) ? CheckInput.Us : rivals[0].Id,
            Answers = Sheet(people),
            Chain = Maybe(() => One(Enum.GetValues<ChainType>())),
            People = people,
            Coaches = [.. people.Where(_ => Chance(4)).Select(p => new CoachCandidate(p.Id, Many(8, _ => Evidence())))],
            EventDate = Maybe(() => Around(140)),
            Budget = Maybe(Money),
            BuyingMode = Chance(2) ? "open" : null,
            Bid = Chance(2) ? null : new("CNY", Maybe(Sum), Maybe(Sum), Maybe(Sum)),
            Value = Chance(2) ? null : new(Chance(2), Chance(2)),
            ValueBalance = Maybe(() => (decimal)_random.Next(-3, 4)),
            Strategy = Maybe(() => One(Enum.GetValues<Strategy>())),
            Signs = Chance(2) ? null : Many(8, _ => new TickedSign(One(SignIds), Past(50))),
            PainChain = Chance(2) ? null : new(_random.Next(5), Chance(2)),
            Visits = Many(6, _ => new CheckVisit(Past(100), Chance(2))),
            NextMeeting = Maybe(() => Around(20)),
            Actions = Many(6, i => new CheckAction(
                $"a{i}", One(Enum.GetValues<ActionOwner>()), Maybe(() => Past(60)), Maybe(() => Around(40)), Maybe(() => Past(40)), Chance(2) ? CriterionSet.Of(One(Enum.GetValues<Criterion>())) : default)),
            Account = Chance(2) ? null : new(
                Maybe(() => One(Enum.GetValues<Tier>())), Maybe(() => _random.Next(9)), Maybe(() => _random.Next(9)), Maybe(() => Past(90)),
                Many(7, _ => One(Enum.GetValues<Mark>())), Chance(2) ? null : Ratios(), Chance(2) ? null : Ratios()),
        };
    }

    private CheckPerson Person(string id) => new()
    {
        Id = id,
        Name = $"Person {id}",
        Roles = (Roles)_random.Next(128),
        Rank = Maybe(() => One(Enum.GetValues<Rank>())),
        Department = Chance(4) ? null : One(DepartmentNames),
        Attitude = Maybe(() => One(Enum.GetValues<Attitude>())),
        Authority = Maybe(() => _random.Next(1, 6)),
        Influence = Maybe(() => _random.Next(1, 6)),
        Step = Maybe(() => One(Enum.GetValues<StepWeight>())),
        Veto = Chance(5),
        InRoleSince = Maybe(() => Past(120)),
        Left = Chance(8) ? Past(60) : null,
        LastMet = Maybe(() => Past(120)),
        Ties = Chance(3) ? ["p1"] : [],
    };

    private AnswerSheet Sheet(ImmutableArray<CheckPerson> people) => AnswerSheet.Of(
        from criterion in Criteria.All
        where !Chance(4)
        let mark = One<Mark>([Mark.Plus, Mark.Plus, Mark.Plus, Mark.Minus, Mark.Open])
        let previous = Maybe(() => One(Enum.GetValues<Mark>()))
        select KeyValuePair.Create(criterion, new CheckAnswer(
            mark, Past(70), previous, previous is null ? null : Past(60), people.IsEmpty || Chance(2) ? null : people[_random.Next(people.Length)].Id,
            Many(2, i => new AuthorView($"u{i}", One(Enum.GetValues<Mark>()), Past(50))))));

    private CoachEvidence Evidence() => new(
        _random.Next(1, 9), One(Enum.GetValues<EvidenceKind>()), Past(130), One(Enum.GetValues<Route>()), Chance(8), Chance(2), Chance(5));

    private Ratios Ratios() => new(Maybe(Sum), Maybe(() => (decimal)_random.Next(-5, 20)), Maybe(Sum), Maybe(Sum), Maybe(Sum));

    private Money Money() => new(Sum(), Chance(5) ? "EUR" : "CNY");

    private decimal Sum() => 1000m * _random.Next(80, 121);

    private LocalDate Past(int days) => SomeInput.Day(-_random.Next(days + 1));

    private LocalDate Around(int days) => SomeInput.Day(_random.Next(-days / 4, days + 1));

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private T One<T>(ReadOnlySpan<T> items) => items[_random.Next(items.Length)];

    private T? Maybe<T>(Func<T> draw)
        where T : struct => Chance(3) ? null : draw();

    private ImmutableArray<T> Many<T>(int most, Func<int, T> draw) => [.. Enumerable.Range(0, _random.Next(most + 1)).Select(draw)];
}
