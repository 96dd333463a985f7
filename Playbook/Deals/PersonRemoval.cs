using System.Collections.Immutable;
using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>
/// Takes somebody off the deal. Who reported to the person reports to nobody known, ties to the person end, and evidence on the person
/// is taken back, answers on the person go, what the person said is nobody's word any more, steps of the route to the person are dropped without their words, and so are the person's actions;
/// of a visit where nobody else was met it stays that it was: the log alone keeps all of it.
/// </summary>
public static class PersonRemoval
{
    /// <summary>Each is a row of the one transaction that removes.</summary>
    private const int MostEvidence = 20;

    /// <summary>The same, of the steps that lose the person.</summary>
    private const int MostSteps = 12;

    /// <summary>All of these with the lines of others that end, the answers that go, the actions and visits that lose words: with the person, header, log and mark it stays below 100.</summary>
    private const int MostRows = 92;

    private static readonly LocalText Removed = new("{0} is off the map.", "{0} 已从决策链上移除。");
    private static readonly LocalText Gone = new("This person is off the map already.", "这个人此前已移除。");
    private static readonly LocalText TooMuch = new(
        "There is much evidence on this person. Take it back first, or put down the day the person left.", "此人的证据较多，请先撤回，或填写离开日期。");

    private static readonly LocalText TooManySteps = new(
        "Many steps of the route name this person. Put down the day the person left instead.", "路线上有很多步提到此人，请改为填写离开日期。");

    private static readonly LocalText TooManyRows = new(
        "Too much hangs on this person; put down the day the person left instead.", "与此人相关的内容太多，请改为填写离开日期。");

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
            : evidence.Count > MostEvidence ? Decision.Refused(Fields.Text, TooMuch)
            : CountSteps(deal, id) > MostSteps ? Decision.Refused(Fields.Text, TooManySteps)
            : CountRows(deal, id, evidence.Count) > MostRows ? Decision.Refused(Fields.Text, TooManyRows)
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

    /// <summary>How many answers rest on nobody's word any more.</summary>
    public static int CountSaid(Deal deal, string id) => deal.Answers.Values.Count(a => a.Source?.Value == id);

    /// <summary>How many actions of the person are dropped.</summary>
    public static int CountActions(Deal deal, string id) => deal.Actions.Count(a => a.IsOpen && a.What.Owner.Person == id);

    private static int CountRows(Deal deal, string id, int evidence) =>
        evidence + CountLines(deal, id) + CountAnswers(deal, id) + CountSaid(deal, id) + CountSteps(deal, id)
        + deal.Actions.Count(a => a.What.Owner.Person == id) + deal.Visits.Count(v => Without(v, id, deal) != v)
        + deal.Meetings.Count(m => MeetingReplay.Without(m, id) != m);

    private static int CountSteps(Deal deal, string id) => deal.Route.Count(s => Without(s, id, default) != s);

    /// <summary>The seat of somebody else, once that person is gone.</summary>
    internal static PersonSeat Without(PersonSeat seat, string id) => seat with
    {
        ReportsTo = seat.ReportsTo == id ? null : seat.ReportsTo,
        Ties = seat.Ties.Items.Any(t => t.With == id) ? new([.. seat.Ties.Items.Where(t => t.With != id)]) : seat.Ties,
    };

    /// <summary>All answers, once that person is gone: those on the person go, and what the person said stays as what we think.</summary>
    internal static ImmutableDictionary<AnswerKey, Answer> Without(ImmutableDictionary<AnswerKey, Answer> answers, string id) => answers
        .RemoveRange(answers.Keys.Where(k => k.Subject.Value == id))
        .SetItems(answers.Where(a => a.Key.Subject.Value != id && a.Value.Source?.Value == id).Select(a => KeyValuePair.Create(a.Key, a.Value with { Source = null })));

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

    /// <summary>An action, once that person is gone: the person's own is dropped, and says nothing any more.</summary>
    internal static PlannedAction Without(PlannedAction action, string id, Stamp stamp) =>
        action.What.Owner.Person != id ? action : action with
        {
            What = action.What with { Text = "" },
            State = action.IsOpen ? ActionState.Dropped : action.State,
            Settled = action.IsOpen ? new(stamp.By, stamp.At) : action.Settled,
        };

    /// <summary>A visit, once that person is gone: where nobody else was met who is on the map still, what came of it is not told any more.</summary>
    internal static Visit Without(Visit visit, string id, Deal deal) =>
        visit.What is { Outcome: not null, Others.IsEmpty: true } what && what.Met.Contains(id) && what.Met.All(m => m == id || deal.FindPerson(m) is null)
            ? visit with { What = what with { Outcome = null } }
            : visit;
}
