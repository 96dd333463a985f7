namespace KeyAccountBot.Bot.Channel;

/// <summary>How large a message may be. Teams counts UTF-16, everything included, and refuses some 100 KB; it asks to stay below 80.</summary>
internal static class MessageSize
{
    /// <summary>In characters: a UTF-16 unit has two bytes.</summary>
    public const int Most = 80 * 1024 / 2;

    /// <summary>In characters: what surrounds the card, such as names, ids and mentions.</summary>
    public const int Envelope = 2 * 1024;

    /// <summary>Room for one card with its summary.</summary>
    public const int Room = Most - Envelope;
}
