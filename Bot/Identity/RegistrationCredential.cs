using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace KeyAccountBot.Bot.Identity;

/// <summary>The credential of a registration. It keeps its tokens and fetches new ones before they expire: make one and keep it.</summary>
internal static class RegistrationCredential
{
    /// <summary>Of one try. A turn waits for the token; the defaults of 100 seconds and three repetitions would outlast it many times.</summary>
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(3);

    /// <param name="transport">How token requests travel; null: over the network.</param>
    public static TokenCredential Create(Registration registration, HttpPipelineTransport? transport = null) => registration.Proof switch
    {
        SecretProof proof => new ClientSecretCredential(
            registration.Tenant, registration.AppId, proof.Secret, In(registration.Cloud, transport, new ClientSecretCredentialOptions())),
        CertificateProof proof => new ClientCertificateCredential(
            registration.Tenant, registration.AppId, proof.Certificate, In(registration.Cloud, transport, new ClientCertificateCredentialOptions())),
        ManagedIdentityProof => ManagedIdentity(registration.AppId, registration.Cloud, transport),
        FederatedProof proof => Federated(registration, ManagedIdentity(proof.IdentityClientId, registration.Cloud, transport), transport),
        _ => throw new ArgumentOutOfRangeException(nameof(registration)),
    };

    private static ManagedIdentityCredential ManagedIdentity(string clientId, BotCloud cloud, HttpPipelineTransport? transport) =>
        new(In(cloud, transport, new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(clientId))));

    private static ClientAssertionCredential Federated(Registration registration, ManagedIdentityCredential identity, HttpPipelineTransport? transport)
    {
        var exchange = new TokenRequestContext([registration.Cloud.ExchangeAudience + "/.default"]);
        return new(
            registration.Tenant,
            registration.AppId,
            async stop => (await identity.GetTokenAsync(exchange, stop)).Token,
            In(registration.Cloud, transport, new ClientAssertionCredentialOptions()));
    }

    private static T In<T>(BotCloud cloud, HttpPipelineTransport? transport, T options)
        where T : TokenCredentialOptions
    {
        options.AuthorityHost = cloud.Login;
        options.Retry.NetworkTimeout = _timeout;
        options.Retry.MaxRetries = 1;
        options.Transport = transport ?? options.Transport;
        return options;
    }
}
