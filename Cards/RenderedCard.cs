using AdaptiveCards;

namespace KeyAccountBot.Cards;

/// <param name="Summary">For notifications and screen readers: plain text, in a shared place never a person.</param>
public sealed record RenderedCard(AdaptiveCard Card, string Summary);
