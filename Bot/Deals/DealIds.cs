using System.Security.Cryptography;
using System.Text;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Bot.Deals;

/// <summary>Ids of new deals.</summary>
internal static class DealIds
{
    /// <summary>
    /// The id of the deal that this activity opens: the same for every copy of the activity, so that one that arrives twice opens
    /// one deal. Made of a hash alone, hence a UUID of version 8: a time stamp could differ between copies.
    /// </summary>
    public static DealId Of(Turn turn)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{turn.Tenant}|{turn.ActivityKey}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(new Guid(bytes, bigEndian: true));
    }
}
