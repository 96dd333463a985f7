using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Anybody, where authentication is off.</summary>
internal sealed class AnonymousCaller() : Caller(new ClaimsIdentity("anonymous"))
{
    public override void Vouch(Activity activity)
    {
    }
}
