using System.Text;
using AdaptiveCards;

namespace KeyAccountBot.Cards.Kit;

/// <summary>Teams refuses a message of about 28 KB; 24 leave room for what is around the card.</summary>
internal static class CardSize
{
    public const int MostBytes = 24 * 1024;

    public static bool Fits(AdaptiveCard card) => Of(card) <= MostBytes;

    /// <summary>UTF-8 bytes of the card as it is sent.</summary>
    public static int Of(AdaptiveCard card) => Encoding.UTF8.GetByteCount(card.ToJson());
}
