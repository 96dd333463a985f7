using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using NodaTime;

namespace KeyAccountBot.Cards.Accounts;

/// <summary>The form of a visit that belongs to no deal.</summary>
/// <param name="People">Names of the customer's people that the reader may choose from, the latest met first.</param>
/// <param name="Texts">What stands in the inputs, by input; one that is not there is as on an empty form.</param>
/// <param name="Today">In the deal's time zone.</param>
public sealed record AccountVisitView(
    DealRef Through, Account Account, IReadOnlyList<Person> People, IReadOnlyDictionary<string, string> Texts, LocalDate Today)
{
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Deals for one of which the visit may have been.</summary>
    public IReadOnlyList<Deal> Deals { get; init; } = [];
}
