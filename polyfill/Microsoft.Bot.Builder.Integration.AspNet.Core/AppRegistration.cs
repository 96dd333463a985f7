using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The bot's registration, complete for its type.</summary>
internal sealed record AppRegistration(string AppId)
{
    private const string Type = "MicrosoftAppType";
    private const string Id = "MicrosoftAppId";
    private const string Password = "MicrosoftAppPassword";
    private const string Tenant = "MicrosoftAppTenantId";

    /// <exception cref="ArgumentException">A setting is missing or unknown; the message names it.</exception>
    public static AppRegistration Read(IConfiguration settings)
    {
        string[] required = settings[Type]?.ToUpperInvariant() switch
        {
            null or "" or "MULTITENANT" => [],
            "SINGLETENANT" => [Id, Tenant, Password],
            "USERASSIGNEDMSI" => [Id, Tenant],
            // The real package takes a misspelt type for MultiTenant, which fails much later.
            _ => throw new ArgumentException($"{Type} is none of SingleTenant, UserAssignedMSI and MultiTenant."),
        };
        return required.FirstOrDefault(name => string.IsNullOrWhiteSpace(settings[name])) is { } missing
            ? throw new ArgumentException($"{missing} is required when {Type} is {settings[Type]}.")
            : new AppRegistration(settings[Id]?.Trim() ?? string.Empty);
    }
}
