using KeyAccountBot.Bot.Hosting;

namespace KeyAccountBot.Bot.Identity;

/// <summary>The cloud that the bot is registered in.</summary>
/// <param name="Issuer">Who issues the tokens of requests to the bot.</param>
/// <param name="MetadataUrl">Where that issuer publishes its keys.</param>
/// <param name="Audience">Whom the bot's own tokens are for.</param>
/// <param name="Login">Where those are fetched.</param>
/// <param name="SharedTenant">The tenant part of the login for multi-tenant bots.</param>
/// <param name="UserTokens">The service for users' own tokens, which this bot does not use.</param>
/// <param name="ExchangeAudience">What a managed identity's token is for that stands in for a secret.</param>
internal sealed record BotCloud(
    string Issuer, string MetadataUrl, string Audience, Uri Login, string SharedTenant, string UserTokens, string ExchangeAudience)
{
    private const string TokenIssuer = "ToBotFromChannelTokenIssuer";
    private const string OpenIdMetadata = "ToBotFromChannelOpenIdMetadataUrl";
    private const string OAuthScope = "ToChannelFromBotOAuthScope";
    private const string LoginUrl = "ToChannelFromBotLoginUrl";

    public static BotCloud Public { get; } = new(
        "https://api.botframework.com",
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://api.botframework.com",
        new("https://login.microsoftonline.com/"),
        "botframework.com",
        "https://api.botframework.com",
        "api://AzureADTokenExchange");

    public static BotCloud UsGovernment { get; } = new(
        "https://api.botframework.us",
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://api.botframework.us",
        new("https://login.microsoftonline.us/"),
        "MicrosoftServices.onmicrosoft.us",
        "https://api.botframework.azure.us",
        "api://AzureADTokenExchangeUSGov");

    /// <param name="problems">Gets what is wrong; each names its setting.</param>
    public static BotCloud Read(IConfiguration configuration, List<string> problems)
    {
        BotCloud cloud = Public;
        switch (configuration.Text("ChannelService"))
        {
            case null:
                break;
            case "https://botframework.azure.us":
                cloud = UsGovernment;
                break;
            default:
                problems.Add("ChannelService is not known. Leave it out for the public cloud; for US government clouds it is https://botframework.azure.us.");
                break;
        }

        return cloud with
        {
            Issuer = configuration.Text(TokenIssuer) ?? cloud.Issuer,
            MetadataUrl = UrlOf(configuration, OpenIdMetadata, problems)?.AbsoluteUri ?? cloud.MetadataUrl,
            Audience = configuration.Text(OAuthScope) ?? cloud.Audience,
            Login = UrlOf(configuration, LoginUrl, problems) is { } url ? new(url.GetLeftPart(UriPartial.Authority)) : cloud.Login,
        };
    }

    /// <summary>Says it all to the SDK in its own settings: once one of them is set, it has no defaults for the others.</summary>
    public void Complete(IConfiguration configuration)
    {
        configuration[TokenIssuer] = Issuer;
        configuration[OpenIdMetadata] = MetadataUrl;
        configuration[OAuthScope] = Audience;
        configuration[LoginUrl] = new Uri(Login, SharedTenant).AbsoluteUri;
        configuration["OAuthUrl"] = UserTokens;

        // Its emulator and other bots have issuers of their own, whose tokens it would let in. Checked by the channel's keys none of them holds.
        configuration["ToBotFromEmulatorOpenIdMetadataUrl"] = MetadataUrl;
    }

    private static Uri? UrlOf(IConfiguration configuration, string name, List<string> problems)
    {
        if (configuration.Text(name) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
        {
            return url;
        }

        problems.Add($"{name} is no https URL.");
        return null;
    }
}
