namespace KeyAccountBot.Bot.Channel;

/// <summary>One call as the handlers see it, with all its tries. It travels in the request's options.</summary>
internal sealed class ChannelCall(string tenant, WaitBudget budget, TimeProvider time)
{
    private static readonly HttpRequestOptionsKey<ChannelCall> _key = new("KeyAccountBot.ChannelCall");
    private readonly long _begun = time.GetTimestamp();

    public string Tenant { get; } = tenant;

    /// <summary>The longest wait that still fits: into the turn, and into the call, whose tries take time too.</summary>
    public TimeSpan Patience
    {
        get
        {
            var left = WaitBudget.Usual - time.GetElapsedTime(_begun);
            return left < TimeSpan.Zero ? TimeSpan.Zero : left < budget.Left ? left : budget.Left;
        }
    }

    /// <summary>A try ended with an answer that leaves open whether the call was carried out.</summary>
    public bool MayHaveArrived { get; set; }

    public static ChannelCall Of(HttpRequestMessage request, TimeProvider time)
    {
        if (!request.Options.TryGetValue(_key, out var call))
        {
            var scope = ChannelScope.Current;
            call = new(scope?.Tenant ?? "", scope?.Budget ?? new(WaitBudget.Usual), time);
            request.Options.Set(_key, call);
        }

        return call;
    }

    public void Waits(TimeSpan wait) => budget.Spend(wait);
}
