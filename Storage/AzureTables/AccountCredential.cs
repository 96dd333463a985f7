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
        var options = new DefaultAzureCredentialOptions();
        if (suffix is not null)
        {
            options.AuthorityHost = authority;
        }

        return new PatientCredential(own ?? new DefaultAzureCredential(options), scope);
    }
}
