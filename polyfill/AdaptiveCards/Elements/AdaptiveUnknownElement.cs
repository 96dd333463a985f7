namespace AdaptiveCards;

/// <summary>An element the object model lacks, such as a chart: set its type, and the rest as additional properties.</summary>
public sealed class AdaptiveUnknownElement() : AdaptiveElement(null!);
