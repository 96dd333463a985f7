namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The issuer's keys were never read and cannot be read now, so that no token can be checked.</summary>
internal sealed class KeysUnavailableException(Exception inner) : Exception("The signing keys of the token issuer cannot be read.", inner);
