using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace KeyAccountBot.Bot.Tests.Identity.Support;

/// <summary>A token as the channel sends it; each part can be made another.</summary>
internal sealed record ChannelToken(string Issuer, string Audience, string? ServiceUrl, IssuerKey Key)
{
    public string Algorithm { get; init; } = SecurityAlgorithms.RsaSha256;

    /// <summary>From now.</summary>
    public TimeSpan NotBefore { get; init; } = TimeSpan.FromMinutes(-1);

    /// <summary>From now; null: never.</summary>
    public TimeSpan? Expires { get; init; } = TimeSpan.FromHours(1);

    public string Sign()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            NotBefore = now + NotBefore,
            Expires = now + Expires,
            Claims = Claims(),
            SigningCredentials = Key.Signing(Algorithm),
        });
    }

    /// <summary>The same content under a header and a signature of one's own.</summary>
    public string Forge(object header, Func<string, byte[]> sign)
    {
        var content = Part(header) + "." + Sign().Split('.')[1];
        return content + "." + Base64UrlEncoder.Encode(sign(content));
    }

    private Dictionary<string, object> Claims() => ServiceUrl is null ? [] : new() { ["serviceurl"] = ServiceUrl };

    private static string Part(object value) => Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(value)));
}
