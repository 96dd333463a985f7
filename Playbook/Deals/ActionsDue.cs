using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>An open action as a channel may be told of it: whose it is and when it is due. No words, which may name anybody, and nobody of the customer.</summary>
/// <param name="Owner">One of us; null for the customer.</param>
public sealed record DueAction(string Id, LocalDate Due, Member? Owner, string? RuleId, Criterion? Criterion);

/// <summary>What is due of a deal: for reminders.</summary>
public static class ActionsDue
{
    /// <summary>Open actions that are due on <paramref name="last"/> or before, the longest due first. Those of a former member are the deal owner's.</summary>
    public static ImmutableArray<DueAction> By(Deal deal, LocalDate last) =>
    [
        .. from action in deal.Actions
           where deal.IsOpen && action.IsOpen && action.What.Due <= last
           orderby action.What.Due
           select new DueAction(
               action.Id, action.What.Due!.Value, action.What.Owner.User is { } user ? MemberOf(deal, user) : null, action.What.RuleId, action.What.Criterion),
    ];

    private static Member MemberOf(Deal deal, UserId user) => deal.Members.Find(m => m.Id == user) ?? deal.Owner;
}
