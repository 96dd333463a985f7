using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Coach;

/// <summary>How much each behaviour and each kind of knowing is worth. Not tunable.</summary>
internal static class CoachWeights
{
    public const int Behaviours = 8;

    /// <summary>By number, 1 to 8.</summary>
    public static double OfBehaviour(int behaviour) => behaviour switch
    {
        1 => 0.5, // can be met any time
        2 => 1.5, // introduces us to leaders
        3 => 1.25, // shares decision-level information that proves right
        4 => 1.0, // guides the next step
        5 => 1.25, // speaks for criteria the customer needs and we meet
        6 => 1.0, // professional stake in our success
        7 => 1.5, // carries our material upward
        8 => 0.75, // lawful information on competitors
        _ => 0,
    };

    public static double OfKind(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Document => 1.0,
        EvidenceKind.Witnessed => 0.8,
        EvidenceKind.Told => 0.6,
        _ => 0.2,
    };

    /// <summary>Hard to play: only these can corroborate.</summary>
    public static bool Corroborates(int behaviour) => behaviour is 2 or 3 or 5 or 7;

    /// <summary>Anybody is polite when asked; being met and having a stake are no acts that could be prompted.</summary>
    public static bool MustBeUnprompted(int behaviour) => behaviour is not (1 or 6);
}
