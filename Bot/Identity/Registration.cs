using System.Security.Cryptography.X509Certificates;

namespace KeyAccountBot.Bot.Identity;

/// <summary>As whom the bot calls Teams: its registration in Entra. Never part of a log line: the proof can be a secret.</summary>
/// <param name="tenant">Where its tokens are issued.</param>
internal sealed class Registration(string appId, string tenant, Proof proof, BotCloud cloud)
{
    public string AppId => appId;

    public string Tenant => tenant;

    public Proof Proof => proof;

    public BotCloud Cloud => cloud;
}

/// <summary>How the bot proves that it is the one that was registered.</summary>
internal abstract class Proof;

internal sealed class SecretProof(string secret) : Proof
{
    public string Secret => secret;
}

internal sealed class CertificateProof(X509Certificate2 certificate) : Proof
{
    public X509Certificate2 Certificate => certificate;
}

/// <summary>The machine vouches for it: the app id is a user-assigned managed identity.</summary>
internal sealed class ManagedIdentityProof : Proof;

/// <summary>A user-assigned managed identity that the app registration trusts.</summary>
internal sealed class FederatedProof(string identityClientId) : Proof
{
    public string IdentityClientId => identityClientId;
}
