using System.Security.Claims;
using System.Text.Json;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>A channel with a token that holds. Its activities name the token's service URL and a channel that the signing key is endorsed for.</summary>
internal sealed class ChannelCaller(ClaimsIdentity identity, JsonWebKey key) : Caller(identity)
{
    public override void Vouch(Activity activity)
    {
        if (Identity.FindFirst("serviceurl")?.Value is not { Length: > 0 } serviceUrl)
        {
            throw new UnauthorizedAccessException("the token names no service URL.");
        }

        if (!serviceUrl.Equals(activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
        {
            throw new UnauthorizedAccessException("the token is for another service URL than the activity's.");
        }

        if (string.IsNullOrEmpty(activity.ChannelId) || !Endorsements().Contains(activity.ChannelId))
        {
            throw new UnauthorizedAccessException("the token's key is not endorsed for the activity's channel.");
        }
    }

    private IEnumerable<string?> Endorsements() =>
        key.AdditionalData.TryGetValue("endorsements", out var listed) && listed is JsonElement { ValueKind: JsonValueKind.Array } channels
            ? channels.EnumerateArray().Select(channel => channel.ToString())
            : [];
}
