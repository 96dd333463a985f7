using Azure.Core;
using Azure.Identity;

namespace KeyAccountBot.Bot.Identity;

/// <summary>The bot's tokens for calls to Teams.</summary>
internal sealed partial class ChannelTokens(TokenCredential credential, BotCloud cloud, ILogger<ChannelTokens> log)
{
    private const string AllThatIsGranted = "/.default";

    private readonly TokenRequestContext _request = new(
        [cloud.Audience.EndsWith(AllThatIsGranted, StringComparison.Ordinal) ? cloud.Audience : cloud.Audience + AllThatIsGranted]);

    /// <summary>The credential keeps the token until shortly before it expires: this is a call over the network once in a while only.</summary>
    /// <exception cref="HttpRequestException">None could be had.</exception>
    public async ValueTask<string> GetAsync(CancellationToken stop)
    {
        try
        {
            return (await credential.GetTokenAsync(_request, stop)).Token;
        }
        catch (AuthenticationFailedException exception)
        {
            NoToken(log, exception);
            throw new HttpRequestException("There is no token for calls to Teams.", exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "No token for calls to Teams could be fetched: check the MicrosoftApp… settings")]
    private static partial void NoToken(ILogger log, Exception exception);
}
