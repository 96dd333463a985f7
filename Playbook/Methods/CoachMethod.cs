namespace KeyAccountBot.Playbook.Methods;

/// <summary>What code must know of the method <c>coach</c>: its ids. The texts of the eight behaviours are in <c>coach.yaml</c>.</summary>
public static class CoachMethod
{
    public const string MethodId = "coach";

    /// <summary>In the order of their numbers: behaviour 1 is at index 0.</summary>
    public static IReadOnlyList<string> Behaviours { get; } =
        ["reachable", "introduces", "decision-facts", "next-step", "criteria", "stake", "upward", "rivals"];

    internal static MethodShape Shape { get; } = new(
        MethodId,
        AskedOf.Person,
        ComparesCompetitors: false,
        [new GroupShape("behaviours", [.. Behaviours.Select(id => new QuestionShape(id, AnswerKind.Evidence))])]);

    /// <param name="number">1 to 8.</param>
    public static bool IsBehaviour(int number) => number >= 1 && number <= Behaviours.Count;

    /// <summary>In a tender: what is known of the decision, of criteria and of rivals must be open to every bidder.</summary>
    public static bool NeedsOpenness(int number) => number is 3 or 5 or 8;
}
