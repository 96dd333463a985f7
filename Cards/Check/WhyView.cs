using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Check;

/// <param name="Facts">What it rests on, in the reader's language; may hold names.</param>
/// <param name="Ask">The one criterion it is about, to be answered on the spot; null when there is none, or several.</param>
/// <param name="Door">The card on which it can be mended; null when no screen collects it yet.</param>
public sealed record WhyView(
    DealRef Deal,
    string DealName,
    FindingView Finding,
    IReadOnlyList<string> Facts,
    SpotQuestion? Ask,
    FindingDoor? Door,
    LocalDate Today,
    Place Place)
{
    /// <summary>Members answer and set aside; others read.</summary>
    public bool MayChange { get; init; } = true;

    /// <summary>What the map knows of the criterion in <see cref="Ask"/>.</summary>
    public LocalText? Beside { get; init; }

    /// <summary>Why the check does not tell it: another tells the same; null when it does.</summary>
    public LocalText? HiddenBy { get; init; }

    /// <summary>Null when it is told.</summary>
    public MutedFinding? Muted { get; init; }

    /// <summary>Open actions that answer it, in words; may hold names.</summary>
    public IReadOnlyList<string> Planned { get; init; } = [];

    /// <summary>What was typed and not taken.</summary>
    public string Reason { get; init; } = "";

    public string? Until { get; init; }

    public LocalText? Problem { get; init; }

    /// <param name="view">How much of the deal the reader sees.</param>
    public static WhyView Of(Finding finding, CheckNames names, DealView view, Place place, Language language) => new(
        DealRef.Of(names.Deal),
        names.Deal.Header.Name,
        CheckView.FindingOf(finding, names),
        FactWords.Of(finding, names, view, language),
        finding.Subjects.Count == 1 && DealAccess.Shows(view, finding.Subjects.First().Id()) ? SpotQuestion.Of(finding.Subjects.First(), names) : null,
        FindingDoor.Of(finding),
        names.Input.Today,
        place);
}

/// <summary>One criterion with its answer on record.</summary>
/// <param name="Was">The answer's text; empty when it was never asked.</param>
public sealed record SpotQuestion(Criterion Criterion, LocalText Title, LocalText Ask, Mark Mark, string Was)
{
    public static SpotQuestion Of(Criterion criterion, CheckNames names) => new(
        criterion,
        names.Title(criterion),
        names.Ask(criterion),
        names.Input.Answers[criterion]?.Value ?? Mark.Unasked,
        names.Deal.AnswerTo(names.Assessment.Id, criterion.Id(), Subject.Us)?.Value.ToText() ?? "");
}
