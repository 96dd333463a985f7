using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>
/// Takes somebody off the deal. Who reported to the person reports to nobody known, ties to the person end, and evidence on the person
/// is taken back, answers on the person go, steps of the route to the person are dropped without their words: the log alone keeps all of it.
/// </summary>
public static class PersonRemoval
{
    /// <summary>Each is a row of the one transaction that removes.</summary>
    private const int MostEvidence = 20;

    /// <summary>The same, of the steps that lose the person.</summary>
    private const int MostSteps = 12;

    /// <summary>All of these with the lines of others that end and the answers that go: with the person, header, log and mark it stays below 100.</summary>
    private const int MostRows = 92;

    private static readonly LocalText Removed = new("{0} is off the map.", "{0} 已从决策链上移除。");
    private static readonly LocalText Gone = new("This person is off the map already.", "这个人此前已移除。");
    private static readonly LocalText TooMuch = new(
        "There is much evidence on this person. Take it back first, or put down the day the person left.", "此人的证据较多，请先撤回，或填写离开日期。");

    private static readonly LocalText TooManySteps = new(
        "Many steps of the route name this person. Put down the day the person left instead.", "路线上有很多步提到此人，请改为填写离开日期。");

    private static readonly LocalText StandsAgainst = new(
        "Something stands against this person as a coach. Settle it first, with a reason.", "此人作为教练还有未解决的反面证据，请先说明原因解决。");

    public static Decision Decide(Deal deal, string id)
    {
        if (!deal.IsOpen)
        {
            return Decision.Refused(Fields.Text, DealTexts.IsClosed);
        }

        if (deal.FindPerson(id) is not { } person)
        {
            return Decision.Nothing(Gone);
        }

        var evidence = deal.EvidenceOn(id).ToList();
        return evidence.Exists(e => e.IsOpenAgainst) ? Decision.Refused(Fields.Text, StandsAgainst)
            : evidence.Count > MostEvidence || evidence.Count + CountLines(deal, id) + CountAnswers(deal, id) + CountSteps(deal, id) > MostRows ? Decision.Refused(Fields.Text, TooMuch)
            : CountSteps(deal, id) > MostSteps ? Decision.Refused(Fields.Text, TooManySteps)
            : Decision.Done(
                Removed.With(person.Name),
                [
                    .. evidence.Select(e => new DealEvent.EvidenceWithdrawn(e.Id)),
                    new DealEvent.PersonRemoved(id),
                ]);
    }

    /// <summary>How many lines of others end with it.</summary>
    public static int CountLines(Deal deal, string id) => deal.People.Count(p => p.Id != id && Without(p.Seat, id) != p.Seat);

    /// <summary>How many answers on the person go with it.</summary>
    public static int CountAnswers(Deal deal, string id) => deal.Answers.Keys.Count(k => k.Subject.Value == id);

    private static int CountSteps(Deal deal, string id) => deal.Route.Count(s => Without(s, id, default) != s);

    /// <summary>The seat of somebody else, once that person is gone.</summary>
    internal static PersonSeat Without(PersonSeat seat, string id) => seat with
    {
        ReportsTo = seat.ReportsTo == id ? null : seat.ReportsTo,
        Ties = seat.Ties.Items.Any(t => t.With == id) ? new([.. seat.Ties.Items.Where(t => t.With != id)]) : seat.Ties,
    };

    /// <summary>A step of the route, once that person is gone: to the person it is dropped, and says nothing any more.</summary>
    internal static RouteStep Without(RouteStep step, string id, Instant now) =>
        step.Plan.Person == id ? step with
        {
            Plan = step.Plan with { Step = null, Say = null },
            State = step.IsOpen ? RouteState.Dropped : step.State,
            Ended = step.IsOpen ? now : step.Ended,
        }
        : step.Plan.Via == id ? step with { Plan = step.Plan with { Via = null } }
        : step;
}
