using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Plan;

/// <param name="OnRecord">Null for a new one.</param>
/// <param name="Texts">What stands in the inputs: as <see cref="ActionText"/>, or as typed where that could not be read.</param>
/// <param name="Criteria">Id and title of each criterion.</param>
/// <param name="Today">In the deal's time zone.</param>
public sealed record ActionFormView(
    Deal Deal,
    PlannedAction? OnRecord,
    IReadOnlyDictionary<ActionField, string> Texts,
    IReadOnlyList<(string Id, LocalText Title)> Criteria,
    LocalDate Today)
{
    /// <summary>The finding a new action is for, with its sentence.</summary>
    public string? RuleId { get; init; }

    public LocalText? Finding { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>What somebody else put into a field since the form was drawn, in words.</summary>
    public IReadOnlyDictionary<ActionField, LocalText> Theirs { get; init; } = new Dictionary<ActionField, LocalText>();

    public LocalText? Told { get; init; }
}
