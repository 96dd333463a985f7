using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Methods;

/// <summary>What code must know of the method <c>key-account</c>: its ids. Their texts are in <c>key-account.yaml</c>.</summary>
public static class KeyAccountMethod
{
    public const string MethodId = "key-account";

    public const string Profit = "profit-share";
    public const string Stable = "long-stable";
    public const string Potential = "potential";
    public const string Effort = "our-effort";

    /// <summary>The question on the three reasons to review an account.</summary>
    public const string Review = "review";

    /// <summary>
    /// Where the tier that a person decided on is kept, with the reason as its note. No question of the file: it is decided on the account's card, where
    /// what the answers suggest stands beside it.
    /// </summary>
    public const string Tier = "tier";

    /// <summary>The six, in order.</summary>
    public static ImmutableArray<string> Criteria { get; } = [Profit, "our-goals", "loss-hurts", Stable, Potential, Effort];

    public static ImmutableArray<string> ReviewReasons { get; } = ["broken-word", "unprofitable", "abusive"];

    internal static MethodShape Shape { get; } = new(
        MethodId,
        AskedOf.Account,
        ComparesCompetitors: false,
        [
            new("criteria", [.. Criteria.Select(c => new QuestionShape(c, AnswerKind.Rating))]),
            new("review", [new(Review, AnswerKind.MultiChoice, [Choice.None, .. ReviewReasons], Dated: true)]),
        ]);

    /// <summary>As it is stored.</summary>
    public static string IdOf(Tier tier) => tier switch
    {
        Checks.Input.Tier.Platinum => "platinum",
        Checks.Input.Tier.Gold => "gold",
        Checks.Input.Tier.Iron => "iron",
        _ => "lead",
    };

    /// <summary>Null for what is none.</summary>
    public static Tier? TierOf(string? id) => Enum.GetValues<Tier>().Where(t => IdOf(t) == id).Select(t => (Tier?)t).FirstOrDefault();
}
