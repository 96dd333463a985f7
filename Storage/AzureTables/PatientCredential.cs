using Azure.Core;

namespace KeyAccountBot.Storage.AzureTables;

/// <summary>
/// Signing in may take longer than a call may wait. So it goes on when a call gives up, and the next call finds what it brought.
/// </summary>
/// <param name="scope">Asked for instead of the public cloud's, which is all that the client knows; null for that.</param>
internal sealed class PatientCredential(TokenCredential inner, string? scope) : TokenCredential
{
    private readonly Lock _asking = new();
    private Task<AccessToken>? _asked;

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        inner.GetToken(Rescoped(requestContext), cancellationToken);

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        if (requestContext.Claims is not null)
        {
            // The service wants another token than the one we have.
            return await inner.GetTokenAsync(Rescoped(requestContext), cancellationToken);
        }

        var asked = Asked(requestContext);
        try
        {
            return await asked.WaitAsync(cancellationToken);
        }
        finally
        {
            // Who gets an answer takes it along: the client keeps tokens, and a failure is not kept.
            Forget(asked);
        }
    }

    private Task<AccessToken> Asked(TokenRequestContext requestContext)
    {
        lock (_asking)
        {
            return _asked ??= inner.GetTokenAsync(Rescoped(requestContext), CancellationToken.None).AsTask();
        }
    }

    private void Forget(Task<AccessToken> asked)
    {
        lock (_asking)
        {
            if (_asked == asked && asked.IsCompleted)
            {
                _asked = null;
            }
        }
    }

    private TokenRequestContext Rescoped(TokenRequestContext context) => scope is null
        ? context
        : new([scope], context.ParentRequestId, context.Claims, context.TenantId, context.IsCaeEnabled);
}
