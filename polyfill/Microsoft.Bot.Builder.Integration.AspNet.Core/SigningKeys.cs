using System.Collections.Concurrent;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The keys that an issuer signs with, as its OpenID metadata publishes them: read when first needed, again after half a day, and again
/// when a token names a key that is not there, but not more often than once a minute: strangers can name keys at will.
/// </summary>
internal sealed class SigningKeys
{
    private static readonly TimeSpan _betweenRequestedReads = TimeSpan.FromMinutes(1);
    private static readonly ConcurrentDictionary<string, SigningKeys> _byUrl = new();
    private static readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(2) })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = 1024 * 1024,
    };

    private readonly ConfigurationManager<OpenIdConnectConfiguration> _metadata;

    // Else a refresh runs in the background, and the first tokens of a new key are refused.
    static SigningKeys() => AppContext.SetSwitch("Switch.Microsoft.IdentityModel.UpdateConfigAsBlocking", true);

    private SigningKeys(string metadataUrl) => _metadata = new(
        metadataUrl,
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(_http) { RequireHttps = !new Uri(metadataUrl).IsLoopback })
    {
        RefreshInterval = _betweenRequestedReads,
    };

    /// <summary>The same object for the same URL, in the whole process.</summary>
    public static SigningKeys At(string metadataUrl) => _byUrl.GetOrAdd(metadataUrl, url => new(url));

    /// <exception cref="KeysUnavailableException">They were never read, and cannot be read now.</exception>
    public async ValueTask<IList<JsonWebKey>> ReadAsync(CancellationToken stop)
    {
        try
        {
            return (await _metadata.GetConfigurationAsync(stop)).JsonWebKeySet?.Keys ?? [];
        }
        catch (InvalidOperationException exception)
        {
            throw new KeysUnavailableException(exception);
        }
    }

    /// <inheritdoc cref="ReadAsync"/>
    public ValueTask<IList<JsonWebKey>> ReadAgainAsync(CancellationToken stop)
    {
        _metadata.RequestRefresh();
        return ReadAsync(stop);
    }
}
