using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The channel's side of the settings: who issues its tokens, and where the bot fetches its own.</summary>
/// <param name="Audience">Whom the bot's tokens are for.</param>
internal sealed record ChannelSettings(string Issuer, string MetadataUrl, string Audience, string LoginUrl, bool ValidateAuthority)
{
    private const string Cloud = "ChannelService";

    private static readonly ChannelSettings _public = new(
        "https://api.botframework.com",
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://api.botframework.com",
        "https://login.microsoftonline.com/botframework.com",
        ValidateAuthority: true);

    private static readonly ChannelSettings _usGovernment = new(
        "https://api.botframework.us",
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://api.botframework.us",
        "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us",
        ValidateAuthority: true);

    /// <exception cref="ArgumentException">A setting is unknown; the message names it.</exception>
    public static ChannelSettings Read(IConfiguration settings)
    {
        var cloud = settings[Cloud] switch
        {
            null or "" => _public,
            "https://botframework.azure.us" => _usGovernment,
            _ => throw new ArgumentException($"{Cloud} names no known channel service."),
        };
        return new(
            Text("ToBotFromChannelTokenIssuer") ?? cloud.Issuer,
            Text("ToBotFromChannelOpenIdMetadataUrl") ?? cloud.MetadataUrl,
            Text("ToChannelFromBotOAuthScope") ?? cloud.Audience,
            Text("ToChannelFromBotLoginUrl") ?? cloud.LoginUrl,
            Text("ValidateAuthority") is not { } validate || bool.Parse(validate));

        string? Text(string name) => string.IsNullOrWhiteSpace(settings[name]) ? null : settings[name];
    }
}
