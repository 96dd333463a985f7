using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Cards;

/// <summary>Which deal a card shows, and the revision it was drawn from.</summary>
public readonly record struct DealRef(DealId Id, long Revision)
{
    public static DealRef Of(Deal deal) => new(deal.Id, deal.Revision);
}
