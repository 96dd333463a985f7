using System.Net.NetworkInformation;

namespace KeyAccountBot.Bot.Hosting;

/// <summary>Where to listen when nobody said so: on loopback, at the port that Teams tools expect or the next free one.</summary>
internal static class LocalPort
{
    private const int Usual = 3978;
    private const int Tried = 100;

    public static string Url()
    {
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(l => l.Port).ToHashSet();
        return $"http://localhost:{Enumerable.Range(Usual, Tried).First(port => !taken.Contains(port))}";
    }
}
