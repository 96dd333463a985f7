namespace KeyAccountBot.Bot.Channel;

/// <summary>
/// For whom calls to Teams are made: it flows with the work that was begun inside <see cref="Enter"/>, as deep as the SDK may make the call.
/// </summary>
/// <param name="Tenant">Its share of calls is used; empty when unknown.</param>
internal sealed record ChannelScope(string Tenant, WaitBudget Budget)
{
    private static readonly AsyncLocal<ChannelScope?> _current = new();

    public static ChannelScope? Current => _current.Value;

    /// <summary>A turn inside another one, such as a message to someone else, shares its time.</summary>
    /// <returns>Ends it.</returns>
    public static IDisposable Enter(string tenant)
    {
        var outer = _current.Value;
        _current.Value = new(tenant, outer?.Budget ?? new(WaitBudget.Usual));
        return new Exit(outer);
    }

    private sealed class Exit(ChannelScope? outer) : IDisposable
    {
        public void Dispose() => _current.Value = outer;
    }
}
