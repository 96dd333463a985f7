using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Coaching;

/// <summary>What makes somebody a likely guide.</summary>
public enum CoachTrait
{
    WideContacts,
    Influence,
    Willing,
    SeniorEnough,

    /// <summary>On a step that counts, without being the one above it.</summary>
    KeyNotHigh,
    WellInformed,
}

public enum TraitSide
{
    /// <summary>The map does not know it: that is a question, never a mark against.</summary>
    Unknown,
    For,
    Against,

    /// <summary>Known, and neither.</summary>
    Between,
}

/// <param name="Figure">The number that says it: ties, or influence of 5; null where there is none.</param>
public sealed record TraitReading(CoachTrait Trait, TraitSide Side, int? Figure = null);

/// <summary>Reads the six traits from the map. What nobody recorded is unknown.</summary>
internal static class CoachTraits
{
    private const int ManyTies = 2;
    private const int Strong = 4;
    private const int Faint = 2;

    /// <summary>Who takes part in writing or weighing what is decided hears of it.</summary>
    private const Roles Informed = Roles.Initiator | Roles.Evaluator | Roles.Executor | Roles.Approver | Roles.DecisionMaker;

    public static IEnumerable<TraitReading> Of(Deal deal, Person person)
    {
        var seat = person.Seat;
        var lines = CountLines(deal, person);
        yield return new(CoachTrait.WideContacts, lines >= ManyTies ? TraitSide.For : lines > 0 ? TraitSide.Between : TraitSide.Unknown, lines > 0 ? lines : null);
        yield return new(CoachTrait.Influence, seat.Influence switch
        {
            null => TraitSide.Unknown,
            >= Strong => TraitSide.For,
            <= Faint => TraitSide.Against,
            _ => TraitSide.Between,
        }, seat.Influence);
        yield return new(CoachTrait.Willing, seat.Attitude switch
        {
            null => TraitSide.Unknown,
            >= Attitude.Supporter => TraitSide.For,
            Attitude.Neutral => TraitSide.Between,
            _ => TraitSide.Against,
        });
        yield return new(CoachTrait.SeniorEnough, Senior(deal, person));
        yield return new(CoachTrait.KeyNotHigh, CoachTiers.Of(person) switch
        {
            CoachTier.Executive => TraitSide.Against,
            _ when seat.Weight >= StepWeight.Key || (seat.Roles & (Roles.Evaluator | Roles.Executor | Roles.Influencer)) != 0 => TraitSide.For,
            _ when seat.Weight == StepWeight.Basic => TraitSide.Against,
            _ => TraitSide.Unknown,
        });
        yield return new(CoachTrait.WellInformed, (seat.Roles & Informed) != 0 ? TraitSide.For : seat.Roles != Roles.None ? TraitSide.Between : TraitSide.Unknown);
    }

    /// <summary>Staff are near enough when their head is known and they report there.</summary>
    private static TraitSide Senior(Deal deal, Person person) => CoachTiers.RankOf(person) switch
    {
        null => TraitSide.Unknown,
        Rank.Staff => deal.FindPerson(person.Seat.ReportsTo) is { } head
            ? CoachTiers.RankOf(head) == Rank.Staff ? TraitSide.Against : TraitSide.For
            : TraitSide.Unknown,
        _ => TraitSide.For,
    };

    /// <summary>Other people the map connects with the person, by reporting or by a tie from either side.</summary>
    private static int CountLines(Deal deal, Person person) => deal.People.Count(other => other.Id != person.Id
        && (person.Seat.ReportsTo == other.Id || other.Seat.ReportsTo == person.Id
            || person.Seat.Ties.Items.Any(t => t.With == other.Id) || other.Seat.Ties.Items.Any(t => t.With == person.Id)));
}
