using System.Net;

namespace KeyAccountBot.Bot.Hosting;

/// <summary>Where the settings make the bot listen.</summary>
internal static class ListenAddresses
{
    private static readonly string[] _ports = ["http_ports", "https_ports"];

    /// <summary>Those that other machines can reach, as they stand in the settings. Ports alone mean every address of the machine.</summary>
    public static IEnumerable<string> Foreign(IConfiguration configuration)
    {
        var urls = (configuration["urls"] ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var ports = urls.Length > 0 ? [] : _ports.Where(name => !string.IsNullOrWhiteSpace(configuration[name]))
            .Select(name => $"{name}={configuration[name]}");
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? "");
        return urls.Concat(endpoints).Where(url => !IsLoopback(url)).Concat(ports);
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
