using System.Text.RegularExpressions;

namespace KeyAccountBot.Package;

/// <summary>What may be filled in. Each says what is wrong with a value, or null.</summary>
internal static partial class Rules
{
    private const int LongestDeveloperName = 32;
    private const int LongestAddress = 2048;

    public static string? Guid(string value) =>
        !System.Guid.TryParseExact(value, "D", out var id) ? "is no GUID such as 1b2c3d4e-0000-4000-8000-123456789abc."
        : id == System.Guid.Empty ? "is the empty GUID. Use the one of your registration."
        : null;

    /// <summary>Teams compares versions number by number.</summary>
    public static string? Version(string value) =>
        ThreeNumbers().IsMatch(value) ? null : "is no version such as 1.2.0: three numbers without leading zeros.";

    public static string? HostName(string value) =>
        value.Contains("://", StringComparison.Ordinal) || value.Contains('/', StringComparison.Ordinal) || value.Contains(':', StringComparison.Ordinal)
            ? "must be a host name alone, without https://, port and path."
        : !Host().IsMatch(value) || value.Length > 253 ? "is no host name such as bot.contoso.com."
        : Tunnel().IsMatch(value) ? "is a tunnel, and tomorrow it may be somebody else's. Use a domain of your own; a tunnel belongs in the registration only."
        : null;

    public static string? DeveloperName(string value) =>
        value.Length == 0 ? "is empty."
        : value.Length > LongestDeveloperName ? $"has {value.Length} characters; Teams takes {LongestDeveloperName}."
        : value.Any(char.IsControl) ? "has characters that cannot be shown."
        : null;

    public static string? HttpsAddress(string value) =>
        value.Length > LongestAddress ? $"is longer than {LongestAddress} characters."
        : !Uri.TryCreate(value, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps || address.UserInfo.Length > 0
            || value.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
            ? "is no address that begins with https://."
        : address.IsLoopback ? "is an address that only this machine can open."
        : null;

    [GeneratedRegex(@"^(0|[1-9][0-9]{0,4})(\.(0|[1-9][0-9]{0,4})){2}\z")]
    private static partial Regex ThreeNumbers();

    // At least two labels, and the last one is no number: addresses of machines are no domains.
    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])\z", RegexOptions.IgnoreCase)]
    private static partial Regex Host();

    [GeneratedRegex(@"(^|\.)(ngrok\.io|ngrok\.app|ngrok\.dev|ngrok-free\.app|ngrok-free\.dev|devtunnels\.ms|trycloudflare\.com|loca\.lt|serveo\.net|localhost\.run|lhr\.life)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Tunnel();
}
