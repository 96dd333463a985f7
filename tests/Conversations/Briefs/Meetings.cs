using System.Text.Json.Nodes;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Conversations.Briefs;

/// <summary>A deal with people of the customer, and time that passes until something comes. It is Monday 23 November, nine in Shanghai.</summary>
internal static class Meetings
{
    public static async Task<Chat> StartedAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("new ACME Depot vs Norda");
        await chat.OneToOne(Someone.Lin).Says("map acme + Rao, project head, U, sponsor; Marco, purchasing director, D, can veto; Shi, engineer, E");
        return chat;
    }

    /// <summary>Ben talks with the bot, and is a member of the deal from now on.</summary>
    public static async Task<Seat> JoinedByBenAsync(this Chat chat, string zone = "Asia/Shanghai")
    {
        var ben = chat.OneToOne(Someone.Ben, zone: zone);
        await ben.Says("deals");
        await chat.OneToOne(Someone.Lin).Says("members acme + Ben");
        return ben;
    }

    public static Task<Deal> AcmeAsync(this Chat chat) => chat.DealAsync(Someone.Lin, Spot.SalesTeam);

    /// <summary>In Shanghai, that week.</summary>
    public static Instant At(int day, int hour, int minute = 0) => new LocalDateTime(2026, 11, day, hour, minute).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant();

    public static async Task UntilAsync(this Chat chat, Instant at)
    {
        chat.Clock.Advance(at - chat.Clock.GetCurrentInstant());
        await chat.PumpAsync();
    }

    public static IReadOnlyList<Shown> Briefs(this Seat seat) => [.. seat.Seen.Where(s => s.Text.Contains("Leave the room with", StringComparison.Ordinal) || s.Text.Contains("不要说", StringComparison.Ordinal))];

    public static IReadOnlyList<Shown> Questions(this Seat seat) => [.. seat.Seen.Where(s => s.Text.Contains("Whom did you meet?", StringComparison.Ordinal) || s.Text.Contains("见到了谁？", StringComparison.Ordinal))];

    /// <summary>What Teams tells of a meeting.</summary>
    public static async Task TellsAsync(this Seat seat, string name, string field, string at, string? id = null)
    {
        var activity = seat.Activity("event");
        activity["name"] = $"application/vnd.microsoft.{name}";
        activity["value"] = new JsonObject { ["MeetingType"] = "Scheduled", ["Title"] = "T", ["Id"] = "m1", [field] = at };
        activity["id"] = id ?? (string)activity["id"]!;
        await seat.PostsAsync(activity);
        await seat.Chat.PumpAsync();
    }
}
