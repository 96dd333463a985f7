using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Storage.Tests.Support;

/// <summary>A deal with a decision chain. Its rows are a fixture: what is told here stays as it is.</summary>
internal static class MappedDeal
{
    public static IEnumerable<DealEvent[]> Story()
    {
        yield return [new DealEvent.PersonAdded(new("p1", "饶军", "项目部长") { Seat = Full }), new DealEvent.PersonAdded(new("p2", "Deng"))];
        yield return
        [
            new DealEvent.PersonSeated("p1", Full, Full with { Attitude = Attitude.Hostile, Ties = TieList.None, Wins = "a reference he can show" }),
            new DealEvent.PersonSeated("p2", PersonSeat.Empty, PersonSeat.Empty with { Roles = Roles.DecisionMaker, Delegated = false }),
        ];
        yield return [new DealEvent.PersonAdded(new("p3", "Pan") { Seat = PersonSeat.Empty with { Step = "contract review" } }), new DealEvent.ChainTypeSet(null, ChainType.Mesh)];
        yield return [new DealEvent.PersonRemoved("p3"), new DealEvent.ChainTypeSet(ChainType.Mesh, ChainType.Tree)];
    }

    private static PersonSeat Full => new()
    {
        Department = "电梯部",
        Rank = Rank.Head,
        Level = OrganisationLevel.Region,
        Roles = Roles.User | Roles.Influencer,
        Attitude = Attitude.Sponsor,
        Authority = 3,
        Influence = 4,
        Standing = PoliticalStanding.InnerCircle,
        Delegated = true,
        ReportsTo = "p2",
        Ties = new([new("p2", "worked together"), new("p4")]),
        Step = "scoring of the offers",
        Weight = StepWeight.Decisive,
        Veto = true,
        Meetings = 3,
        LastMet = new(2026, 11, 3),
        NextMeeting = new(2026, 12, 1),
        Wins = "the pilot on time",
        InRoleSince = new(2026, 9, 1),
        Left = new(2027, 2, 1),
    };
}
