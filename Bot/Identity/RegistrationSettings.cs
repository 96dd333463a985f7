using KeyAccountBot.Bot.Hosting;

namespace KeyAccountBot.Bot.Identity;

/// <summary>The <c>MicrosoftApp…</c> settings.</summary>
internal static class RegistrationSettings
{
    private const string Id = "MicrosoftAppId";
    private const string Type = "MicrosoftAppType";
    private const string TenantId = "MicrosoftAppTenantId";
    private const string Single = "SingleTenant";
    private const string Multi = "MultiTenant";
    private const string Managed = "UserAssignedMSI";

    /// <param name="problems">Gets everything that is wrong or missing; each names its setting.</param>
    /// <returns>Null without an app id, and when there are problems.</returns>
    public static Registration? Read(IConfiguration configuration, List<string> problems)
    {
        var before = problems.Count;
        var cloud = BotCloud.Read(configuration, problems);
        var proofs = ProofSettings.Read(configuration, problems);
        var (appId, tenant) = (configuration.Text(Id), configuration.Text(TenantId));
        if (appId is null)
        {
            if (proofs.Names.Count > 0 || tenant is not null)
            {
                problems.Add($"{Id} is not set, but {string.Join(", ", tenant is null ? proofs.Names : [TenantId, .. proofs.Names])}: the bot would run without credentials.");
            }

            return null;
        }

        CheckGuid(Id, appId, "It is the application (client) id of the bot's registration.", problems);
        if (tenant is not null)
        {
            CheckGuid(TenantId, tenant, "It is the directory (tenant) id of the bot's registration.", problems);
        }

        // As the SDK: a bot that names no type is multi-tenant, unless it names its tenant.
        switch (TypeOf(configuration, tenant))
        {
            case Single:
                Require(tenant, Single, problems);
                RequireProof(proofs, Single, problems);
                break;
            case Multi:
                RequireProof(proofs, Multi, problems);
                tenant = cloud.SharedTenant;
                break;
            case Managed:
                Require(tenant, Managed, problems);
                problems.AddRange(proofs.Names.Select(name => $"{name} must not be set when {Type} is {Managed}: a managed identity needs no secret."));
                proofs = new([], new ManagedIdentityProof());
                break;
            default:
                problems.Add($"{Type} is none of {Single}, {Multi} and {Managed}.");
                break;
        }

        return problems.Count == before ? new(appId, tenant!, proofs.Proof!, cloud) : null;
    }

    private static string? TypeOf(IConfiguration configuration, string? tenant) => configuration.Text(Type) is { } type
        ? Array.Find([Single, Multi, Managed], known => known.Equals(type, StringComparison.OrdinalIgnoreCase))
        : tenant is null ? Multi : Single;

    private static void CheckGuid(string name, string value, string meaning, List<string> problems)
    {
        if (!SettingText.IsId(value))
        {
            problems.Add($"{name} is no GUID like 00000000-0000-0000-0000-000000000000. {meaning}");
        }
    }

    private static void Require(string? tenant, string type, List<string> problems)
    {
        if (tenant is null)
        {
            problems.Add($"{TenantId} is not set. {type} needs it.");
        }
    }

    private static void RequireProof(ProofSettings proofs, string type, List<string> problems)
    {
        if (proofs.Names.Count == 0)
        {
            problems.Add($"None of {string.Join(", ", ProofSettings.AllNames)} is set. {type} needs one of them.");
        }
    }
}
