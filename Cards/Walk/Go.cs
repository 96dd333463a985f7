namespace KeyAccountBot.Cards.Walk;

/// <summary>Where a walk goes once its card is saved. Every way out saves first, so that no answer is lost.</summary>
public static class Go
{
    public const string Next = "next";
    public const string Back = "back";

    /// <summary>To what the answers come to.</summary>
    public const string Result = "result";

    /// <summary>To the deal's card.</summary>
    public const string Deal = "deal";

    /// <summary>To the form of the deal's header.</summary>
    public const string Edit = "edit";

    /// <summary>To the same questions for the parties of the other page than <see cref="Payload.Parties"/>.</summary>
    public const string Parties = "parties";

    /// <summary>To a card of one question only, chosen in <see cref="Inputs.LongNote"/>, where its long note can be changed.</summary>
    public const string Note = "note";

    /// <summary>From there back to its group.</summary>
    public const string Group = "group";

    /// <summary>Back to the check, from where the answer was given.</summary>
    public const string Check = "check";
}
