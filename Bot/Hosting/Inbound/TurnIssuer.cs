using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Builder;

namespace KeyAccountBot.Bot.Hosting.Inbound;

internal static class TurnIssuer
{
    /// <summary>Who issued the token that an activity came with. Null when the bot began the turn itself, and without credentials.</summary>
    public static string? TokenIssuer(this ITurnContext turn) =>
        (turn.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey) as ClaimsIdentity)?.FindFirst("iss")?.Value;
}
