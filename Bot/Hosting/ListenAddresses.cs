using System.Net;

namespace KeyAccountBot.Bot.Hosting;

/// <summary>Where the settings make the bot listen.</summary>
internal static class ListenAddresses
{
    private const string Endpoints = "Kestrel:Endpoints";

    private static readonly string[] _ports = ["http_ports", "https_ports"];

    /// <summary>What no server could listen at, each with its setting.</summary>
    public static IEnumerable<string> Unreadable(IConfiguration configuration) =>
    [
        .. Urls(configuration).Where(url => !IsAddress(url)).Select(url => $"urls={url}"),
        .. configuration.GetSection(Endpoints).GetChildren().Where(endpoint => !IsAddress(endpoint["Url"] ?? "")).Select(endpoint => $"{endpoint.Path}:Url={endpoint["Url"]}"),
        .. _ports.SelectMany(name => Parts(configuration[name]).Where(port => !ushort.TryParse(port, out _)).Select(port => $"{name}={port}")),
    ];

    /// <summary>Those that other machines can reach, as they stand in the settings. Ports alone mean every address of the machine.</summary>
    public static IEnumerable<string> Foreign(IConfiguration configuration)
    {
        var urls = Urls(configuration);
        var ports = urls.Length > 0 ? [] : _ports.Where(name => !string.IsNullOrWhiteSpace(configuration[name]))
            .Select(name => $"{name}={configuration[name]}");
        var endpoints = configuration.GetSection(Endpoints).GetChildren().Select(endpoint => endpoint["Url"] ?? "");
        return urls.Concat(endpoints).Where(url => !IsLoopback(url)).Concat(ports);
    }

    private static string[] Urls(IConfiguration configuration) => Parts(configuration["urls"]);

    private static string[] Parts(string? list) => (list ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsAddress(string url)
    {
        try
        {
            // What follows a colon and is no port is read as part of the host, and the server would listen everywhere.
            var address = BindingAddress.Parse(url);
            return address.IsUnixPipe || address.IsNamedPipe
                || (address.Scheme.ToUpperInvariant() is "HTTP" or "HTTPS" && address.PathBase.Length == 0 && address.Port is >= 0 and <= ushort.MaxValue
                    && (!address.Host.Contains(':', StringComparison.Ordinal) || IPAddress.TryParse(address.Host, out _)));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsLoopback(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address.IsUnixPipe || address.IsNamedPipe
                || address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip));
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
