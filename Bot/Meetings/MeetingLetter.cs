using System.Text.Json;
using System.Text.Json.Serialization;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Bot.Meetings;

/// <summary>
/// That somebody gets the brief before a meeting, or the questions after it: ids and times alone. What it says is drawn from the deal when it is
/// said; a meeting that was moved or called off since is not found by it, and nothing is said.
/// </summary>
/// <param name="Start">When the meeting begins, in milliseconds.</param>
/// <param name="IsAfter">The questions; else the brief.</param>
/// <param name="Language"><c>en</c> or <c>zh</c>, where the reader chose none.</param>
/// <param name="Zone">IANA name: how the reader reads a clock.</param>
/// <param name="Chat">The chat of the meeting that began, which has to be linked to the deal still; null for a meeting that was planned here.</param>
internal sealed record MeetingLetter(Guid Deal, string User, long Start, bool IsAfter, string Language, string Zone, string? Chat = null)
{
    public const string Kind = "meeting";

    /// <summary>The same letter has the same name, whoever plans it.</summary>
    [JsonIgnore]
    public string Name => $"{Deal}|{User}|{Start}|{IsAfter}|{Chat}";

    [JsonIgnore]
    public Instant Began => Instant.FromUnixTimeMilliseconds(Start);

    public static MeetingLetter Of(DealId deal, UserId user, Instant start, bool isAfter, string language, string zone, string? chat = null) =>
        new(deal.Value, user.Value, start.ToUnixTimeMilliseconds(), isAfter, language, zone, chat);

    public string ToText() => JsonSerializer.Serialize(this, MeetingLetterJson.Default.MeetingLetter);

    /// <summary>Null when the text is none.</summary>
    public static MeetingLetter? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, MeetingLetterJson.Default.MeetingLetter);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSerializable(typeof(MeetingLetter))]
internal sealed partial class MeetingLetterJson : JsonSerializerContext;
