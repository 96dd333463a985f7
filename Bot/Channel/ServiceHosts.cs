namespace KeyAccountBot.Bot.Channel;

/// <summary>
/// Where messages may go, and the tokens that go with them. A service URL comes from outside, with each activity: whoever got a foreign one
/// past the other checks would be handed a token that speaks for the bot.
/// </summary>
internal sealed class ServiceHosts
{
    private static readonly string[] _hosts = ["smba.trafficmanager.net", "botframework.com", "teams.microsoft.com", "teams.microsoft.us"];

    // Not of smba.trafficmanager.net: anybody can have another name under trafficmanager.net, so that one is exact.
    private static readonly string[] _suffixes = [".botframework.com", ".teams.microsoft.com", ".teams.microsoft.us"];

    private readonly Func<Uri, bool> _allows;

    private ServiceHosts(Func<Uri, bool> allows) => _allows = allows;

    /// <summary>Teams in every cloud where bots run, over HTTPS.</summary>
    public static ServiceHosts Teams { get; } = new(url =>
        url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && (_hosts.Contains(url.IdnHost) || _suffixes.Any(suffix => url.IdnHost.EndsWith(suffix, StringComparison.Ordinal))));

    /// <summary>This machine and nothing else: the local chat, and other tools that play Teams.</summary>
    public static ServiceHosts ThisMachine { get; } = new(url =>
        (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && url.IsLoopback);

    /// <summary>False for null, for what is no absolute URL, and for one that carries a user name.</summary>
    public bool Allow(Uri? url) => url is { IsAbsoluteUri: true, UserInfo: "" } && _allows(url);

    /// <inheritdoc cref="Allow(Uri?)"/>
    public bool Allow(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var parsed) && Allow(parsed);
}
