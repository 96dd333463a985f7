using Azure.Core;
using Azure.Identity;

namespace KeyAccountBot.Bot.Identity;

/// <summary>The bot's tokens for calls to Teams.</summary>
internal sealed partial class ChannelTokens(TokenCredential credential, BotCloud cloud, TimeProvider time, ILogger<ChannelTokens> log)
{
    /// <summary>All tries together. Whoever sends due work counts on the token and the call taking less than its lease has left.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private const string AllThatIsGranted = "/.default";

    private readonly TokenRequestContext _request = new(
        [cloud.Audience.EndsWith(AllThatIsGranted, StringComparison.Ordinal) ? cloud.Audience : cloud.Audience + AllThatIsGranted]);

    /// <summary>The credential keeps the token until shortly before it expires: this is a call over the network once in a while only.</summary>
    /// <exception cref="NoTokenException">None could be had.</exception>
    public async ValueTask<string> GetAsync(CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
        try
        {
            return (await credential.GetTokenAsync(_request, either.Token)).Token;
        }
        catch (Exception e) when (e is AuthenticationFailedException || (e is OperationCanceledException && !stop.IsCancellationRequested))
        {
            NoToken(log, e);
            throw new NoTokenException(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "No token for calls to Teams could be fetched: check the MicrosoftApp… settings")]
    private static partial void NoToken(ILogger log, Exception exception);
}

/// <summary>The bot could not prove to Teams who it is. Nothing was sent.</summary>
internal sealed class NoTokenException(Exception inner) : Exception("There is no token for calls to Teams.", inner);
