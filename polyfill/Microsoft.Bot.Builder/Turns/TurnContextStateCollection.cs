namespace Microsoft.Bot.Builder;

/// <summary>Values of one turn, by key or by their type. What is disposable is disposed with the turn.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    /// <returns>Null when the key is absent or holds another type.</returns>
    public T? Get<T>(string key)
        where T : class => TryGetValue(key, out var value) ? value as T : null;

    /// <inheritdoc cref="Get{T}(string)"/>
    public T? Get<T>()
        where T : class => Get<T>(KeyOf<T>());

    /// <exception cref="ArgumentException">The key is taken.</exception>
    public void Add<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    /// <exception cref="ArgumentException">There is a value of this type.</exception>
    public void Add<T>(T value)
        where T : class => Add(KeyOf<T>(), value);

    public void Set<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        this[key] = value;
    }

    public void Dispose()
    {
        foreach (var value in Values)
        {
            (value as IDisposable)?.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    private static string KeyOf<T>() => typeof(T).FullName!;
}
