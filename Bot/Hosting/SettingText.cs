namespace KeyAccountBot.Bot.Hosting;

/// <summary>Settings as people write them.</summary>
internal static class SettingText
{
    /// <summary>Without spaces at the ends; null when nothing is there, as an empty setting is one that is not set.</summary>
    public static string? Text(this IConfiguration configuration, string name) =>
        string.IsNullOrWhiteSpace(configuration[name]) ? null : configuration[name]!.Trim();

    /// <summary>An id as Entra writes it and every activity and token holds it, with hyphens and nothing around: ids are compared as text.</summary>
    public static bool IsId(string text) => Guid.TryParseExact(text, "D", out _);
}
