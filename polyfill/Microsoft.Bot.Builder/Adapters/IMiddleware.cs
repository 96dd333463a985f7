namespace Microsoft.Bot.Builder;

/// <summary>Wraps every turn of an adapter; without a call of next the turn goes no further.</summary>
public interface IMiddleware
{
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}

public delegate Task NextDelegate(CancellationToken cancellationToken);
