namespace KeyAccountBot.Bot.LocalChat;

/// <summary>Where the local chat keeps its conversations and who takes part in them.</summary>
internal sealed class LocalChatOptions
{
    /// <summary>Folder of the transcripts, one file per conversation; created when missing. Required.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Folder of the npm packages that the build copies beside the assembly; may be missing.</summary>
    public string PackageFolder { get; set; } = Path.Combine(AppContext.BaseDirectory, "local-chat");

    public LocalTenant Tenant { get; set; } = LocalTenant.Fictitious;
}
