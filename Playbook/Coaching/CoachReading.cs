using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Coaching;

/// <summary>How well a behaviour is shown.</summary>
public enum Strength
{
    None,
    Weak,
    Solid,
}

/// <param name="Number">1 to 8.</param>
/// <param name="Best">The piece that counts most now; null when none counts.</param>
/// <param name="Items">All for it that is on record, the newest first.</param>
public sealed record BehaviourReading(int Number, Strength Strength, EvidenceItem? Best, ImmutableArray<EvidenceItem> Items)
{
    /// <summary>Pieces of a bar.</summary>
    public const int MostParts = 5;

    /// <summary>What is left of the most that this behaviour can weigh, in parts of a bar: 0 to <see cref="MostParts"/>, at least 1 while anything is.</summary>
    public int Parts { get; init; }

    /// <summary>One small request that would prove or disprove it.</summary>
    public LocalText Test { get; init; }

    /// <summary>The last day on which it is shown as strong as today, when nothing new comes; null when there is nothing to lose.</summary>
    public LocalDate? Until { get; init; }
}

/// <summary>One candidate as the coach's page shows it.</summary>
/// <param name="Behaviours">All eight.</param>
/// <param name="Against">What stands against and is not settled, the newest first.</param>
/// <param name="Settled">What stood against.</param>
/// <param name="Corroboration">The newest piece that reached us by another route; null without one.</param>
public sealed record CoachReading(
    Person Person,
    CoachJudgement Judged,
    ImmutableArray<BehaviourReading> Behaviours,
    ImmutableArray<EvidenceItem> Against,
    ImmutableArray<EvidenceItem> Settled,
    EvidenceItem? Corroboration,
    LocalText Test)
{
    /// <summary>A document of today on a behaviour of full weight halves to this within one half-life.</summary>
    private const double SolidFrom = 0.5;

    /// <summary>Bears the last digit of a power.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Weighs more, and can confirm through another route.</summary>
    public static bool IsHardToPlay(int behaviour) => CoachWeights.Corroborates(behaviour);

    /// <summary>Counts only when nobody asked for it.</summary>
    public static bool CountsUnpromptedOnly(int behaviour) => CoachWeights.MustBeUnprompted(behaviour);

    /// <param name="today">In the deal's time zone.</param>
    public static CoachReading Of(Deal deal, Person person, LocalDate today, Thresholds limits)
    {
        var candidate = CoachCandidates.Of(deal, person.Id);
        var judged = CoachJudge.Of(candidate, today, limits);
        var items = deal.EvidenceOn(person.Id).OrderByDescending(e => e.What.Happened).ThenByDescending(e => e.At).ToList();
        ImmutableArray<BehaviourReading> behaviours =
            [.. Enumerable.Range(1, CoachMethod.Behaviours.Count).Select(n => Behaviour(deal, person.Id, n, items, today, limits))];
        return new(
            person,
            judged,
            behaviours,
            [.. items.Where(e => e.IsOpenAgainst)],
            [.. items.Where(e => e.What.Against && e.Resolution is not null)],
            items.Find(e => CoachCandidates.Counts(deal, e) && Judge(person.Id, e, today, limits).Corroborated),
            SafeTests.For(deal.Header.Tender, behaviours, judged, items.Count));
    }

    private static BehaviourReading Behaviour(
        Deal deal, string personId, int number, List<EvidenceItem> items, LocalDate today, Thresholds limits)
    {
        ImmutableArray<EvidenceItem> own = [.. items.Where(e => e.What.Behaviour == number && !e.What.Against)];
        var (best, value) = own
            .Where(e => CoachCandidates.Counts(deal, e))
            .Select(e => (Item: e, Value: Judge(personId, e, today, limits).Score))
            .OrderByDescending(v => v.Value)
            .FirstOrDefault();
        var strength = value >= SolidFrom ? Strength.Solid : value > 0 ? Strength.Weak : Strength.None;
        return new(number, strength, strength == Strength.None ? null : best, own)
        {
            Test = SafeTests.On(number, deal.Header.Tender, own.Length),
            Parts = value <= 0 ? 0 : Math.Clamp((int)Math.Ceiling((BehaviourReading.MostParts * value / CoachWeights.OfBehaviour(number)) - Rounding), 1, BehaviourReading.MostParts),
            Until = LastDay(value, strength == Strength.Solid ? SolidFrom : (double)limits.BehaviourFloor, today, limits.CoachHalfLife),
        };
    }

    /// <summary>Null when the value is below what it would fall below.</summary>
    private static LocalDate? LastDay(double value, double least, LocalDate today, int halfLife) =>
        value < least ? null : today.PlusDays((int)Math.Floor((halfLife * Math.Log2(value / least)) + Rounding));

    /// <summary>A single piece, judged alone: its score is its value.</summary>
    private static CoachJudgement Judge(string personId, EvidenceItem item, LocalDate today, Thresholds limits) =>
        CoachJudge.Of(new CoachCandidate(personId, [CoachCandidates.Read(item)]), today, limits);
}
