using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Coaching;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Coach;

/// <param name="Names">Names by the id of a person.</param>
/// <param name="Limits">By which it was judged.</param>
public sealed record CoachView(
    DealRef Deal, string DealName, CoachReading Reading, Method Method, Thresholds Limits, IReadOnlyDictionary<string, string> Names, LocalDate Today)
{
    public LocalText? Told { get; init; }

    public LocalText? Problem { get; init; }

    /// <summary>Findings of the check about this candidate, or between what support is claimed and shown.</summary>
    public IReadOnlyList<Disagreement> Disagreements { get; init; } = [];
}
