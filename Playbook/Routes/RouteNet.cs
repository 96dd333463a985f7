using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Routes;

/// <summary>Who of the map could open a door to whom: reporting lines and hidden ties, read from those who are with us.</summary>
internal sealed class RouteNet
{
    private readonly List<Person> _here;
    private readonly List<Person> _allies;
    private readonly ILookup<string, string> _ties;

    public RouteNet(Deal deal, LocalDate today)
    {
        _here = deal.People.FindAll(p => !(p.Seat.Left <= today)).ToList();

        // Somebody we never met opens no doors. Who is strongest with us comes first.
        _allies = [.. _here.Where(p => p.Seat.Attitude >= Attitude.Supporter && p.Seat.LastMet is not null)
            .OrderByDescending(p => p.Seat.Attitude).ThenByDescending(p => p.Seat.Influence ?? 0)];
        _ties = _here.SelectMany(p => p.Seat.Ties.Items.SelectMany(t => new[] { (From: p.Id, To: t.With), (From: t.With, To: p.Id) }))
            .ToLookup(t => t.From, t => t.To);
    }

    /// <summary>The nearest door, and the method that goes through it.</summary>
    public RouteApproach To(Person person, RouteAim aim)
    {
        var isExecutive = person.Seat.Rank == Rank.Executive;
        var allies = _allies.Where(a => a.Id != person.Id).ToList();
        return allies.Find(a => _ties[a.Id].Contains(person.Id)) is { } friend ? new(isExecutive ? RouteMethod.Referral : RouteMethod.MutualContact, RouteLink.Tie, friend.Id)
            : allies.Find(a => a.Seat.ReportsTo == person.Id) is { } below ? new(isExecutive ? RouteMethod.FromBelow : RouteMethod.BottomUp, RouteLink.WorksFor, below.Id)
            : allies.Find(a => a.Id == person.Seat.ReportsTo) is { } boss ? new(isExecutive ? RouteMethod.Referral : RouteMethod.StraightToTop, RouteLink.Boss, boss.Id)
            : allies.Select(a => (Ally: a, Middle: Between(a, person))).FirstOrDefault(a => a.Middle is not null) is { Middle: { } middle } two
                ? new(isExecutive ? RouteMethod.Referral : RouteMethod.MutualContact, RouteLink.Through, two.Ally.Id, middle.Id)
            : new(Cold(isExecutive, aim), RouteLink.None);
    }

    /// <summary>Somebody whom both know. Who is against us is asked for nothing.</summary>
    private Person? Between(Person ally, Person person) => _here.Find(m =>
        m.Id != ally.Id && m.Id != person.Id && !(m.Seat.Attitude < Attitude.Neutral) && AreNear(ally, m) && AreNear(m, person));

    private bool AreNear(Person a, Person b) => a.Seat.ReportsTo == b.Id || b.Seat.ReportsTo == a.Id || _ties[a.Id].Contains(b.Id);

    /// <summary>Where nobody opens the door: what lets a person look at us without a promise.</summary>
    private static RouteMethod Cold(bool isExecutive, RouteAim aim) => (isExecutive, aim) switch
    {
        (true, RouteAim.Neutral) => RouteMethod.ReferenceSite,
        (true, RouteAim.Win) => RouteMethod.CompanyVisit,
        (true, _) => RouteMethod.Direct,
        (false, RouteAim.Neutral) => RouteMethod.RelatedParty,
        _ => RouteMethod.Event,
    };
}
