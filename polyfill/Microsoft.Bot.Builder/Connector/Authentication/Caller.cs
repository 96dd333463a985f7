using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who sent a request: known by its <c>Authorization</c> header, before anything else of it is read.</summary>
internal abstract class Caller(ClaimsIdentity identity)
{
    public ClaimsIdentity Identity => identity;

    /// <summary>Whether this caller may bring this activity.</summary>
    /// <exception cref="UnauthorizedAccessException">It may not.</exception>
    public abstract void Vouch(Activity activity);
}
