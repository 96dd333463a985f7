using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Accounts;

/// <summary>A visit that belongs to no deal.</summary>
public static class AccountVisit
{
    /// <param name="names">Who was met, as typed or as the map of one of its deals names them: the account has no map of its own.</param>
    public static VisitReport Report(LocalDate on, IEnumerable<string> names, UserId author, string? outcome) =>
        new(on, [], [.. names.Select(NameText.Clean).Where(n => n.Length > 0).DistinctBy(NameText.Key)], [author], outcome);
}
