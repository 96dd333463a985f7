using System.Text.Json;
using System.Text.Json.Serialization;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Bot.Due;

/// <summary>
/// What is to be said one-to-one about a colleague's view of a piece of evidence: ids alone. It is kept before the deal is saved, so what it
/// says is drawn from the deal when it is said, and nothing is said of what was not saved.
/// </summary>
/// <param name="Colleague">Who is asked.</param>
/// <param name="Asker">Who is told the answer.</param>
/// <param name="IsAnswer">To the asker, that it was answered; else the question to the colleague.</param>
/// <param name="At">When it was asked or answered, in milliseconds: an old one is not said twice.</param>
/// <param name="Language"><c>en</c> or <c>zh</c>, where the reader chose none.</param>
internal sealed record ColleagueLetter(Guid Deal, string Evidence, string Colleague, string? Asker, bool IsAnswer, long At, string Language)
{
    public static ColleagueLetter Question(DealId deal, string evidence, UserId colleague, UserId asker, Instant at, string language) =>
        new(deal.Value, evidence, colleague.Value, asker.Value, false, at.ToUnixTimeMilliseconds(), language);

    /// <summary>Who asked is on record with the question.</summary>
    public static ColleagueLetter Answer(DealId deal, string evidence, UserId colleague, Instant at, string language) =>
        new(deal.Value, evidence, colleague.Value, null, true, at.ToUnixTimeMilliseconds(), language);

    public string ToText() => JsonSerializer.Serialize(this, ColleagueLetterJson.Default.ColleagueLetter);

    /// <summary>Null when the text is none.</summary>
    public static ColleagueLetter? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, ColleagueLetterJson.Default.ColleagueLetter);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSerializable(typeof(ColleagueLetter))]
internal sealed partial class ColleagueLetterJson : JsonSerializerContext;
