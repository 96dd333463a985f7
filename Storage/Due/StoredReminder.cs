using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Storage.Due;

/// <summary>Whose reminder it is: a conversation has one. The channels of a team share the team's shard, so that they go together.</summary>
/// <param name="Home">The team, or the conversation itself where it is in none.</param>
public readonly record struct ReminderKey(TenantId Tenant, string Home, string Conversation)
{
    internal int Shard => DueStore.ShardOf(Tenant, Home);

    internal string Row => SchedulePrefix(Tenant, Home) + RowKeys.Encode(Conversation);

    internal string SentPrefix => $"{AllSent(Tenant, Home)}{RowKeys.Encode(Conversation)}|";

    internal static string SchedulePrefix(TenantId tenant, string home) => $"schedule|{RowKeys.Join(tenant.Value, home)}|";

    internal static string AllSent(TenantId tenant, string home) => $"sent|{RowKeys.Join(tenant.Value, home)}|";
}

public enum ReminderState
{
    On,

    /// <summary>Turned off by somebody.</summary>
    Off,

    /// <summary>Teams does not let the bot speak there: it wakes when the bot is added again.</summary>
    Parked,
}

/// <summary>A reminder as it is stored.</summary>
/// <param name="Book">Whose deals it is about.</param>
/// <param name="Address">Where it is said: the channel itself, not one of its threads.</param>
/// <param name="Title">What it stands under: the name of the team, where one is known.</param>
/// <param name="Handled">Whatever fell up to then is done, or not to be done.</param>
/// <param name="LastSent">From when on the next one tells what changed; null before the first.</param>
/// <param name="DueKey">Its one due row, where it was put; null for none.</param>
/// <param name="Activity">What changed it last, as a hash: the same activity does not change it again.</param>
public sealed record StoredReminder(
    ReminderKey Key,
    BookId Book,
    ReminderSchedule Schedule,
    ConversationAddress Address,
    string? Title,
    ReminderState State,
    Instant Handled,
    Instant? LastSent = null,
    string? DueKey = null,
    string? Activity = null)
{
    /// <summary>Of the row it was read from; null for one that is new.</summary>
    public string? ETag { get; init; }

    /// <summary>One that was missed waits until then, for somebody to be at work; null where none waits.</summary>
    public Instant? Waits { get; init; }

    public bool IsOn => State == ReminderState.On;

    /// <summary>Where its due row was put; null for none.</summary>
    public Instant? Due => DueKey is { } key ? DueStore.TimeOf(key) : null;

    /// <summary>It should have come already, and has not.</summary>
    public bool IsOverdue(Instant now) => Waits is not null || Due <= now;
}

/// <summary>What a due row of a reminder stands for.</summary>
/// <param name="Generation">Of the schedule that planned it.</param>
/// <param name="Occurrence">When it was to come; the row itself moves while it is claimed.</param>
public sealed record PlannedReminder(string Conversation, long Generation, Instant Occurrence)
{
    public const string Kind = "reminder";

    public string ToText() => $"{Generation} {Occurrence.ToUnixTimeMilliseconds()} {Conversation}";

    /// <summary>Null when the text is none.</summary>
    public static PlannedReminder? Read(string text) =>
        text.Split(' ', 3) is [var generation, var at, var conversation]
        && long.TryParse(generation, out var number) && long.TryParse(at, out var milliseconds)
            ? new(conversation, number, Instant.FromUnixTimeMilliseconds(milliseconds)) : null;
}
