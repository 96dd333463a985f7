using System.Globalization;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using KeyAccountBot.Bot.Due;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Bot.LocalChat;

/// <summary>
/// What the page needs of its own server: who is there, what was said, and a number for what is about to be said. The
/// page itself posts to the bot.
/// </summary>
internal static class PageApi
{
    /// <summary>How soon a browser asks again when the bot was stopped.</summary>
    private static readonly TimeSpan ReconnectAfter = TimeSpan.FromSeconds(1);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("setup", Setup);
        api.MapPost("clock", MoveClock);
        api.MapGet("{key}/events", Events);
        api.MapPost("{key}/sent", SentAsync);
        api.MapPost("{key}/delivery", DeliveryAsync);
    }

    private static IResult Setup(Conversations conversations, PageFiles files, IClock clock)
    {
        LocalTenant tenant = conversations.Tenant;
        return JsonReply.Of(new JsonObject
        {
            ["tenantId"] = tenant.Id,
            ["bot"] = Describe(tenant.Bot),
            ["team"] = new JsonObject
            {
                ["id"] = tenant.Team.Id,
                ["name"] = tenant.Team.Name,
                ["aadGroupId"] = tenant.TeamGroupId,
            },
            ["channel"] = Describe(tenant.Channel),
            ["people"] = JsonReply.ArrayOf(tenant.People.Select(person => new JsonObject
            {
                ["key"] = person.Key,
                ["id"] = person.Id,
                ["aadObjectId"] = person.AadObjectId,
                ["name"] = person.Name,
                ["conversationId"] = person.ConversationId,
            })),
            ["now"] = InstantPattern.ExtendedIso.Format(clock.GetCurrentInstant()),
            ["hasPackages"] = files.HasPackages,
        });

        static JsonObject Describe(Named named) => new() { ["id"] = named.Id, ["name"] = named.Name };
    }

    /// <summary>Moves the bot's time ahead and wakes what is due by then.</summary>
    /// <param name="to">ISO, in UTC.</param>
    private static IResult MoveClock(string? to, IClock clock, DueAlarm alarm)
    {
        if (clock is not LocalClock movable || !InstantPattern.ExtendedIso.Parse(to ?? "").TryGetValue(default, out Instant then) || !movable.MoveTo(then))
        {
            return Results.BadRequest();
        }

        // Somebody may expect that very moment already, and sleep by the time that was: what was due long ago wakes everybody.
        alarm.Expect(NodaConstants.UnixEpoch);
        return JsonReply.Of(new JsonObject { ["now"] = InstantPattern.ExtendedIso.Format(clock.GetCurrentInstant()) });
    }

    /// <summary>Begins after the line the page has seen: a number in the address, or the header of a reconnecting browser.</summary>
    private static IResult Events(
        string key, long? after, HttpContext context, Conversations conversations, IHostApplicationLifetime lifetime)
    {
        if (conversations.ByKey(key) is not { } conversation)
        {
            return Results.NotFound();
        }

        long seen = long.TryParse(context.Request.Headers["Last-Event-ID"], CultureInfo.InvariantCulture, out long last)
            ? last
            : after ?? 0;
        return TypedResults.ServerSentEvents(
            conversation.Transcript.FollowAsync(seen, lifetime.ApplicationStopping, context.RequestAborted).Select(item =>
                new SseItem<string>(item.Json, item.Kind)
                {
                    EventId = item.Sequence == 0 ? null : item.Sequence.ToString(CultureInfo.InvariantCulture),
                    ReconnectionInterval = item == ChatEvent.Ready ? ReconnectAfter : null,
                }));
    }

    /// <summary>
    /// Takes down what a person is about to post to the bot, and hands it back: a message gets its number here, an event
    /// keeps the id it came with.
    /// </summary>
    private static async Task<IResult> SentAsync(string key, string by, HttpRequest request, Conversations conversations)
    {
        if (conversations.ByKey(key) is not { } conversation || conversations.Tenant.Person(by) is null)
        {
            return Results.NotFound();
        }

        if (await JsonReply.ReadObjectAsync(request) is not { } activity || activity["conversation"] is not JsonObject address
            || activity.Text("id") is null)
        {
            return Results.BadRequest();
        }

        Transcript transcript = conversation.Transcript;
        if (activity.Text("type") == "installationUpdate")
        {
            return transcript.TryInstall(activity, by) ? JsonReply.Of(activity) : Results.NoContent();
        }

        string id = transcript.NextId();
        activity["id"] = id;
        string? thread = null;
        if (conversation.IsChannel)
        {
            thread = ConversationAddress.Parse(address.Text("id") ?? "").Thread ?? id;
            address["id"] = new ConversationAddress(conversation.Id, thread).ToString();
        }

        transcript.Add(activity, by, thread);
        return JsonReply.Of(activity);
    }

    private static async Task<IResult> DeliveryAsync(string key, HttpRequest request, Conversations conversations)
    {
        if (conversations.ByKey(key) is not { } conversation
            || await JsonReply.ReadObjectAsync(request) is not { } body
            || body.Text("id") is not { } id
            || conversation.Transcript.Find(id) is null)
        {
            return Results.NotFound();
        }

        conversation.Transcript.MarkDelivery(id, body["delivered"] is JsonValue value && value.TryGetValue(out bool done) && done);
        return Results.NoContent();
    }
}
