using KeyAccountBot.Bot.Identity;

namespace KeyAccountBot.Bot.People;

/// <summary>Who the bot is towards the channel.</summary>
/// <param name="AppId">Empty when it runs without one, in development.</param>
/// <param name="Audience">Whom the tokens are for that conversations are created with.</param>
internal sealed record BotIdentity(string AppId, string Audience)
{
    public static BotIdentity Of(Registration? registration) => new(registration?.AppId ?? "", (registration?.Cloud ?? BotCloud.Public).Audience);
}
