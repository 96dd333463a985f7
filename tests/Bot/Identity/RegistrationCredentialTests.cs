using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core.Pipeline;
using KeyAccountBot.Bot.Channel;
using KeyAccountBot.Bot.Identity;
using KeyAccountBot.Bot.Tests.Identity.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace KeyAccountBot.Bot.Tests.Identity;

/// <summary>How the bot's own tokens are fetched, and where they go.</summary>
public sealed class RegistrationCredentialTests : IDisposable
{
    private const string App = "0f3e5a9c-41d7-4b6e-8a52-c7d90e1b2f64";
    private const string Tenant = "11111111-1111-1111-1111-111111111111";
    private const string Machine = "33333333-3333-3333-3333-333333333333";

    private readonly TokenEndpoints _endpoints = new();

    public void Dispose() => _endpoints.Dispose();

    [Fact]
    public async Task A_secret_is_shown_to_the_tenants_login_and_the_token_is_kept()
    {
        var credentials = Credentials(new SecretProof("s3cret"), BotCloud.Public);

        Assert.Equal("Bearer entra-token", await SentAsync(credentials, "https://smba.trafficmanager.net/teams/v3/conversations"));
        Assert.Equal("Bearer entra-token", await SentAsync(credentials, "https://smba.infra.gcc.teams.microsoft.com/teams/"));

        var (url, form) = Assert.Single(TokenCalls());
        Assert.StartsWith($"https://login.microsoftonline.com/{Tenant}/", url, StringComparison.Ordinal);
        Assert.Contains("scope=https://api.botframework.com/.default", form, StringComparison.Ordinal);
        Assert.Contains($"client_id={App}", form, StringComparison.Ordinal);
        Assert.Contains("client_secret=s3cret", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_government_cloud_login_and_scope_are_its_own()
    {
        await SentAsync(Credentials(new SecretProof("s3cret"), BotCloud.UsGovernment), "https://smba.infra.gov.teams.microsoft.us/teams/");

        var (url, form) = Assert.Single(TokenCalls());
        Assert.StartsWith("https://login.microsoftonline.us/", url, StringComparison.Ordinal);
        Assert.Contains("scope=https://api.botframework.us/.default", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_signs_and_does_not_travel()
    {
        using var rsa = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);

        Assert.Equal("Bearer entra-token", await SentAsync(Credentials(new CertificateProof(certificate), BotCloud.Public), "https://smba.trafficmanager.net/"));

        var (_, form) = Assert.Single(TokenCalls());
        Assert.Contains("client_assertion=", form, StringComparison.Ordinal);
        Assert.DoesNotContain("client_secret", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_managed_identity_is_asked_by_its_client_id()
    {
        Assert.Equal("Bearer machine-token", await SentAsync(Credentials(new ManagedIdentityProof(), BotCloud.Public), "https://smba.trafficmanager.net/"));

        Assert.Contains(_endpoints.Requests, request => request.Url.Contains("resource=https://api.botframework.com", StringComparison.Ordinal)
            && request.Url.Contains(App, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_federated_identitys_token_stands_in_for_the_secret()
    {
        Assert.Equal("Bearer entra-token", await SentAsync(Credentials(new FederatedProof(Machine), BotCloud.Public), "https://smba.trafficmanager.net/"));

        Assert.Contains(_endpoints.Requests, request => request.Url.Contains("resource=api://AzureADTokenExchange", StringComparison.Ordinal)
            && request.Url.Contains(Machine, StringComparison.Ordinal));
        var (_, form) = Assert.Single(TokenCalls());
        Assert.Contains("client_assertion=machine-token", form, StringComparison.Ordinal);
        Assert.Contains($"client_id={App}", form, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(null)]
    public async Task Without_a_token_nothing_was_sent_and_it_may_be_tried_later(HttpStatusCode? answer)
    {
        _endpoints.Refusal = answer;
        _endpoints.IsSilent = answer is null;

        var none = await Record.ExceptionAsync(() => SentAsync(Credentials(new SecretProof("s3cret"), BotCloud.Public), "https://smba.trafficmanager.net/"));

        Assert.Equal(new(ChannelRemedy.RetryLater), ChannelError.Of(none!, default));
        Assert.InRange(_endpoints.Requests.Count, 1, 4);
    }

    [Fact]
    public async Task Who_gave_up_waiting_for_a_token_is_told_nothing_else()
    {
        _endpoints.IsSilent = true;
        using var given = new CancellationTokenSource();
        await given.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            SentAsync(Credentials(new SecretProof("s3cret"), BotCloud.Public), "https://smba.trafficmanager.net/", given.Token));
    }

    private ChannelCredentials Credentials(Proof proof, BotCloud cloud) => new(
        new ChannelTokens(
            RegistrationCredential.Create(new(App, Tenant, proof, cloud), new HttpClientTransport(_endpoints)),
            cloud,
            TimeProvider.System,
            NullLogger<ChannelTokens>.Instance));

    private IEnumerable<(string Url, string Form)> TokenCalls() =>
        _endpoints.Requests.Where(request => request.Form.Contains("grant_type=client_credentials", StringComparison.Ordinal));

    private static async Task<string?> SentAsync(ChannelCredentials credentials, string url, CancellationToken given = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url);
        await credentials.ProcessHttpRequestAsync(request, given);
        return request.Headers.Authorization?.ToString();
    }
}
