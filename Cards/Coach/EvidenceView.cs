using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Coach;

/// <param name="Askable">Colleagues who may be asked.</param>
/// <param name="Members">All of the deal.</param>
/// <param name="People">Of the customer, who may have been met.</param>
/// <param name="Names">Names by the id of a person or a colleague.</param>
public sealed record EvidenceView(
    DealRef Deal,
    Person Person,
    EvidenceItem Item,
    Question Behaviour,
    IReadOnlyList<Member> Askable,
    IReadOnlyList<Member> Members,
    IReadOnlyList<Person> People,
    IReadOnlyDictionary<string, string> Names,
    DateTimeZone Zone,
    LocalDate Today)
{
    public LocalText? Told { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
