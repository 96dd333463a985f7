using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Checks;

/// <summary>
/// The deal as rules read it: the input in a fixed order, with what several rules need worked out once. A variant with one more
/// answer (<see cref="Supposing"/>) shares all the rest.
/// </summary>
internal sealed class Facts
{
    /// <summary>The criteria on which competitors are compared.</summary>
    public static readonly CriterionSet ComparedCriteria = CriterionSet.Group(1) | CriterionSet.Group(2);

    private Facts(CheckInput input, Thresholds limits, bool inChannel)
    {
        Input = input;
        Limits = limits;
        InChannel = inChannel;
        Answers = input.Answers;
        Rivals = [.. input.Rivals.OrderBy(r => r.Id, MapOrder.Ids)];
        RivalMarks = [.. Rivals.Select(r => new RivalMarks(r.Id, r.Name, r.Answers.Marks))];
        Map = new(input, limits);
        Coaches = CoachFacts.Of(input, limits);
        Shared = inChannel ? new(this, input.ForChannel()) : this;
    }

    /// <summary>The same deal on the same map.</summary>
    private Facts(Facts other, CheckInput input)
    {
        Input = input;
        Limits = other.Limits;
        InChannel = other.InChannel;
        Answers = input.Answers;
        Rivals = [.. input.Rivals.OrderBy(r => r.Id, MapOrder.Ids)];
        RivalMarks = [.. Rivals.Select(r => new RivalMarks(r.Id, r.Name, r.Answers.Marks))];
        Map = other.Map;
        Coaches = CoachFacts.None;
        Shared = this;
    }

    private Facts(Facts other, AnswerSheet answers, Criterion? settled)
    {
        Input = other.Input;
        Limits = other.Limits;
        InChannel = other.InChannel;
        Answers = answers;
        Settled = settled;
        Rivals = other.Rivals;
        RivalMarks = other.RivalMarks;
        Map = other.Map;
        Coaches = other.Coaches;
        Shared = ReferenceEquals(other.Shared, other) ? this : new(other.Shared, answers.ForChannel(), settled);
    }

    /// <param name="coaches">Of the same evidence.</param>
    private Facts(Facts other, CheckInput input, CoachFacts coaches)
    {
        Input = input;
        Limits = other.Limits;
        InChannel = other.InChannel;
        Answers = other.Answers;
        Rivals = other.Rivals;
        RivalMarks = other.RivalMarks;
        Map = input.People == other.Input.People ? other.Map : new(input, other.Limits);
        Coaches = coaches;
        Shared = ReferenceEquals(other.Shared, other) ? this : new(this, input.ForChannel());
    }

    public CheckInput Input { get; }

    public Thresholds Limits { get; }

    /// <summary>Judged for a channel: what must not be named there is left out.</summary>
    public bool InChannel { get; }

    /// <summary>
    /// What a rule may read here: in a channel a deal without the answers that are one-to-one and without anything on coaches, so that nothing
    /// of it can be worked out from what is told or not told there; otherwise these facts.
    /// </summary>
    public Facts Shared { get; }

    public AnswerSheet Answers { get; }

    /// <summary>The criterion whose plus is supposed to be confirmed by a fact.</summary>
    public Criterion? Settled { get; }

    /// <summary>In the order they were named.</summary>
    public ImmutableArray<CheckRival> Rivals { get; }

    public ImmutableArray<RivalMarks> RivalMarks { get; }

    public MapFacts Map { get; }

    public CoachFacts Coaches { get; }

    public LocalDate Today => Input.Today;

    public Stage Stage => Input.Stage;

    public bool IsLate => Stage.IsLate();

    public Marks Marks => Answers.Marks;

    /// <summary>Days from a date until today; negative for one to come.</summary>
    public int DaysSince(LocalDate date) => Period.DaysBetween(date, Today);

    public int DaysUntil(LocalDate date) => Period.DaysBetween(Today, date);

    /// <summary>At most so many days ago, and not in the future.</summary>
    public bool IsWithin(LocalDate? date, int days) => date is { } on && on <= Today && DaysSince(on) <= days;

    public bool IsPlus(Criterion criterion) => Marks.Plus.Contains(criterion);

    public bool IsMinus(Criterion criterion) => Marks.Minus.Contains(criterion);

    public bool IsKnown(Criterion criterion) => Marks.Known.Contains(criterion);

    /// <summary>Whether a finding may name it here.</summary>
    public bool MayName(Criterion criterion) => !InChannel || !CriterionSet.OneToOne.Contains(criterion);

    /// <summary>Our lead over a competitor on what decides: criteria of the groups compete and win.</summary>
    public (int Comparable, int Lead) LeadOver(CheckRival rival) => Marks.Against(rival.Answers.Marks, ComparedCriteria);

    /// <summary>The answer as a fact for "why?".</summary>
    public Fact Saw(Criterion criterion) =>
        new Fact.Answered(CheckInput.Us, criterion, Marks[criterion], Answers[criterion]?.On, Answers[criterion]?.Source);

    /// <inheritdoc cref="Saw(Criterion)"/>
    public static Fact Saw(CheckRival rival, Criterion criterion) =>
        new Fact.Answered(rival.Id, criterion, rival.Answers.Marks[criterion], rival.Answers[criterion]?.On);

    /// <summary>The conditions of the stages before the current one that are not met; in a channel without those that must not be named there.</summary>
    public ImmutableArray<StageCondition> Unmet() =>
        StageConditions.All.RemoveAll(c => c.Leaving >= Stage || (InChannel && !c.InChannel) || c.IsMet(this));

    public static Facts Of(CheckInput input, Thresholds limits, bool inChannel = false) => new(input, limits, inChannel);

    /// <summary>The same deal if the criterion were answered today. A plus is taken as confirmed by a fact, so nobody's word is its source.</summary>
    public Facts Supposing(Criterion criterion, Mark mark)
    {
        var now = Answers[criterion];
        var changed = now is not null && now.Value != mark;
        var loses = changed && now!.Value == Mark.Plus;
        var supposed = new CheckAnswer(
            mark,
            Today,
            loses ? Mark.Plus : now?.Previous,
            loses ? Today : now?.ChangedOn,
            Source: null,
            now?.Views ?? []);
        return new(this, Answers.With(criterion, supposed), mark == Mark.Plus ? criterion : null);
    }

    /// <summary>The same answers and the same evidence, with something else on record.</summary>
    public Facts With(CheckInput input) => ReferenceEquals(input, Input) ? this : new(this, input, Coaches);
}
