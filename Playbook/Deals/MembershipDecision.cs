using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>Who sees everything of a deal besides its owner.</summary>
public static class MembershipDecision
{
    public static Decision Add(Deal deal, Member member)
    {
        if (deal.HasMember(member.Id))
        {
            return Decision.Nothing(new LocalText("{0} is a member already.", "{0} 已是成员。").With(member.Name));
        }

        return deal.Members.Count >= DealLimits.Members
            ? Decision.Refused(nameof(Deal.Members), new LocalText("A deal has at most {0} members besides its owner.", "除负责人外，一个商机最多 {0} 名成员。").With(DealLimits.Members))
            : Decision.Done(
                new LocalText("{0} now sees everything in this deal.", "{0} 现在可以看到该商机的全部内容。").With(member.Name),
                new DealEvent.MemberAdded(member));
    }

    public static Decision Remove(Deal deal, UserId user)
    {
        if (deal.Owner.Id == user)
        {
            return Decision.Refused(nameof(Deal.Owner), new("The owner stays a member.", "负责人不能移出成员。"));
        }

        return deal.Members.Find(m => m.Id == user) is { } member
            ? Decision.Done(new LocalText("{0} is no longer a member.", "{0} 已不再是成员。").With(member.Name), new DealEvent.MemberRemoved(member))
            : Decision.Nothing(new("Not a member of this deal.", "不是该商机的成员。"));
    }
}
