using System.Collections.Immutable;
using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Routes;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>Applies events to a deal: the one place where state follows from what happened.</summary>
public static class DealReplay
{
    private const int KeptMoves = 20;

    /// <summary>A new deal at revision 1 from its opening event.</summary>
    public static Deal Open(TenantId tenant, DealId id, DealEvent.Opened opened, Stamp stamp) => new()
    {
        Tenant = tenant,
        Id = id,
        Revision = 1,
        Header = opened.Header,
        TimeZone = opened.TimeZone,
        Book = opened.Book,
        Owner = opened.Owner,
        StageSince = stamp.At,
        Competitors = [.. opened.Competitors],
        Opened = stamp.At,
        LastChange = stamp.At,
    };

    /// <summary>The deal one revision later, with all the events of one turn applied in order.</summary>
    public static Deal Apply(Deal deal, IReadOnlyList<DealEvent> events, Stamp stamp)
    {
        var revision = deal.Revision + 1;
        foreach (var change in events)
        {
            deal = Apply(deal, change, stamp, revision);
        }

        return deal with { Revision = revision, LastChange = stamp.At };
    }

    private static Deal Apply(Deal deal, DealEvent change, Stamp stamp, long revision) => change switch
    {
        DealEvent.Opened => throw new InvalidOperationException($"Deal {deal.Id} is opened already."),
        DealEvent.HeaderChanged e => Header(deal, e.After, stamp),
        DealEvent.CompetitorAdded e => deal with { Competitors = deal.Competitors.Add(e.Competitor) },
        DealEvent.CompetitorRemoved e => deal with { Competitors = Mark(deal, e.Id, removed: true) },
        DealEvent.CompetitorReturned e => deal with { Competitors = Mark(deal, e.Id, removed: false) },
        DealEvent.StageMoved e => deal with { Stage = e.To, StageSince = stamp.At },
        DealEvent.Moved e => deal with { Book = e.To },
        DealEvent.MemberAdded e => deal with { Members = deal.Members.Add(e.Member) },
        DealEvent.MemberRemoved e => deal with { Members = deal.Members.RemoveAll(m => m.Id == e.Member.Id) },
        DealEvent.Answered e => deal with
        {
            Answers = deal.Answers.SetItem(e.Key, Next(deal.Answers.GetValueOrDefault(e.Key), e, stamp, revision)),
            LastAnswer = stamp.At,
        },
        DealEvent.FindingMuted e => deal with
        {
            Mutes = deal.Mutes.RemoveAll(m => m.RuleId == e.RuleId).Add(new(e.RuleId, e.Until, e.Reason, stamp.By, stamp.At)),
        },
        DealEvent.FindingUnmuted e => deal with { Mutes = deal.Mutes.RemoveAll(m => m.RuleId == e.RuleId) },
        DealEvent.PersonAdded e => deal with { People = deal.People.Add(Seen(e.Person with { AttitudeSeen = null }, null, stamp)) },
        DealEvent.PersonChanged e => Person(deal, e.After.Id, p => p with { Name = e.After.Name, Title = e.After.Title }),
        DealEvent.PersonSeated e => Person(deal, e.PersonId, p => Seen(p with { Seat = e.After }, e.Before.Attitude, stamp)),
        DealEvent.PersonRemoved e => deal with
        {
            People = [.. deal.People.Where(p => p.Id != e.PersonId).Select(p => p with { Seat = PersonRemoval.Without(p.Seat, e.PersonId) })],
            RemovedPeople = deal.RemovedPeople.Add(e.PersonId),
            Route = [.. deal.Route.Select(s => PersonRemoval.Without(s, e.PersonId, stamp.At))],
            Answers = PersonRemoval.Without(deal.Answers, e.PersonId),
            Actions = [.. deal.Actions.Select(a => PersonRemoval.Without(a, e.PersonId, stamp))],
            Visits = [.. deal.Visits.Select(v => PersonRemoval.Without(v, e.PersonId, deal))],
            Meetings = [.. deal.Meetings.Select(m => MeetingReplay.Without(m, e.PersonId))],
        },
        DealEvent.ChainTypeSet e => deal with { ChainType = e.After },
        DealEvent.CoachNamed e => Person(deal, e.PersonId, p => p with { IsCandidate = true }),
        DealEvent.CoachDropped e => Person(deal, e.PersonId, p => p with { IsCandidate = false }),
        DealEvent.EvidenceAdded e => deal with { Evidence = deal.Evidence.Add(new(e.Id, e.PersonId, e.What, stamp.By, stamp.At)) },
        DealEvent.EvidenceResolved e => Evidence(deal, e.Id, i => i with { Resolution = new(e.Reason, stamp.By, stamp.At) }),
        DealEvent.EvidenceWithdrawn e => Evidence(deal, e.Id, i => i with { Withdrawn = true, What = i.What with { Text = "" } }),
        DealEvent.ActionPlanned e => PlanReplay.Planned(deal, e, stamp),
        DealEvent.ActionChanged e => PlanReplay.Changed(deal, e),
        DealEvent.ActionSettled e => PlanReplay.Settled(deal, e, stamp),
        DealEvent.VisitMade e => PlanReplay.Made(deal, e, stamp),
        DealEvent.VisitWithdrawn e => PlanReplay.Withdrawn(deal, e),
        DealEvent.NextVisitSet e => deal with { NextVisit = e.After },
        DealEvent.EvidenceLinked e => Evidence(deal, e.Id, i => i with { Link = e.Link }),
        DealEvent.ColleagueAsked e => Evidence(deal, e.EvidenceId, i => i with
        {
            Asks = i.Asks.RemoveAll(a => a.Colleague == e.Colleague).Add(new(e.Colleague, stamp.By, stamp.At)),
        }),
        DealEvent.ColleagueAnswered e => Evidence(deal, e.EvidenceId, i => i with
        {
            Asks = [.. i.Asks.Select(a => a.Colleague == stamp.By ? a with { Answer = e.Answer, AnsweredAt = stamp.At, Became = e.Became } : a)],
        }),
        DealEvent.RouteStepAdded e => deal with { Route = deal.Route.Add(new(e.Id, e.Plan, stamp.By, stamp.At)) },
        DealEvent.RouteStepChanged e => Step(
            deal, e.Id, s => s with { Plan = e.After, Moves = s.Moves + (e.After.Due > e.Before.Due ? 1 : 0) }),
        DealEvent.RouteStepSet e => Step(deal, e.Id, s => s with { State = e.To, Ended = e.To == RouteState.Planned ? null : stamp.At }),
        DealEvent.MeetingPlanned e => MeetingReplay.Planned(deal, e, stamp),
        DealEvent.MeetingChanged e => MeetingReplay.Changed(deal, e, stamp),
        DealEvent.MeetingSet e => MeetingReplay.Set(deal, e),
        DealEvent.Closed e => deal with { Closing = new(e.Outcome, e.Reason, stamp.By, stamp.At) },
        DealEvent.Reopened => deal with { Closing = null },
        _ => throw new InvalidOperationException($"No rule applies {change.GetType().Name}."),
    };

    private static Deal Header(Deal deal, DealHeader after, Stamp stamp)
    {
        var moves = deal.CloseDateMoves;
        if (deal.Header.CloseDate != after.CloseDate)
        {
            moves = moves.Add(new(stamp.At, deal.Header.CloseDate, after.CloseDate));
            moves = moves.RemoveRange(0, Math.Max(0, moves.Count - KeptMoves));
        }

        return deal with { Header = after, CloseDateMoves = moves };
    }

    private static ImmutableList<Competitor> Mark(Deal deal, string id, bool removed)
    {
        var index = deal.Competitors.FindIndex(c => c.Id == id);
        return index < 0 ? deal.Competitors : deal.Competitors.SetItem(index, deal.Competitors[index] with { Removed = removed });
    }

    private static Deal Person(Deal deal, string id, Func<Person, Person> change)
    {
        var index = deal.People.FindIndex(p => p.Id == id);
        return index < 0 ? deal : deal with { People = deal.People.SetItem(index, change(deal.People[index])) };
    }

    /// <summary>An attitude is told with the day it was seen and by whom.</summary>
    private static Person Seen(Person person, Attitude? before, Stamp stamp) => person with
    {
        AttitudeSeen = person.Seat.Attitude is null ? null : person.Seat.Attitude == before ? person.AttitudeSeen : new(stamp.By, stamp.At),
    };

    private static Deal Evidence(Deal deal, string id, Func<EvidenceItem, EvidenceItem> change)
    {
        var index = deal.Evidence.FindIndex(e => e.Id == id);
        return index < 0 ? deal : deal with { Evidence = deal.Evidence.SetItem(index, change(deal.Evidence[index])) };
    }

    private static Deal Step(Deal deal, string id, Func<RouteStep, RouteStep> change)
    {
        var index = deal.Route.FindIndex(s => s.Id == id);
        return index < 0 ? deal : deal with { Route = deal.Route.SetItem(index, change(deal.Route[index])) };
    }

    private static Answer Next(Answer? before, DealEvent.Answered e, Stamp stamp, long revision)
    {
        var views = (before?.Views ?? ImmutableDictionary<UserId, View>.Empty).SetItem(stamp.By, new(e.After, stamp.At));
        var changed = before is not null && before.Value != e.After;
        return new(
            e.After,
            e.NoteAfter,
            stamp.By,
            stamp.At,
            revision,
            changed ? before!.Value : before?.Previous,
            changed ? before!.At : before?.PreviousAt,
            views)
        {
            ChangedAt = before is null || changed ? stamp.At : before.ChangedAt,
            Source = e.SourceAfter,
        };
    }
}
