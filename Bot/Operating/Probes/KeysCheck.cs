using KeyAccountBot.Bot.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace KeyAccountBot.Bot.Operating.Probes;

/// <summary>
/// Whether the keys could be read by which requests of Teams are checked. Once they could nobody asks again: the SDK reads them again after half a day
/// and keeps those it has as long as it cannot, so an issuer that is away later keeps nobody from being served.
/// </summary>
internal sealed class KeysCheck(IHttpClientFactory clients, BotOptions options, TimeProvider time) : IHealthCheck
{
    public const string Client = "probe of signing keys";

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly RecentResult _recent = new(time, TimeSpan.MaxValue, () => AskAsync(clients.CreateClient(Client), options.Registration!.Cloud.MetadataUrl));

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => _recent.GetAsync();

    private static async Task<HealthCheckResult> AskAsync(HttpClient client, string url)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var documents = new HttpDocumentRetriever(client) { RequireHttps = !new Uri(url).IsLoopback };
            var published = await OpenIdConnectConfigurationRetriever.GetAsync(url, documents, patience.Token);
            return published.SigningKeys.Count > 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("signing keys: none are published");
        }
#pragma warning disable CA1031 // Whatever keeps them from being read is the same to who asks.
        catch (Exception)
#pragma warning restore CA1031
        {
            return HealthCheckResult.Unhealthy("signing keys: cannot be read");
        }
    }
}
