namespace KeyAccountBot.Playbook.Methods;

/// <summary>What code must know of the method <c>assess</c>: its ids. Their texts are in <c>assess.yaml</c>.</summary>
public static class Assessment
{
    public const string MethodId = "assess";

    public const string Opportunity = "opportunity";
    public const string Compete = "compete";
    public const string Win = "win";
    public const string Worth = "worth";

    public const string Application = "application";
    public const string BusinessProfile = "business-profile";
    public const string Finances = "finances";
    public const string Funds = "funds";
    public const string CompellingEvent = "compelling-event";

    public const string FormalCriteria = "formal-criteria";
    public const string SolutionFit = "solution-fit";
    public const string Resources = "resources";
    public const string Relationship = "relationship";
    public const string UniqueValue = "unique-value";

    public const string InsideSupport = "inside-support";
    public const string ExecutiveCredibility = "executive-credibility";
    public const string Culture = "culture";
    public const string InformalCriteria = "informal-criteria";
    public const string PoliticalAlignment = "political-alignment";

    public const string ShortTermRevenue = "short-term-revenue";
    public const string FutureRevenue = "future-revenue";
    public const string Profitability = "profitability";
    public const string Risk = "risk";
    public const string StrategicValue = "strategic-value";

    /// <summary>In the order in which they are asked.</summary>
    public static IReadOnlyList<string> Groups { get; } = [Opportunity, Compete, Win, Worth];

    /// <summary>In the order of their numbers: criterion 1 is at index 0.</summary>
    public static IReadOnlyList<string> Criteria { get; } =
    [
        Application, BusinessProfile, Finances, Funds, CompellingEvent,
        FormalCriteria, SolutionFit, Resources, Relationship, UniqueValue,
        InsideSupport, ExecutiveCredibility, Culture, InformalCriteria, PoliticalAlignment,
        ShortTermRevenue, FutureRevenue, Profitability, Risk, StrategicValue,
    ];

    /// <summary>Two per group: without them a group's light cannot be good.</summary>
    public static IReadOnlyList<string> MustCriteria { get; } =
    [
        Funds, CompellingEvent, SolutionFit, UniqueValue, InsideSupport, PoliticalAlignment, Profitability, Risk,
    ];

    /// <summary>Criteria whose answers would give away a coach, a power holder's attitude or a margin: never shown or asked in a channel.</summary>
    public static IReadOnlyList<string> OneToOneCriteria { get; } = [InsideSupport, PoliticalAlignment, Profitability];

    private const int CriteriaPerGroup = 5;

    internal static MethodShape Shape { get; } = new(
        MethodId,
        AskedOf.Deal,
        ComparesCompetitors: true,
        [.. Groups.Zip(Criteria.Chunk(CriteriaPerGroup), (group, ids) =>
            new GroupShape(group, [.. ids.Select(id => new QuestionShape(id, AnswerKind.Rating))]))]);

    public static bool IsMust(string criterion) => MustCriteria.Contains(criterion);

    /// <summary>The criterion stays out of channels and group chats.</summary>
    public static bool IsOneToOne(string criterion) => OneToOneCriteria.Contains(criterion);
}
