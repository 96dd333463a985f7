namespace KeyAccountBot.Bot.Extension;

/// <summary>Ids of the message extension's commands, as the manifest names them.</summary>
internal static class ExtensionCommands
{
    /// <summary>A search.</summary>
    public const string Deals = "deals";

    /// <summary>An action, on a message or where one is written.</summary>
    public const string CheckDeal = "checkDeal";
}
