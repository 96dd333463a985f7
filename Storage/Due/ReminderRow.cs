using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Storage.Due;

/// <summary>A reminder's row. Settings are one JSON text: they are read and written together, and only ever gain fields.</summary>
internal static class ReminderRow
{
    private const string Settings = "settings";
    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static RowProperties Write(StoredReminder reminder) => new()
    {
        ["tenant"] = reminder.Key.Tenant.Value,
        ["home"] = reminder.Key.Home,
        ["conversation"] = reminder.Key.Conversation,
        ["state"] = reminder.State.ToString(),
        ["generation"] = reminder.Schedule.Generation,
        ["handled"] = reminder.Handled.ToUnixTimeMilliseconds(),
        ["lastSent"] = reminder.LastSent?.ToUnixTimeMilliseconds(),
        ["due"] = reminder.DueKey,
        ["waits"] = reminder.Waits?.ToUnixTimeMilliseconds(),
        ["activity"] = reminder.Activity,
        [Settings] = JsonSerializer.Serialize(SettingsJson.Of(reminder), ReminderJson.Compact.SettingsJson),
    };

    /// <summary>Where it is planned; null also when that cannot be read.</summary>
    public static string? DueKeyOf(Row row)
    {
        try
        {
            return row.FindString("due");
        }
        catch (CorruptRowException)
        {
            return null;
        }
    }

    public static StoredReminder Read(Row row)
    {
        try
        {
            var json = JsonSerializer.Deserialize(row.GetString(Settings), ReminderJson.Compact.SettingsJson)!;
            return new(
                new(new(row.GetString("tenant")), row.GetString("home"), row.GetString("conversation")),
                new(json.Book),
                json.Schedule(row.GetInt64("generation")),
                json.Address,
                json.Title,
                Enum.Parse<ReminderState>(row.GetString("state")),
                Instant.FromUnixTimeMilliseconds(row.GetInt64("handled")),
                row.FindInt64("lastSent") is { } sent ? Instant.FromUnixTimeMilliseconds(sent) : null,
                row.FindString("due"),
                row.FindString("activity"))
            {
                ETag = row.ETag,
                Waits = row.FindInt64("waits") is { } waits ? Instant.FromUnixTimeMilliseconds(waits) : null,
            };
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException or UnparsableValueException)
        {
            throw row.Corrupt(Settings, "is no reminder");
        }
    }

    /// <summary>As it stands in the row.</summary>
    internal sealed record SettingsJson(
        string Book, int Days, string Time, string Zone, string Language, string? Filter, bool Mentions, string OnQuietDay, string QuietWeek, string? PausedUntil,
        string SetBy, string SetByName, string? Title, ConversationAddress Address, string? From = null, IReadOnlyDictionary<Guid, string>? Snoozed = null)
    {
        public static SettingsJson Of(StoredReminder r) => new(
            r.Book.Value, r.Schedule.Days.Bits, Minutes.Format(r.Schedule.Time), r.Schedule.Zone, r.Schedule.Language == Playbook.Text.Language.Chinese ? "zh" : "en",
            r.Schedule.Filter.Length > 0 ? r.Schedule.Filter : null, r.Schedule.Mentions, r.Schedule.OnQuietDay.ToString(), r.Schedule.QuietWeek.ToString(),
            r.Schedule.PausedUntil is { } day ? JsonText.Of(day) : null, r.Schedule.SetBy.Id.Value, r.Schedule.SetBy.Name, r.Title, r.Address,
            r.Schedule.From > Stage.R1 ? r.Schedule.From.ToString() : null,
            r.Schedule.Snoozed.All.Any() ? r.Schedule.Snoozed.All.ToDictionary(s => s.Deal.Value, s => JsonText.Of(s.Until)) : null);

        public ReminderSchedule Schedule(long generation) => new()
        {
            Days = new(Days),
            Time = Minutes.Parse(Time).Value,
            Zone = Zone,
            Language = Language == "zh" ? Playbook.Text.Language.Chinese : Playbook.Text.Language.English,
            Filter = Filter ?? "",
            Mentions = Mentions,
            From = From is null ? Stage.R1 : Enum.Parse<Stage>(From),
            Snoozed = Snoozed is null ? Snoozes.None : Snoozes.Of(Snoozed.Select(s => (new DealId(s.Key), JsonText.Day(s.Value)))),
            OnQuietDay = Enum.Parse<OnQuietDay>(OnQuietDay),
            QuietWeek = Enum.Parse<QuietWeek>(QuietWeek),
            PausedUntil = PausedUntil is null ? null : JsonText.Day(PausedUntil),
            SetBy = new(new(SetBy), SetByName),
            Generation = generation,
        };
    }
}

/// <summary>The row of a reminder that was sent.</summary>
internal static class SentRow
{
    private const string Property = "sent";

    public static string KeyOf(ReminderKey key, Instant occurrence) =>
        key.SentPrefix + occurrence.ToUnixTimeMilliseconds().ToString("D14", CultureInfo.InvariantCulture);

    public static RowProperties Write(SentReminder sent) => new()
    {
        [Property] = JsonSerializer.Serialize(SentJson.Of(sent), ReminderJson.Compact.SentJson),
    };

    public static SentReminder Read(Row row)
    {
        try
        {
            return JsonSerializer.Deserialize(row.GetString(Property), ReminderJson.Compact.SentJson)!.Read() with { ETag = row.ETag };
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException)
        {
            throw row.Corrupt(Property, "is no reminder that was sent");
        }
    }

    /// <summary>As it stands in the row.</summary>
    internal sealed record SentJson(long Occurrence, long At, long? Since, string? Message, IReadOnlyList<Guid> Deals, IReadOnlyList<AnswerJson> Answers, IReadOnlyList<string>? Readers = null)
    {
        public static SentJson Of(SentReminder s) => new(
            s.Occurrence.ToUnixTimeMilliseconds(), s.At.ToUnixTimeMilliseconds(), s.Since?.ToUnixTimeMilliseconds(), s.Message,
            [.. s.Deals.Select(d => d.Value)],
            [.. s.Answers.Select(a => new AnswerJson(
                a.Deal.Value, a.Question, a.Value, a.ById.Value, a.By, a.At.ToUnixTimeMilliseconds(),
                a.Turned is { } t ? [t.Group, (int)t.Before, (int)t.After] : null))],
            s.Readers.IsEmpty ? null : s.Readers);

        public SentReminder Read() => new(
            Instant.FromUnixTimeMilliseconds(Occurrence), Instant.FromUnixTimeMilliseconds(At),
            Since is { } since ? Instant.FromUnixTimeMilliseconds(since) : null, Message,
            [.. Deals.Select(d => new DealId(d))],
            [.. Answers.Select(a => new ReminderAnswer(
                new(a.Deal), a.Question, a.Value, new(a.ById), a.By, Instant.FromUnixTimeMilliseconds(a.At),
                a.Turned is [var group, var before, var after] ? new((int)group, (Playbook.Checks.Light)before, (Playbook.Checks.Light)after) : null))])
        {
            Readers = [.. Readers ?? []],
        };
    }

    internal sealed record AnswerJson(Guid Deal, string Question, string Value, string ById, string By, long At, IReadOnlyList<int>? Turned);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReminderRow.SettingsJson))]
[JsonSerializable(typeof(SentRow.SentJson))]
internal sealed partial class ReminderJson : JsonSerializerContext
{
    /// <summary>Chinese takes one character each instead of six: a row's text is limited.</summary>
    public static ReminderJson Compact { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });
}
