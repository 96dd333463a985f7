namespace KeyAccountBot.Playbook.Deals;

/// <summary>The funnel (method <c>funnel</c>). From R6 on the deal is signed and only the account matters.</summary>
public enum Stage
{
    R1,
    R2,
    R3,
    R4A,
    R4B,
    R5,
    R6,
    R7,
}

public static class Stages
{
    /// <summary>Late: the offer is out or decided; what is still unknown now counts against us.</summary>
    public static bool IsLate(this Stage stage) => stage is Stage.R4B or Stage.R5;

    public static bool IsSelling(this Stage stage) => stage <= Stage.R5;
}
