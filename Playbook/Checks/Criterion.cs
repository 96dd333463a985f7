using System.Collections.Frozen;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Checks;

/// <summary>The twenty criteria of the assessment in the order of their numbers, so that rules can name them and sets of them are cheap.</summary>
public enum Criterion
{
    Application,
    BusinessProfile,
    Finances,
    Funds,
    CompellingEvent,
    FormalCriteria,
    SolutionFit,
    Resources,
    Relationship,
    UniqueValue,
    InsideSupport,
    ExecutiveCredibility,
    Culture,
    InformalCriteria,
    PoliticalAlignment,
    ShortTermRevenue,
    FutureRevenue,
    Profitability,
    Risk,
    StrategicValue,
}

public static class Criteria
{
    public static IReadOnlyList<Criterion> All { get; } = Enum.GetValues<Criterion>();

    private static readonly FrozenDictionary<string, Criterion> ById =
        All.ToFrozenDictionary(c => c.Id(), StringComparer.Ordinal);

    /// <summary>The id of its question in the method <c>assess</c>.</summary>
    public static string Id(this Criterion criterion) => Assessment.Criteria[(int)criterion];

    /// <summary>1 to 20, as printed.</summary>
    public static int Number(this Criterion criterion) => (int)criterion + 1;

    /// <summary>Null for an id that is no criterion.</summary>
    public static Criterion? Find(string id) => ById.TryGetValue(id, out var criterion) ? criterion : null;
}
