using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KeyAccountBot.Bot.Hosting;

namespace KeyAccountBot.Bot.Identity;

/// <summary>What the bot proves itself with: a secret, a certificate, or a managed identity that is trusted instead of both.</summary>
/// <param name="Names">The settings that say so.</param>
/// <param name="Proof">Null when there is none, or when it cannot be used.</param>
internal sealed record ProofSettings(IReadOnlyList<string> Names, Proof? Proof)
{
    private const string Secret = "MicrosoftAppPassword";
    private const string Certificate = "MicrosoftAppCertificatePath";
    private const string CertificatePassword = "MicrosoftAppCertificatePassword";
    private const string Federated = "MicrosoftAppFederatedClientId";

    public static IReadOnlyList<string> AllNames { get; } = [Secret, Certificate, Federated];

    /// <param name="problems">Gets what is wrong; each names its setting.</param>
    public static ProofSettings Read(IConfiguration configuration, List<string> problems)
    {
        string[] names = [.. AllNames.Where(name => configuration.Text(name) is not null)];
        if (names.Length > 1)
        {
            problems.Add($"{string.Join(" and ", names)} are set. One of them proves who the bot is; leave out the others.");
            return new(names, null);
        }

        return new(names, names switch
        {
            [Secret] => new SecretProof(configuration.Text(Secret)!),
            [Certificate] => FromFile(configuration.Text(Certificate)!, configuration[CertificatePassword], problems),
            [Federated] => FromIdentity(configuration.Text(Federated)!, problems),
            _ => null,
        });
    }

    private static FederatedProof? FromIdentity(string clientId, List<string> problems)
    {
        if (SettingText.IsId(clientId))
        {
            return new(clientId);
        }

        problems.Add($"{Federated} is no GUID. It is the client id of the managed identity that the registration trusts.");
        return null;
    }

    private static CertificateProof? FromFile(string path, string? password, List<string> problems)
    {
        try
        {
            var certificate = Path.GetExtension(path).Equals(".pem", StringComparison.OrdinalIgnoreCase)
                ? FromPem(path, password)
                : X509CertificateLoader.LoadPkcs12FromFile(path, password);
            if (certificate.GetRSAPrivateKey() is not null)
            {
                return new(certificate);
            }

            problems.Add($"{Certificate} holds no RSA private key: {Path.GetFullPath(path)}");
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            problems.Add($"{Certificate} cannot be read as a PFX or PEM file ({exception.Message}): {Path.GetFullPath(path)}");
        }

        return null;
    }

    private static X509Certificate2 FromPem(string path, string? password) => string.IsNullOrEmpty(password)
        ? X509Certificate2.CreateFromPemFile(path)
        : X509Certificate2.CreateFromEncryptedPemFile(path, password);
}
