using System.Net;
using System.Text.Json.Nodes;
using KeyAccountBot.Cards;

namespace KeyAccountBot.Conversations.Support;

/// <summary>A person in a place: says things, taps on cards, sees what comes.</summary>
internal sealed class Seat(Chat chat, Someone who, Spot spot, string locale = "en-US", string zone = "Asia/Shanghai")
{
    private const string BotId = "28:3f1d6c0e-7a52-4c1b-9d84-5e6f7a8b9c0d";
    private const string BotName = "KeyAccountBot";

    public Chat Chat => chat;

    /// <summary>Id of the conversation.</summary>
    public string Place => spot.Id;

    /// <summary>The accounts as a list of members shows them.</summary>
    public static JsonObject Bot => new() { ["id"] = BotId, ["name"] = BotName };

    public JsonObject Me => new() { ["id"] = who.ChannelId, ["aadObjectId"] = who.ObjectId };

    /// <summary>All that the bot said here.</summary>
    public IReadOnlyList<Shown> Seen => [.. chat.Teams.In(spot.Id).Select(m => Shown.Of(this, m))];

    /// <summary>The last that the bot said here.</summary>
    public Shown Last => Seen[^1];

    /// <summary>Says it where no answer may come; what the bot said is elsewhere.</summary>
    public async Task Mutters(string text)
    {
        var before = Seen.Count;
        await PostsAsync(Message(text));
        Assert.True(Seen.Count == before, $"{Seen.Count - before} answers to {text}");
    }

    /// <summary>Says it, to the bot where others are too, and gives what it answered in this place.</summary>
    public Task<Shown> Says(string text) => Sends(Message(text));

    public async Task<Shown> Installs()
    {
        await PostsAsync(Installation());
        return Last;
    }

    /// <summary>Posts a message and gives the one answer to it.</summary>
    public async Task<Shown> Sends(JsonObject message)
    {
        var before = Seen.Count;
        await PostsAsync(message);
        Assert.True(Seen.Count == before + 1, $"{Seen.Count - before} answers to {message["text"]}");
        return Last;
    }

    /// <summary>Posts an activity that is taken; gives the answer's body.</summary>
    public Task<JsonNode?> PostsAsync(JsonObject activity) =>
        Disturbance.Current is { } disturbance ? disturbance.PostsAsync(chat, activity, PostAsync) : PostAsync(activity);

    private async Task<JsonNode?> PostAsync(JsonObject activity)
    {
        using var response = await chat.PostAsync(activity.ToJsonString());
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{response.StatusCode}: {body}");
        return body.Length == 0 ? null : JsonNode.Parse(body);
    }

    public JsonObject Message(string text)
    {
        var activity = Activity("message");
        activity["textFormat"] = "plain";
        activity["text"] = text;
        if (!spot.IsPersonal)
        {
            var mention = $"<at>{BotName}</at>";
            activity["text"] = $"{mention} {text}";
            activity["entities"]!.AsArray().Add(new JsonObject
            {
                ["type"] = "mention",
                ["mentioned"] = new JsonObject { ["id"] = BotId, ["name"] = BotName },
                ["text"] = mention,
            });
        }

        return activity;
    }

    public JsonObject Installation(string action = "add")
    {
        var activity = Activity("installationUpdate");
        activity["action"] = action;
        return activity;
    }

    /// <summary>What a client with Action.Execute sends for a tapped button.</summary>
    public JsonObject Invoke(string? card, string? verb, JsonNode? data)
    {
        var activity = Activity("invoke");
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = card;
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data?.DeepClone() },
            ["trigger"] = "manual",
        };
        return activity;
    }

    /// <summary>What an older client sends for the button's fallback.</summary>
    public JsonObject Submission(string? card, JsonNode? data)
    {
        var activity = Activity("message");
        activity["replyToId"] = card;
        activity["value"] = data?.DeepClone();
        return activity;
    }

    /// <summary>A button that no card has: what somebody with a debugger could send.</summary>
    public Task<Shown> Forges(string? verb, JsonNode? data) => Taps(Invoke(null, verb, data), "");

    /// <summary>Posts an invoke and gives what the client shows then, in place of the card.</summary>
    public async Task<Shown> Taps(JsonObject invoke, string card) => Shown.Answer(
        this, card, (await (Repetition.Current is { } repetition ? repetition.PostsAsync(chat, this, invoke, PostsAsync) : PostsAsync(invoke)))!);

    /// <summary>The same tap in an older client, or once more from there: what is shown in the card's message afterwards.</summary>
    public async Task<Shown> SubmitsAsync(JsonObject invoke, string card)
    {
        await PostsAsync(Submission(invoke));
        return Seen.Single(s => s.MessageId == card);
    }

    /// <summary>The same activity as an invoke, as an older client sends it.</summary>
    public JsonObject Submission(JsonObject invoke)
    {
        var action = invoke["value"]!["action"]!;
        var data = (JsonObject)action["data"]!.DeepClone();
        data[Payload.Verb] ??= action["verb"]?.DeepClone();
        var activity = Submission((string?)invoke["replyToId"], data);
        activity["id"] = invoke["id"]!.DeepClone();
        return activity;
    }

    public JsonObject Activity(string type) => new()
    {
        ["type"] = type,
        ["id"] = chat.NextId(),
        ["timestamp"] = "2026-11-23T01:00:00.000Z",
        ["channelId"] = "msteams",
        ["serviceUrl"] = chat.Teams.Url,
        ["from"] = new JsonObject { ["id"] = who.ChannelId, ["name"] = who.Name, ["aadObjectId"] = who.ObjectId },
        ["recipient"] = new JsonObject { ["id"] = BotId, ["name"] = BotName },
        ["conversation"] = Conversation(),
        ["locale"] = locale,
        ["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "clientInfo", ["locale"] = locale, ["country"] = "CN", ["platform"] = "Web", ["timezone"] = zone,
        }),
        ["channelData"] = ChannelData(),
    };

    private JsonObject Conversation()
    {
        var conversation = new JsonObject { ["id"] = spot.Id, ["tenantId"] = who.Tenant };
        if (spot.Type is { } type)
        {
            conversation["conversationType"] = type;
        }

        if (!spot.IsPersonal)
        {
            conversation["isGroup"] = true;
        }

        return conversation;
    }

    private JsonObject ChannelData()
    {
        var data = new JsonObject { ["tenant"] = new JsonObject { ["id"] = who.Tenant } };
        if (spot.Team is { } team)
        {
            data["team"] = new JsonObject { ["id"] = team, ["name"] = spot.TeamName };
            data["channel"] = new JsonObject { ["id"] = team };
            (data["teamsTeamId"], data["teamsChannelId"]) = (team, team);
        }

        return data;
    }
}
