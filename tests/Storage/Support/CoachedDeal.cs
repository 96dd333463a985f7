using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Storage.Tests.Support;

/// <summary>A deal with people and evidence. Its rows are a fixture: what is told here stays as it is.</summary>
internal static class CoachedDeal
{
    public static IEnumerable<DealEvent[]> Story()
    {
        yield return [new DealEvent.PersonAdded(new("p1", "饶军", "项目部长")), new DealEvent.CoachNamed("p1")];
        yield return [new DealEvent.PersonAdded(new("p2", "Shi")), new DealEvent.CoachNamed("p2")];
        yield return [new DealEvent.EvidenceAdded("e1", "p1", Saw(2, EvidenceKind.Witnessed, Route.Own, "Brought us to the VP"))];
        yield return [new DealEvent.EvidenceAdded("e2", "p1", Saw(7, EvidenceKind.Told, Route.ThirdPerson, "递了材料\n领导提到过") with { Through = "p2", OpenToAll = true })];
        yield return [new DealEvent.EvidenceAdded("e3", "p1", Saw(3, EvidenceKind.Document, Route.File, "The date was wrong") with { Against = true })];
        yield return [new DealEvent.EvidenceAdded("e4", "p1", Saw(4, EvidenceKind.Claimed, Route.Coach, "Put down by mistake") with { Prompted = true })];
        yield return [new DealEvent.EvidenceResolved("e3", "It was moved afterwards"), new DealEvent.EvidenceWithdrawn("e4")];
        yield return
        [
            new DealEvent.PersonChanged(new("p2", "Shi"), new("p2", "Shi Lan", "Technical head")),
            new DealEvent.CoachDropped("p2"),
        ];
    }

    private static Observation Saw(int behaviour, EvidenceKind kind, Route route, string text) =>
        new(behaviour, kind, new LocalDate(2026, 11, 3 + behaviour), route, Against: false, text);
}
