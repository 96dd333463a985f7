using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Map;

/// <param name="OnRecord">Null for somebody new.</param>
/// <param name="Texts">What stands in the inputs: as <see cref="PersonText"/>, or as typed where that could not be read.</param>
/// <param name="Others">Id and name of everybody else on the map.</param>
/// <param name="Today">In the deal's time zone.</param>
public sealed record PersonFormView(
    DealRef Deal,
    string DealName,
    Person? OnRecord,
    IReadOnlyDictionary<PersonField, string> Texts,
    IReadOnlyList<(string Id, string Name)> Others,
    LocalDate Today)
{
    /// <summary>False for a reader who sees no personal notes.</summary>
    public bool ShowsPersonal { get; init; } = true;

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>What somebody else put into a field since the form was drawn, in words.</summary>
    public IReadOnlyDictionary<PersonField, LocalText> Theirs { get; init; } = new Dictionary<PersonField, LocalText>();

    /// <summary>When the attitude was seen, in the deal's time zone; null while there is none.</summary>
    public LocalDate? SeenOn { get; init; }

    /// <summary>The member who saw it; null for one who is none any more.</summary>
    public string? SeenBy { get; init; }

    public LocalText? Told { get; init; }
}
