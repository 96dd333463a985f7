using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Bench.Speed;

/// <summary>The full deal with its fifteen people in their seats, reporting in three levels.</summary>
internal static class FullMap
{
    public static Deal Deal { get; } = FullDeal.Deal with
    {
        ChainType = ChainType.Tree,
        People = [.. FullDeal.Deal.People.Select((person, i) => person with { Title = "head of purchasing", Seat = SeatOf(i) })],
    };

    private static PersonSeat SeatOf(int index) => new()
    {
        Roles = (Roles)(1 << (index % 6)),
        Rank = Enum.GetValues<Rank>()[index % 3],
        Department = index % 2 == 0 ? Departments.Finance : Departments.Technical,
        Attitude = index % 4 == 0 ? null : Enum.GetValues<Attitude>()[index % 6],
        Authority = (index % 5) + 1,
        Influence = (index % 4) + 1,
        ReportsTo = index == 0 ? null : $"p{((index - 1) / 4) + 1}",
        LastMet = FullDeal.Today.PlusDays(-5 * index),
    };
}
