namespace KeyAccountBot.Bot.Channel;

/// <summary>What is to be done about a call that Teams did not take.</summary>
internal enum ChannelRemedy
{
    /// <summary>Nothing: it is wrong as it is, or wrong on their side. It is not repeated.</summary>
    None,

    /// <summary>Teams is busy or out of reach: the same call may succeed later.</summary>
    RetryLater,

    /// <summary>The person or the administrator has blocked the bot: the address is dead until the person writes.</summary>
    WaitForUser,

    /// <summary>The bot is not installed there, or lacks a permission: the next installation update may mend it.</summary>
    WaitForInstallation,

    /// <summary>The conversation, message or member is gone: its id is of no use any more.</summary>
    ForgetId,

    /// <summary>The message is too large.</summary>
    Shrink,

    /// <summary>The bot's registration or the service URL is wrong: only an administrator can mend it.</summary>
    Configure,
}

/// <summary>The table of refusals: the code decides, and the status where there is no code that is known.</summary>
internal static class ChannelRemedies
{
    public static ChannelRemedy Of(int status, string? code) => code switch
    {
        "BotDisabledByAdmin" or "ConversationBlockedByUser" or "MessageWritesBlocked" => ChannelRemedy.WaitForUser,
        "BotNotInConversationRoster" or "ForbiddenOperationException" or "NotEnoughPermissions" => ChannelRemedy.WaitForInstallation,
        "InvalidBotApiHost" or "BotNotRegistered" => ChannelRemedy.Configure,
        "ConversationNotFound" or "ActivityNotFoundInConversation" or "MemberNotFoundInConversation" => ChannelRemedy.ForgetId,
        "MessageSizeTooBig" => ChannelRemedy.Shrink,
        _ => OfStatus(status),
    };

    private static ChannelRemedy OfStatus(int status) => status switch
    {
        401 => ChannelRemedy.Configure,
        403 => ChannelRemedy.WaitForInstallation,
        404 => ChannelRemedy.ForgetId,
        413 => ChannelRemedy.Shrink,
        412 or 429 or 502 or 503 or 504 => ChannelRemedy.RetryLater,
        _ => ChannelRemedy.None,
    };
}
