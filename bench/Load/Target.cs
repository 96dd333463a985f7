using System.Net;

namespace KeyAccountBot.Bench.Load;

/// <summary>Whom the generator speaks to.</summary>
/// <param name="Bot">Its endpoint: an address of this machine.</param>
/// <param name="ServiceUrl">Where it sends its replies.</param>
internal sealed record Target(Uri Bot, string ServiceUrl)
{
    public IPEndPoint EndPoint { get; } = new(IPAddress.Parse(Bot.Host), Bot.Port);
}
