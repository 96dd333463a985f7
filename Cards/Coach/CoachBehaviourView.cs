using KeyAccountBot.Playbook.Coaching;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Coach;

/// <summary>What stands in the inputs of the behaviour card, as text.</summary>
/// <param name="Seen">One of <see cref="Coach.Seen"/>, or empty.</param>
/// <param name="Through">A person's id, or empty.</param>
public sealed record EvidenceTexts(string Seen = "", string What = "", string When = "", string Kind = "", string Route = "", string Through = "", bool Open = false);

/// <param name="Reading">Of the behaviour of this number.</param>
/// <param name="Tender">The deal is a tender.</param>
/// <param name="People">Others on record, through whom something may be known.</param>
public sealed record CoachBehaviourView(
    DealRef Deal, Person Person, Question Behaviour, BehaviourReading Reading, bool Tender, IReadOnlyList<Person> People, LocalDate Today)
{
    /// <summary>Names by the id of a person or a colleague.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    public EvidenceTexts Texts { get; init; } = new();

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public LocalText? Told { get; init; }

    /// <summary>One behaviour after the other: saving goes to the next.</summary>
    public bool Walking { get; init; }
}
