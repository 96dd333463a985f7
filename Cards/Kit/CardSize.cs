using System.Text;
using AdaptiveCards;

namespace KeyAccountBot.Cards.Kit;

/// <summary>Teams refuses a message of about 28 KB; 24 leave room for what is around the card.</summary>
internal static class CardSize
{
    public const int MostBytes = 24 * 1024;

    /// <summary>As much as what a change did to the check may add on top (<see cref="Check.RepaidCard"/>).</summary>
    public const int RepaidBytes = 4 * 1024;

    public static bool Fits(AdaptiveCard card) => Of(card) <= MostBytes;

    /// <summary>Whether what the change did to the check has room on top besides.</summary>
    public static bool FitsRepaid(AdaptiveCard card) => Of(card) <= MostBytes - RepaidBytes;

    /// <summary>UTF-8 bytes of the card as it is sent.</summary>
    public static int Of(AdaptiveCard card) => Encoding.UTF8.GetByteCount(card.ToJson());
}
