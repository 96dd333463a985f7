using Azure.Core;
using Azure.Identity;

namespace KeyAccountBot.Storage.AzureTables;

/// <summary>
/// The identity that the process has where it runs: a managed or workload identity in the cloud, environment variables
/// elsewhere, a developer's own sign-in at a desk. AZURE_TOKEN_CREDENTIALS narrows the choice, AZURE_CLIENT_ID picks one of
/// several managed identities. It needs the role Storage Table Data Contributor.
/// </summary>
internal static class AccountCredential
{
    private static readonly (string Suffix, Uri Authority, string Scope)[] Clouds =
    [
        (".usgovcloudapi.net", AzureAuthorityHosts.AzureGovernment, "https://storage.azure.us/.default"),
        (".chinacloudapi.cn", AzureAuthorityHosts.AzureChina, "https://storage.azure.cn/.default"),
    ];

    public static TokenCredential For(Uri account, TokenCredential? own = null)
    {
        var (suffix, authority, scope) = Clouds.FirstOrDefault(cloud => account.Host.EndsWith(cloud.Suffix, StringComparison.OrdinalIgnoreCase));
        if (suffix is null)
        {
            return own ?? new DefaultAzureCredential();
        }

        return new Scoped(own ?? new DefaultAzureCredential(new DefaultAzureCredentialOptions { AuthorityHost = authority }), scope);
    }

    /// <summary>The client asks for a token of the public cloud; a sovereign cloud has an audience of its own.</summary>
    private sealed class Scoped(TokenCredential inner, string scope) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            inner.GetToken(Rescoped(requestContext), cancellationToken);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            inner.GetTokenAsync(Rescoped(requestContext), cancellationToken);

        private TokenRequestContext Rescoped(TokenRequestContext context) =>
            new([scope], context.ParentRequestId, context.Claims, context.TenantId, context.IsCaeEnabled);
    }
}
