using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>Whom a confidential method is shut to: everybody who is no member of the deal, also who manages its book.</summary>
internal static class WalkDoor
{
    public static Func<Deal, bool> IsClosed(Turn turn, Method method) => deal => method.IsConfidential && !deal.HasMember(turn.Who.Id);

    public static Reply Refused(Turn turn) => Notices.MissingOneToOne(turn, DealFate.NotYours);
}
