using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KeyAccountBot.Instances.Tests;

/// <summary>A person who talks with the bot in one place, one thing after the other.</summary>
internal sealed partial class Rep(Teams teams, RoundRobin bots, Someone who, Spot spot)
{
    private const string BotId = "28:3f1d6c0e-7a52-4c1b-9d84-5e6f7a8b9c0d";
    private const string BotName = "KeyAccountBot";

    private int _said;
    private JsonObject? _card;
    private string? _message;

    /// <summary>Says it until it is answered by something that is no fault.</summary>
    public async Task SaysAsync(string text)
    {
        var activity = Activity("message");
        (activity["textFormat"], activity["text"]) = ("plain", spot.IsPersonal ? text : $"<at>{BotName}</at> {text}");
        if (!spot.IsPersonal)
        {
            activity["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = BotId, ["name"] = BotName }, ["text"] = $"<at>{BotName}</at>",
            });
        }

        var before = teams.In(spot.Id).Count;
        await bots.PostAsync(activity, _ => teams.In(spot.Id) is var heard && (heard.Count == before || IsFault(heard[^1].Activity)));
        var last = teams.In(spot.Id)[^1];
        (_card, _message) = (last.Activity["attachments"]?[0]?["content"] as JsonObject, last.Id);
    }

    /// <summary>Taps a button of the card that came last, until it is answered by a card.</summary>
    public async Task TapsAsync(string title, params (string Input, string Value)[] filled)
    {
        var action = CardReading.Action(_card!, title);
        var data = action["data"]!.DeepClone().AsObject();
        foreach (var input in CardReading.Inputs(_card!))
        {
            if (CardReading.Initial(input) is { } value)
            {
                data[(string)input["id"]!] = value;
            }
        }

        foreach (var (input, value) in filled)
        {
            data[(string)CardReading.Input(_card!, input)["id"]!] = value;
        }

        var activity = Activity("invoke");
        (activity["name"], activity["replyToId"]) = ("adaptiveCard/action", _message);
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = (string?)action["verb"], ["data"] = data },
            ["trigger"] = "manual",
        };
        var answer = await bots.PostAsync(activity, body => body?["value"] is not JsonObject || (string?)body["type"] == "application/vnd.microsoft.error");
        _card = answer!["value"]!.AsObject();
    }

    private JsonObject Activity(string type) => new()
    {
        ["type"] = type,

        // The same in every run: the ids of deals are made of it.
        ["id"] = $"{who.ObjectId[^4..]}{++_said:0000}",
        ["channelId"] = "msteams",
        ["serviceUrl"] = teams.Url,
        ["from"] = new JsonObject { ["id"] = who.ChannelId, ["name"] = who.Name, ["aadObjectId"] = who.ObjectId },
        ["recipient"] = new JsonObject { ["id"] = BotId, ["name"] = BotName },
        ["conversation"] = new JsonObject
        {
            ["id"] = spot.Id, ["tenantId"] = who.Tenant, ["conversationType"] = spot.Type, ["isGroup"] = spot.IsPersonal ? null : true,
        },
        ["locale"] = "en-US",
        ["channelData"] = spot.Team is { } team
            ? new JsonObject
            {
                ["tenant"] = new JsonObject { ["id"] = who.Tenant },
                ["team"] = new JsonObject { ["id"] = team, ["name"] = "Sales" },
                ["channel"] = new JsonObject { ["id"] = team },
            }
            : new JsonObject { ["tenant"] = new JsonObject { ["id"] = who.Tenant } },
    };

    private static bool IsFault(JsonObject message) => FaultNotice().IsMatch(message.ToJsonString(CardReading.AsSent));

    [GeneratedRegex("Reference [0-9A-F]{8}")]
    private static partial Regex FaultNotice();
}
