namespace KeyAccountBot.Cards.Extension;

/// <summary>What a button of the dialogs of the message extension wants, as <see cref="Payload.Go"/>.</summary>
public static class ShareSteps
{
    /// <summary>The check of the deal that was chosen, to be looked at.</summary>
    public const string Show = "show";

    /// <summary>The card goes into the message.</summary>
    public const string Insert = "insert";

    /// <summary>The list to choose from.</summary>
    public const string Choose = "choose";
}
