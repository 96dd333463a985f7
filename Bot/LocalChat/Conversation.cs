namespace KeyAccountBot.Bot.LocalChat;

/// <summary>A place where people and the bot talk: a one-to-one chat or the team's channel.</summary>
/// <param name="Key">Name of its transcript file, and how the page asks for it.</param>
internal sealed record Conversation(string Key, string Id, bool IsChannel, IReadOnlyList<LocalPerson> Members, Transcript Transcript);
