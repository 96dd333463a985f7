using System.Text.Json.Nodes;

namespace KeyAccountBot.Bot.LocalChat;

/// <summary>The part of the Bot Connector through which a bot speaks: send, update and delete.</summary>
internal static class ConnectorActivities
{
    /// <summary>The largest message Teams takes, in UTF-16 code units.</summary>
    private const int LargestMessage = 100 * 1024;

    public static void Map(RouteGroupBuilder connector)
    {
        RouteGroupBuilder activities = connector.MapGroup("conversations/{conversation}/activities");
        activities.MapPost("", (string conversation, HttpRequest request, Conversations conversations) =>
            SendAsync(conversation, replyTo: null, request, conversations));
        activities.MapPost("{activity}", (string conversation, string activity, HttpRequest request, Conversations conversations) =>
            SendAsync(conversation, activity, request, conversations));
        activities.MapPut("{activity}", UpdateAsync);
        activities.MapDelete("{activity}", Delete);
    }

    /// <summary>Puts a message of the bot into the transcript.</summary>
    /// <returns>What the Connector answers: 201 with the id, or an error.</returns>
    public static IResult Send(ConversationAddress address, string? replyTo, JsonObject activity, Conversations conversations)
    {
        if (conversations.ById(address.Conversation) is not { } conversation)
        {
            return NoConversation();
        }

        Transcript transcript = conversation.Transcript;
        string? thread = conversation.IsChannel ? address.Thread ?? ThreadOf(replyTo, transcript) : null;
        if (thread is not null && transcript.Find(thread) is null)
        {
            return NoConversation();
        }

        if (activity.Text("type") == "typing")
        {
            transcript.ShowTyping();
            return Created(transcript.NextId());
        }

        if (Fault(activity) is { } fault)
        {
            return fault;
        }

        // Teams splits text with attachments into two messages and hands back an id that leads to neither.
        bool splits = activity["text"] is not null && activity["attachments"] is JsonArray { Count: > 0 };
        if (!splits)
        {
            return Created(Add(activity));
        }

        var text = (JsonObject)activity.DeepClone();
        text.Remove("attachments");
        activity.Remove("text");
        Add(text);
        Add(activity);
        return Created(transcript.NextId());

        string Add(JsonObject part)
        {
            string id = transcript.NextId();
            part["id"] = id;
            transcript.Add(part, by: null, conversation.IsChannel ? thread ?? id : null);
            return id;
        }
    }

    private static async Task<IResult> SendAsync(
        string conversation, string? replyTo, HttpRequest request, Conversations conversations) =>
        await JsonReply.ReadObjectAsync(request) is { } activity
            ? Send(ConversationAddress.Parse(conversation), replyTo, activity, conversations)
            : JsonReply.BadSyntax("The body is not an activity.");

    private static async Task<IResult> UpdateAsync(
        string conversation, string activity, HttpRequest request, Conversations conversations)
    {
        if (Own(conversation, activity, conversations, out Transcript? transcript) is { } error)
        {
            return error;
        }

        if (await JsonReply.ReadObjectAsync(request) is not { } body)
        {
            return JsonReply.BadSyntax("The body is not an activity.");
        }

        if (Fault(body) is { } fault)
        {
            return fault;
        }

        body["id"] = activity;
        transcript!.Update(activity, body);
        return JsonReply.Of(new JsonObject { ["id"] = activity });
    }

    private static IResult Delete(string conversation, string activity, Conversations conversations)
    {
        if (Own(conversation, activity, conversations, out Transcript? transcript) is { } error)
        {
            return error;
        }

        transcript!.Delete(activity);
        return Results.Ok();
    }

    /// <summary>Finds a message that the bot wrote itself; the error when there is none.</summary>
    private static IResult? Own(string conversation, string activity, Conversations conversations, out Transcript? transcript)
    {
        transcript = conversations.ById(ConversationAddress.Parse(conversation).Conversation)?.Transcript;
        return transcript is null ? NoConversation()
            : transcript.Find(activity) is not { IsDeleted: false } known ? JsonReply.Error(
                StatusCodes.Status404NotFound, "ActivityNotFoundInConversation", "There is no such activity.")
            : known.By is not null ? JsonReply.Error(
                StatusCodes.Status403Forbidden, "NotEnoughPermissions", "A bot changes its own messages only.")
            : null;
    }

    private static IResult? Fault(JsonObject activity)
    {
        bool isEmpty = string.IsNullOrEmpty(activity.Text("text")) && activity["attachments"] is not JsonArray { Count: > 0 };
        return activity.Text("type") != "message" ? JsonReply.Error(
                StatusCodes.Status400BadRequest, "Bad Argument", "Unknown activity type.")
            : isEmpty ? JsonReply.BadSyntax("A message has a text or an attachment.")
            : activity.ToJsonString().Length > LargestMessage ? JsonReply.Error(
                StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The message is too large.")
            : null;
    }

    private static string? ThreadOf(string? activity, Transcript transcript) =>
        activity is null ? null : transcript.Find(activity)?.Thread;

    private static IResult Created(string id) =>
        JsonReply.Of(new JsonObject { ["id"] = id }, StatusCodes.Status201Created);

    private static IResult NoConversation() =>
        JsonReply.Error(StatusCodes.Status404NotFound, "ConversationNotFound", "There is no such conversation.");
}
