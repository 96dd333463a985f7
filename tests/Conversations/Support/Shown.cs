using System.Text;
using System.Text.Json.Nodes;

namespace KeyAccountBot.Conversations.Support;

/// <summary>What a person sees in one place of the chat: a card, or words instead of one.</summary>
/// <param name="MessageId">The message that the card stands in.</param>
/// <param name="Text">Everything there is to read on it, also behind folds.</param>
internal sealed record Shown(Seat Seat, string MessageId, JsonObject? Card, string Text, string? Summary = null, bool IsError = false)
{
    /// <summary>Larger ones are refused by Teams at 28 KB; design §6 wants less.</summary>
    private const int LargestCard = 24 * 1024;

    private JsonObject Drawn => Card ?? throw new InvalidOperationException($"There is no card but: {Text}");

    public string Language => (string)Drawn["lang"]!;

    public static Shown Of(Seat seat, Message message) => message.Activity["attachments"]?[0]?["content"] is JsonObject card
        ? Of(seat, message.Id, card, (string?)message.Activity["summary"])
        : new(seat, message.Id, null, (string?)message.Activity["text"] ?? "");

    /// <summary>The answer to a tap.</summary>
    public static Shown Answer(Seat seat, string messageId, JsonNode answer) => (string)answer["type"]! switch
    {
        "application/vnd.microsoft.card.adaptive" => Of(seat, messageId, (JsonObject)answer["value"]!, null),
        "application/vnd.microsoft.activity.message" => new(seat, messageId, null, (string)answer["value"]!),
        _ => new(seat, messageId, null, (string)answer["value"]!["message"]!, IsError: true),
    };

    /// <summary>Taps a button or a row by its words, after filling in inputs: by label or id, and value.</summary>
    public Task<Shown> Tap(string title, params (string Input, string Value)[] filled) => Seat.Taps(Invoke(title, filled), MessageId);

    /// <summary>The same in somebody else's client, or a copy of an earlier tap.</summary>
    public JsonObject Invoke(string title, params (string Input, string Value)[] filled)
    {
        var action = CardReading.Action(Drawn, title);
        return Seat.Invoke(MessageId, (string)action["verb"]!, Data(action, filled));
    }

    /// <summary>Taps in a client without Action.Execute: what is shown in the message afterwards.</summary>
    public async Task<Shown> Submit(string title, params (string Input, string Value)[] filled)
    {
        var action = CardReading.Action(Drawn, title)["fallback"]!.AsObject();
        await Seat.PostsAsync(Seat.Submission(MessageId, Data(action, filled)));
        return Seat.Seen.Single(s => s.MessageId == MessageId);
    }

    /// <summary>What a button sends with the inputs as they stand.</summary>
    public JsonObject Data(string title, params (string Input, string Value)[] filled) => Data(CardReading.Action(Drawn, title), filled);

    /// <summary>The card as another person sees and taps it.</summary>
    public Shown SeenBy(Seat other) => this with { Seat = other };

    /// <summary>The value that stands in an input, by label or id.</summary>
    public string Value(string input) => (string?)CardReading.Input(Drawn, input)["value"] ?? "";

    public bool Has(string title) => CardReading.Actions(Drawn).Any(a => (string?)a["title"] == title);

    private static Shown Of(Seat seat, string messageId, JsonObject card, string? summary)
    {
        var size = Encoding.UTF8.GetByteCount(card.ToJsonString(CardReading.AsSent));
        Assert.True(size <= LargestCard, $"A card of {size} bytes");
        return new(seat, messageId, card, CardReading.Text(card), summary);
    }

    private JsonObject Data(JsonObject action, (string Input, string Value)[] filled)
    {
        var data = (JsonObject)action["data"]!.DeepClone();
        if ((string?)action["associatedInputs"] == "none")
        {
            Assert.Empty(filled);
            return data;
        }

        foreach (var input in CardReading.Inputs(Drawn))
        {
            if (CardReading.Initial(input) is { } value)
            {
                data[(string)input["id"]!] = value;
            }
        }

        foreach (var (name, value) in filled)
        {
            data[(string)CardReading.Input(Drawn, name)["id"]!] = value;
        }

        return data;
    }
}
