namespace KeyAccountBot.Bot.LocalChat;

/// <summary>A conversation id taken apart: which conversation, and in a channel which thread.</summary>
/// <param name="Conversation">The id without the thread.</param>
/// <param name="Thread">The id of the message that opened the thread; null outside of a thread.</param>
internal readonly record struct ConversationAddress(string Conversation, string? Thread)
{
    private const string ThreadMark = ";messageid=";

    public static ConversationAddress Parse(string id)
    {
        int mark = id.IndexOf(ThreadMark, StringComparison.Ordinal);
        return mark < 0
            ? new ConversationAddress(id, null)
            : new ConversationAddress(id[..mark], id[(mark + ThreadMark.Length)..]);
    }

    public override string ToString() => Thread is null ? Conversation : Conversation + ThreadMark + Thread;
}
