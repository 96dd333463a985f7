namespace AdaptiveCards;

/// <summary>The type of <see cref="AdaptiveTypedElement.AdditionalProperties"/>; a dictionary under the package's name for it.</summary>
public sealed class SerializableDictionary<TKey, TValue> : Dictionary<TKey, TValue>
    where TKey : notnull
{
    internal SerializableDictionary(IEqualityComparer<TKey> comparer)
        : base(comparer)
    {
    }
}
