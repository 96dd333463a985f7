namespace KeyAccountBot.Bot.Hosting.Inbound;

/// <summary>An activity that must not reach the bot. The endpoint answers 401, as the SDK does for every refusal of this type.</summary>
/// <param name="why">For the log: no personal text. The caller never reads it.</param>
internal sealed class ActivityRefusedException(string why) : UnauthorizedAccessException(why);
