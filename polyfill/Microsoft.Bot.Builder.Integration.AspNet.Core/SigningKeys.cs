using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The keys that an issuer signs with, as its OpenID metadata publishes them: read when first needed, again after half a day, and again
/// when a token names a key that is not there, but not more often than once a minute: strangers can name keys at will.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "There is one for each URL, and it lives as long as the process.")]
internal sealed class SigningKeys
{
    private static readonly TimeSpan _betweenRequestedReads = TimeSpan.FromMinutes(1);
    private static readonly ConcurrentDictionary<string, SigningKeys> _byUrl = new();
    private static readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(2) })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = 1024 * 1024,
    };

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly string _url;
    private volatile ConfigurationManager<OpenIdConnectConfiguration> _metadata;
    private volatile bool _wereRead;
    private long? _requestedRead;

    private SigningKeys(string metadataUrl)
    {
        _url = metadataUrl;
        _metadata = NewMetadata();
    }

    /// <summary>The same object for the same URL, in the whole process.</summary>
    public static SigningKeys At(string metadataUrl) => _byUrl.GetOrAdd(metadataUrl, url => new(url));

    /// <exception cref="KeysUnavailableException">They were never read, and cannot be read now.</exception>
    public async ValueTask<IList<JsonWebKey>> ReadAsync(CancellationToken stop)
    {
        try
        {
            return _wereRead ? await ReadAsync(_metadata, stop) : await ReadFirstAsync(stop);
        }
        catch (InvalidOperationException exception)
        {
            throw new KeysUnavailableException(exception);
        }
    }

    /// <summary>One after the other: the library has the keys before it notes when, and who asks in between would make it read them once more.</summary>
    private async ValueTask<IList<JsonWebKey>> ReadFirstAsync(CancellationToken stop)
    {
        await _oneAtATime.WaitAsync(stop);
        try
        {
            var keys = await ReadAsync(_metadata, stop);
            _wereRead = true;
            return keys;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>The keys as they are now, unless they were asked for like this a moment ago or cannot be read: then those that are known.</summary>
    public async ValueTask<IList<JsonWebKey>> ReadAgainAsync(CancellationToken stop)
    {
        await _oneAtATime.WaitAsync(stop);
        try
        {
            if (_requestedRead is not { } last || TimeProvider.System.GetElapsedTime(last) > _betweenRequestedReads)
            {
                _requestedRead = TimeProvider.System.GetTimestamp();

                // The library would read in the background, and the first tokens of a new key would be refused: hence a new one.
                var metadata = NewMetadata();
                await ReadAsync(metadata, stop);
                _metadata = metadata;
            }
        }
        catch (InvalidOperationException)
        {
            // Old keys are better than none.
        }
        finally
        {
            _oneAtATime.Release();
        }

        return await ReadAsync(stop);
    }

    private static async ValueTask<IList<JsonWebKey>> ReadAsync(ConfigurationManager<OpenIdConnectConfiguration> metadata, CancellationToken stop) =>
        (await metadata.GetConfigurationAsync(stop)).JsonWebKeySet?.Keys ?? [];

    private ConfigurationManager<OpenIdConnectConfiguration> NewMetadata() => new(
        _url, new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever(_http) { RequireHttps = !new Uri(_url).IsLoopback });
}
