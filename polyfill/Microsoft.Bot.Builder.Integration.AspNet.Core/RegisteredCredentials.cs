using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// What the settings alone give: an app id to check callers by, or none, and then everyone is let in and replies carry no token. Tokens
/// for calls to the channel come from a factory of the product's own.
/// </summary>
internal sealed class RegisteredCredentials(AppRegistration registration) : ServiceClientCredentialsFactory
{
    private readonly bool _anonymous = registration.AppId.Length == 0;

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(!_anonymous && appId == registration.AppId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(_anonymous);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) => _anonymous
        ? Task.FromResult<ServiceClientCredentials>(new None())
        : throw new NotSupportedException("An app id is configured, and no credentials factory is registered that fetches tokens.");

    private sealed class None : ServiceClientCredentials;
}
