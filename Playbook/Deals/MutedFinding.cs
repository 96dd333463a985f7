using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>A finding of the check that a member set aside: it stays listed, with the reason.</summary>
/// <param name="RuleId">The rule that found it.</param>
/// <param name="Until">The last day on which it is set aside, in the deal's time zone.</param>
/// <param name="Reason">1 to <see cref="DealLimits.Reason"/> characters; empty when its words were erased.</param>
public sealed record MutedFinding(string RuleId, LocalDate Until, string Reason, UserId By, Instant At);
