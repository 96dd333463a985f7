using KeyAccountBot.Bot.Hosting;

namespace KeyAccountBot.Bot.Identity;

/// <summary>The tenants whose people the bot answers.</summary>
internal sealed class TenantAllowList
{
    private const string Name = "Teams:Tenants";

    private readonly HashSet<string>? _tenants;

    private TenantAllowList(IEnumerable<string>? tenants) => _tenants = tenants?.ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The setting is a list, or one text with commas. Without it the bot answers the tenant that it is registered in.</summary>
    /// <param name="problems">Gets what is wrong; each names its setting.</param>
    public static TenantAllowList Read(IConfiguration configuration, List<string> problems)
    {
        string[] named =
        [
            .. new[] { configuration[Name] }.Concat(configuration.GetSection(Name).GetChildren().Select(child => child.Value))
                .SelectMany(text => text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? []),
        ];
        problems.AddRange(named.Where(tenant => !SettingText.IsId(tenant)).Select(tenant => $"{Name} holds what is no tenant id: {tenant}"));
        if (configuration.Text("MicrosoftAppId") is null)
        {
            return new(named.Length == 0 ? null : named);
        }

        if (named.Length > 0)
        {
            return new(named);
        }

        if (configuration.Text("MicrosoftAppTenantId") is { } own)
        {
            return new([own]);
        }

        problems.Add($"{Name} is not set, and neither is MicrosoftAppTenantId. A bot of many tenants must be told whom to answer.");
        return new([]);
    }

    public bool Allows(string tenant) => _tenants?.Contains(tenant) ?? true;
}
