using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;

namespace KeyAccountBot.Storage.AzureTables;

/// <summary>An account of Azure Table Storage. Exactly one of <see cref="ConnectionString"/> and <see cref="AccountUri"/> is given.</summary>
public sealed partial record AzureTableOptions
{
    /// <summary>With the account's key. A secret.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>The address of the account's tables, https. The identity is the process's own: see <see cref="AccountCredential"/>.</summary>
    public Uri? AccountUri { get; init; }

    /// <summary>Stands before every table's name, so that several bots can share an account: a letter, then letters and digits, at most 50.</summary>
    public string TablePrefix { get; init; } = "";

    /// <summary>How long one call may take, all its tries and waits together.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>Instead of the process's own identity. For tests.</summary>
    internal TokenCredential? Credential { get; init; }

    /// <summary>Instead of the network. For tests.</summary>
    internal HttpPipelineTransport? Transport { get; init; }

    /// <summary>Whether the service takes it before a table's name.</summary>
    public static bool IsTablePrefix(string text) => Prefix().IsMatch(text);

    /// <summary>The secret stays out of logs.</summary>
    public override string ToString() => $"Azure Tables {AccountUri?.ToString() ?? "by connection string"}";

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{0,49}\\z")]
    private static partial Regex Prefix();
}
