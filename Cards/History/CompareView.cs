using KeyAccountBot.Cards.Check;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.History;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.History;

/// <param name="Then">Words for the earlier day.</param>
/// <param name="Now">Words for the later day.</param>
/// <param name="Today">In the deal's time zone.</param>
public sealed record CompareView(DealComparison Between, CheckNames Then, CheckNames Now, MethodLibrary Methods, LocalDate Today)
{
    /// <summary>1-based, of the list of everything.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Changes that the log does not have or this version cannot read: what was then may lack them.</summary>
    public int Missing { get; init; }

    /// <summary>Thresholds and rules that the book tuned between the two days.</summary>
    public int RulesChanged { get; init; }

    /// <summary>What was typed and not taken; may hold it.</summary>
    public LocalText? Problem { get; init; }

    internal Deal Deal => Between.Now.Deal;
}
