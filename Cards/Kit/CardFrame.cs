using AdaptiveCards;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Kit;

/// <summary>What every card has around its body.</summary>
internal static class CardFrame
{
    /// <summary>Newer versions are drawn by fewer clients; mobile ones show nothing without a version.</summary>
    private const string Version = "1.5";

    /// <param name="summary">Plain text; also shown by clients that cannot draw the card.</param>
    public static RenderedCard Of(Language language, string summary, params IEnumerable<AdaptiveElement?> body)
    {
        var card = new AdaptiveCard(Version)
        {
            Lang = Code(language),
            FallbackText = summary,
            Body = [.. body.OfType<AdaptiveElement>()],
        };
        card.AdditionalProperties["msteams"] = new Dictionary<string, object> { ["width"] = "Full" };
        return new(card, summary);
    }

    public static Language LanguageOf(AdaptiveCard card) => card.Lang == Code(Language.Chinese) ? Language.Chinese : Language.English;

    /// <summary>Schema 1.5 takes two letters.</summary>
    public static string Code(Language language) => language == Language.Chinese ? "zh" : "en";
}
