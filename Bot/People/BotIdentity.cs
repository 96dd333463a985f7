namespace KeyAccountBot.Bot.People;

/// <summary>Who the bot is towards the channel.</summary>
/// <param name="AppId">Empty when it runs without one, in development.</param>
/// <param name="Audience">Scope of the tokens that conversations are created with.</param>
internal sealed record BotIdentity(string AppId, string Audience)
{
    public static BotIdentity From(IConfiguration configuration) => new(
        configuration["MicrosoftAppId"] ?? "",
        configuration["ToChannelFromBotOAuthScope"] ?? "https://api.botframework.com");
}
