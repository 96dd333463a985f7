using AdaptiveCards;

namespace KeyAccountBot.Cards;

/// <summary>A card ready to be said. It is not changed any more.</summary>
/// <param name="card">The card.</param>
/// <param name="summary">For notifications and screen readers: plain text, in a shared place never a person.</param>
public sealed class RenderedCard(AdaptiveCard card, string summary)
{
    private string? _json;
    private object? _content;

    public AdaptiveCard Card => card;

    public string Summary => summary;

    /// <summary>The card as compact JSON.</summary>
    public string Json => _json ??= card.ToJson();

    /// <summary>What a message carries of the card, made from its JSON once, however often the card is said.</summary>
    public object Content(Func<string, object> make) => _content ??= make(Json);
}
