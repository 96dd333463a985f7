using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>Which book a deal is in: that of its owner, or a team's. Whether the mover may is decided before.</summary>
public static class MoveDecision
{
    private static readonly LocalText There = new("It is there already.", "商机已经在那里了。");
    private static readonly LocalText Elsewhere = new(
        "Somebody moved it since this was asked, so nothing was moved. This is where it is now.", "询问之后有人移动过该商机，因此这次没有移动。以下是现在的情况。");

    private static readonly LocalText ToTeam = new("Moved. Its team sees it now.", "已移动，现在该团队可以看到。");
    private static readonly LocalText ToOwner = new(
        "Moved. Only its owner and members see it now.", "已移动，现在只有负责人和成员可以看到。");

    /// <param name="team">The id of the Teams team; null for the owner's own book.</param>
    /// <param name="asked">The book in which it was when the person was asked.</param>
    public static Decision Decide(Deal deal, string? team, BookId asked)
    {
        var to = team is null ? BookId.OwnOf(deal.Owner.Id) : BookId.OfTeam(team);
        return deal.Book == to ? Decision.Nothing(There)
            : asked != deal.Book ? Decision.Refused(nameof(Deal.Book), Elsewhere)
            : Decision.Done(to.IsTeam ? ToTeam : ToOwner, new DealEvent.Moved(deal.Book, to));
    }
}
