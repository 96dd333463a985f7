using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Checks.Questions;

/// <summary>A question worth asking next.</summary>
/// <param name="Score">Only for ordering and for the bench; never shown.</param>
/// <param name="IfPlus">The verdict if the answer is yes, or the best there can be.</param>
/// <param name="IfMinus">The verdict if it is no, or the worst there can be. Both are null in a channel.</param>
public sealed record NextQuestion(Topic Topic, Whom Whom, int Score, Verdict? IfPlus, Verdict? IfMinus)
{
    /// <summary>Null when it is about something else.</summary>
    public Criterion? Criterion => Topic.Criterion;

    /// <summary>Only then is it said what the answer would change.</summary>
    public bool ChangesVerdict => IfPlus != IfMinus;
}

/// <summary>Whom to ask.</summary>
/// <param name="PersonId">Null when it is our own side, when nobody on the map fits, and in a channel.</param>
/// <param name="Role">The role that knows it best; <see cref="Roles.None"/> for our own side.</param>
/// <param name="IntroductionNeeded">The person was never met.</param>
public sealed record Whom(string? PersonId, Roles Role, bool IntroductionNeeded = false)
{
    public bool IsOwnSide => Role == Roles.None;

    /// <summary>Nobody on the map fits: the role is missing there.</summary>
    public bool RoleIsMissing { get; init; }
}
