using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Checks the tokens that the channel's requests carry. Tokens of the emulator and of other bots, which the real package takes too, come
/// from other issuers and are refused.
/// </summary>
internal sealed class ChannelTokens(ChannelSettings channel, ServiceClientCredentialsFactory credentials)
{
    private static readonly string[] _algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JsonWebTokenHandler _handler = new();
    private readonly SigningKeys _keys = SigningKeys.At(channel.MetadataUrl);

    /// <exception cref="UnauthorizedAccessException">The token does not hold; the message says why, for the log.</exception>
    /// <exception cref="KeysUnavailableException">It cannot be checked.</exception>
    public async ValueTask<Caller> CheckAsync(string? authorization, CancellationToken stop)
    {
        var token = Read(BearerToken(authorization));
        var result = await ValidateAsync(token, await _keys.ReadAsync(stop));
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            result = await ValidateAsync(token, await _keys.ReadAgainAsync(stop));
        }

        if (!result.IsValid)
        {
            // The library's own messages can repeat what stands in the token.
            throw new UnauthorizedAccessException($"the token does not hold ({result.Exception?.GetType().Name}).");
        }

        return token.Audiences.ToArray() is [{ Length: > 0 } audience] && await credentials.IsValidAppIdAsync(audience, stop)
            ? new ChannelCaller(new ClaimsIdentity(token.Claims, "Bearer"), (JsonWebKey)result.SecurityToken.SigningKey)
            : throw new UnauthorizedAccessException("the token is for somebody else.");
    }

    private static string BearerToken(string? authorization) => authorization?.Split(' ') switch
    {
        [var scheme, { Length: > 0 } token] when scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase) => token,
        null or [""] => throw new UnauthorizedAccessException("there is no token."),
        _ => throw new UnauthorizedAccessException("the Authorization header is no bearer token."),
    };

    /// <summary>What can be said without the issuer's keys is said before they are asked for.</summary>
    private JsonWebToken Read(string text)
    {
        JsonWebToken token;
        try
        {
            token = _handler.ReadJsonWebToken(text);
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenMalformedException)
        {
            throw new UnauthorizedAccessException("the token cannot be read.");
        }

        return token.Issuer != channel.Issuer ? throw new UnauthorizedAccessException("the token is of another issuer.")
            : !_algorithms.Contains(token.Alg) ? throw new UnauthorizedAccessException("the token is not signed with RSA.")
            : token;
    }

    private Task<TokenValidationResult> ValidateAsync(JsonWebToken token, IList<JsonWebKey> keys) => _handler.ValidateTokenAsync(token, new()
    {
        ValidIssuer = channel.Issuer,
        ValidateAudience = false, // Above, by the credentials factory: it knows the bot's ids.
        ClockSkew = TimeSpan.FromMinutes(5),
        ValidAlgorithms = _algorithms,
        IssuerSigningKeys = keys,
        TryAllIssuerSigningKeys = false, // The key must be named: what it is endorsed for depends on it.
    });
}
