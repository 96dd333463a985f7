using System.Text.Json.Nodes;

namespace KeyAccountBot.Bot.LocalChat;

/// <summary>The part of the Bot Connector through which a bot opens a conversation.</summary>
internal static class ConnectorConversations
{
    public static void Map(RouteGroupBuilder connector) => connector.MapPost("conversations", CreateAsync);

    private static async Task<IResult> CreateAsync(HttpRequest request, Conversations conversations)
    {
        if (await JsonReply.ReadObjectAsync(request) is not { } parameters)
        {
            return JsonReply.BadSyntax("The body is not a conversation.");
        }

        if (TenantOf(parameters) is { } tenant && tenant != conversations.Tenant.Id)
        {
            return Forbidden("The tenant is another one.");
        }

        bool isGroup = parameters["isGroup"] is JsonValue flag && flag.TryGetValue(out bool value) && value;
        return isGroup ? OpenThread(parameters, conversations) : OpenPersonal(parameters, conversations);
    }

    private static IResult OpenPersonal(JsonObject parameters, Conversations conversations)
    {
        if (parameters["members"] is not JsonArray { Count: 1 } members
            || (members[0] as JsonObject)?.Text("id") is not { Length: > 0 } member)
        {
            return JsonReply.BadSyntax("A one-to-one conversation has exactly one member with an id.");
        }

        if (member.Contains('@', StringComparison.Ordinal))
        {
            return JsonReply.BadSyntax("A member is named by its Teams or Entra id.");
        }

        if (conversations.Tenant.Member(member) is not { } person)
        {
            return Forbidden("The bot is not installed for this user.");
        }

        // Being in a team with the bot is enough for a one-to-one message, as in Teams.
        Conversation personal = conversations.Personal(person);
        if (!personal.Transcript.IsInstalled && !conversations.Channel.Transcript.IsInstalled)
        {
            return Forbidden("The bot is not installed for this user.");
        }

        if (parameters["activity"] is JsonObject activity)
        {
            // Teams sends it, but does not say under which id.
            IResult sent = ConnectorActivities.Send(new ConversationAddress(personal.Id, null), null, activity, conversations);
            if (sent is IStatusCodeHttpResult { StatusCode: >= StatusCodes.Status400BadRequest })
            {
                return sent;
            }
        }

        return JsonReply.Of(new JsonObject { ["id"] = personal.Id }, StatusCodes.Status201Created);
    }

    private static IResult OpenThread(JsonObject parameters, Conversations conversations)
    {
        if ((parameters["channelData"]?["channel"] as JsonObject)?.Text("id") is not { } channel
            || parameters["activity"] is not JsonObject activity)
        {
            return JsonReply.BadSyntax("A bot opens no group chat, and a thread begins with a message in a channel.");
        }

        IResult sent = ConnectorActivities.Send(new ConversationAddress(channel, null), null, activity, conversations);
        return sent is IStatusCodeHttpResult { StatusCode: StatusCodes.Status201Created } && activity.Text("id") is { } id
            ? JsonReply.Of(
                new JsonObject { ["id"] = new ConversationAddress(channel, id).ToString(), ["activityId"] = id },
                StatusCodes.Status201Created)
            : sent;
    }

    private static string? TenantOf(JsonObject parameters) =>
        parameters.Text("tenantId") ?? (parameters["channelData"]?["tenant"] as JsonObject)?.Text("id");

    private static IResult Forbidden(string message) =>
        JsonReply.Error(StatusCodes.Status403Forbidden, "ForbiddenOperationException", message);
}
