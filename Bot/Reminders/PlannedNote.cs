using System.Globalization;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Due;
using NodaTime;

namespace KeyAccountBot.Bot.Reminders;

/// <summary>That an owner is to be told one-to-one what a channel's reminder did not say: ids alone, the words are drawn when it is said.</summary>
internal sealed record PlannedNote(UserId Owner, Instant Occurrence, string Conversation)
{
    public const string Kind = "reminder-note";

    public DueWork Work(string home, Instant now) => new(
        Kind, home, string.Create(CultureInfo.InvariantCulture, $"{Owner.Value} {Occurrence.ToUnixTimeMilliseconds()} {Conversation}"), now);

    /// <summary>Null when the text is none.</summary>
    public static PlannedNote? Read(string text) =>
        text.Split(' ', 3) is [var owner, var at, var conversation] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? new(new(owner), Instant.FromUnixTimeMilliseconds(milliseconds), conversation) : null;
}
