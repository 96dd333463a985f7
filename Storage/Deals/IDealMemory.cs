namespace KeyAccountBot.Storage.Deals;

/// <summary>Keeps objects for a while, as many as fit; it may forget any of them at any time. Called from many threads.</summary>
public interface IDealMemory
{
    /// <summary>Null when it is not there (any more).</summary>
    object? Find(string key);

    /// <param name="size">How many rows it stands for.</param>
    void Keep(string key, object value, int size);

    void Forget(string key);
}
