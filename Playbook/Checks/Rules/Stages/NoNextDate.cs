using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Checks.Rules.Stages;

/// <summary>
/// Neither a meeting to come nor something the customer has to do. Said only where meetings or actions are kept at all. A meeting
/// today is still to come: nobody records its hour.
/// </summary>
internal sealed class NoNextDate() : Rule(
    "stg-no-next-date",
    Family.Stage,
    Audience.Everyone,
    Reads.Only(Aspect.Stage | Aspect.Meetings | Aspect.Visits | Aspect.Actions))
{
    public override Finding? Look(Facts facts) =>
        facts.Stage >= Stage.R3 && IsKept(facts) && !HasMeeting(facts) && !facts.Input.Actions.Any(a => a is { IsOpen: true, Owner: ActionOwner.Customer })
            ? Found(
                facts.Stage >= Stage.R4B ? Severity.Warn : Severity.Note,
                blanks: null,
                new Fact.Absent(FactName.NextMeeting),
                new Fact.Figure(FactName.Actions, facts.Input.Actions.Count(a => a.IsOpen)))
            : null;

    private static bool IsKept(Facts facts) =>
        facts.Input.Actions.Length > 0
        || facts.Input.Visits.Length > 0
        || facts.Input.NextMeeting is not null
        || facts.Map.People.Any(p => p.NextMeeting is not null);

    private static bool HasMeeting(Facts facts)
    {
        return IsToCome(facts.Input.NextMeeting) || facts.Map.People.Any(p => IsToCome(p.NextMeeting));

        bool IsToCome(LocalDate? meeting) => meeting >= facts.Today;
    }
}
