using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Tests.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Coaching;

/// <summary>Deals with candidates and what is on record of them.</summary>
internal static class SomeCoach
{
    public static readonly LocalDate Today = SomeDeal.Today;

    /// <summary>A deal with the candidate p1 Rao and, who is none, p2 Shi.</summary>
    public static Deal WithRao(bool tender = false)
    {
        var deal = SomeDeal.New();
        deal = deal with { Header = deal.Header with { Tender = tender } };
        return deal.After(
            new DealEvent.PersonAdded(new("p1", "Rao", "Project head")), new DealEvent.CoachNamed("p1"), new DealEvent.PersonAdded(new("p2", "Shi")));
    }

    public static Observation Saw(
        int behaviour, int daysAgo = 10, EvidenceKind kind = EvidenceKind.Witnessed, Route? route = null, bool against = false, string text = "It happened") =>
        new(behaviour, kind, Today.PlusDays(-daysAgo), route ?? kind switch
        {
            EvidenceKind.Document => Route.File,
            EvidenceKind.Witnessed => Route.Own,
            EvidenceKind.Told => Route.ThirdPerson,
            _ => Route.Coach,
        }, against, text);

    /// <summary>Decided and applied; what is refused fails the test.</summary>
    public static Deal Put(this Deal deal, params Observation[] seen) => seen.Aggregate(deal, (d, what) =>
    {
        var decision = EvidenceDecision.Add(d, "p1", what, Today);
        Assert.Empty(decision.Problems);
        return d.After(decision.Events);
    });

    public static Deal Done(this Deal deal, Decision decision)
    {
        Assert.Empty(decision.Problems);
        return deal.After(decision.Events);
    }
}
