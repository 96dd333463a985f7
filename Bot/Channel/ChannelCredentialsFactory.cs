using KeyAccountBot.Bot.Hosting;
using KeyAccountBot.Bot.Identity;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace KeyAccountBot.Bot.Channel;

/// <summary>
/// The SDK asks here whose tokens it may accept and what to send with its calls. Its own proposals for audience and login are not
/// looked at: they are those of the settings, which <see cref="BotCloud"/> has read, or another bot's.
/// </summary>
internal sealed class ChannelCredentialsFactory(BotOptions options, ChannelTokens? tokens = null) : ServiceClientCredentialsFactory
{
    private readonly ServiceClientCredentials _credentials = new ChannelCredentials(tokens);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(options.IsLocal);

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(IsOwn(appId));

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        options.IsLocal || IsOwn(appId) ? Task.FromResult(_credentials) : throw new InvalidOperationException("That is not this bot's app id.");

    private bool IsOwn(string appId) => options.AppId is { } own && own.Equals(appId, StringComparison.OrdinalIgnoreCase);
}
