namespace AdaptiveCards;

/// <summary>Data that was given as JSON and is written as it is.</summary>
internal sealed record JsonText(string Text);
