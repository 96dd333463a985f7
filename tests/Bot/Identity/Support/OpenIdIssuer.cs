using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace KeyAccountBot.Bot.Tests.Identity.Support;

/// <summary>Issues tokens as Bot Framework does, and publishes the keys.</summary>
internal sealed class OpenIdIssuer : IAsyncDisposable
{
    private static int _count;

    private readonly WebApplication _app;
    private readonly int _number = Interlocked.Increment(ref _count);
    private int _reads;

    private OpenIdIssuer(WebApplication app) => _app = app;

    public string Name => $"{_app.Urls.Single()}/{_number}";

    /// <summary>Of its own for each issuer, even when the port is used again: the bot remembers keys by this.</summary>
    public string MetadataUrl => Name + "/openid";

    public IssuerKey Key { get; private set; } = new("key-1", "msteams", "webchat");

    /// <summary>Published beside <see cref="Key"/>.</summary>
    public List<IssuerKey> OtherKeys { get; } = [];

    /// <summary>How often the keys were read.</summary>
    public int Reads => _reads;

    public bool IsDown { get; set; }

    public static async Task<OpenIdIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var issuer = new OpenIdIssuer(builder.Build());
        issuer._app.MapGet("/{number}/openid", () => issuer.IsDown
            ? Results.StatusCode(503)
            : Results.Json(new { issuer = issuer.Name, jwks_uri = issuer.Name + "/keys" }));
        issuer._app.MapGet("/{number}/keys", () =>
        {
            Interlocked.Increment(ref issuer._reads);
            return Results.Json(new { keys = issuer.OtherKeys.Prepend(issuer.Key).Select(key => key.Published) });
        });
        await issuer._app.StartAsync();
        return issuer;
    }

    public void Rotate(string kid) => Key = new(kid, "msteams");

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

/// <param name="Endorsements">The channels that the key may sign for; null: it says nothing about them.</param>
internal sealed record IssuerKey(string Kid, params string[]? Endorsements)
{
    public RSA Rsa { get; } = RSA.Create(2048);

    public object Published
    {
        get
        {
            var key = Rsa.ExportParameters(includePrivateParameters: false);
            var (n, e) = (Base64UrlEncoder.Encode(key.Modulus), Base64UrlEncoder.Encode(key.Exponent));
            return Endorsements is null
                ? new { kty = "RSA", use = "sig", kid = Kid, n, e }
                : new { kty = "RSA", use = "sig", kid = Kid, n, e, endorsements = Endorsements };
        }
    }

    public SigningCredentials Signing(string algorithm) => new(new RsaSecurityKey(Rsa) { KeyId = Kid }, algorithm);
}
