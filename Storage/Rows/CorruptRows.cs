namespace KeyAccountBot.Storage.Rows;

/// <summary>Where one row among many that cannot be read must not keep the others.</summary>
public static class CorruptRows
{
    /// <summary>Null also for what cannot be read: whoever opens it by itself is told, and it is logged there.</summary>
    public static async Task<T?> UnlessCorruptAsync<T>(this Task<T> reading)
        where T : class?
    {
        ArgumentNullException.ThrowIfNull(reading);
        try
        {
            return await reading;
        }
        catch (CorruptRowException)
        {
            return null;
        }
    }
}
