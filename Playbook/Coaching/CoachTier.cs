using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Playbook.Coaching;

/// <summary>Where a guide sits; what may be expected differs with it.</summary>
public enum CoachTier
{
    /// <summary>Prepares and carries out, decides nothing, is close to the head.</summary>
    Staff,

    /// <summary>Heads of department and managers of projects, purchasing, contracts, cost and budget: organise, evaluate, cannot be gone around.</summary>
    Head,

    /// <summary>Vice presidents and project directors: initiate and set the direction. May never become a guide.</summary>
    Executive,

    /// <summary>Neither rank nor job says it.</summary>
    Unknown,
}

/// <summary>Reads the tier from the rank on the map, else from the job.</summary>
internal static partial class CoachTiers
{
    public static CoachTier Of(Person person) =>
        person.Title is { } title && ProjectDirector().IsMatch(TextFold.Lower(title)) ? CoachTier.Executive
        : person.Title is { } job && RankOf(person) != Rank.Executive && ManagesStep().IsMatch(TextFold.Lower(job)) ? CoachTier.Head
        : RankOf(person) switch
        {
            Rank.Staff => CoachTier.Staff,
            Rank.Head => CoachTier.Head,
            Rank.Executive => CoachTier.Executive,
            _ => CoachTier.Unknown,
        };

    public static Rank? RankOf(Person person) => person.Seat.Rank ?? (person.Title is { } title ? TitleText.Rank(title) : null);

    [GeneratedRegex(@"\bproject director\b|\bprogram(?:me)? director\b|项目总监|项目总指挥")]
    private static partial Regex ProjectDirector();

    [GeneratedRegex(@"\b(?:project|purchasing|procurement|contracts?|cost|budget)s? manager\b|(?:项目|采购|合同|成本|预算)经理")]
    private static partial Regex ManagesStep();
}
