using KeyAccountBot.Storage.Due;
using Microsoft.AspNetCore.Builder;
using NodaTime;

namespace KeyAccountBot.Conversations.Reminders;

/// <summary>A team whose channel is reminded on Mondays at nine in Shanghai, with a deal to be reminded of.</summary>
internal static class Mondays
{
    public static readonly Spot General = new("channel", Spot.SalesTeam, Spot.SalesTeam);

    public static readonly Instant First = Instant.FromUtc(2026, 11, 30, 1, 0);

    public static async Task<Chat> SetUpAsync(Action<WebApplicationBuilder>? adjust = null)
    {
        var chat = await Chat.StartAsync(adjust: adjust);
        var ben = chat.InChannel(Someone.Ben);
        await ben.Says("new ACME 3m CNY 2026-12-20 vs Norda");
        await ben.Says("remind Monday 9:00");
        return chat;
    }

    /// <summary>What stands in the channel itself, besides threads.</summary>
    public static IReadOnlyList<Shown> Reminders(this Chat chat) => chat.In(General, Someone.Ben).Seen;

    public static async Task UntilAsync(this Chat chat, Instant then)
    {
        chat.Clock.Advance(then - chat.Clock.GetCurrentInstant());
        await chat.PumpAsync();
    }

    public static Instant Week(int number) => First + Duration.FromDays(7 * (number - 1));

    /// <summary>All due rows of reminders, whenever they are due.</summary>
    public static async Task<IReadOnlyList<DueItem>> PlannedAsync(this Chat chat) =>
        [.. (await chat.DueAsync(Instant.FromUtc(2199, 1, 1, 0, 0))).Where(i => i.Work.Kind == PlannedReminder.Kind)];
}
