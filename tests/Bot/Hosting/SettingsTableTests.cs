using System.Text.RegularExpressions;
using KeyAccountBot.Bot.Hosting;
using KeyAccountBot.Tests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Primitives;

namespace KeyAccountBot.Bot.Tests.Hosting;

/// <summary>The table of settings in docs/operating.md names each one that the start reads, and no other.</summary>
public sealed partial class SettingsTableTests
{
    private static readonly string[] Registered = ["MicrosoftAppId=0f3e5a9c-41d7-4b6e-8a52-c7d90e1b2f64"];

    // Read by the framework, the SDK or the exporter, and only then.
    private static readonly string[] OfOthers =
        ["urls", "ASPNETCORE_ENVIRONMENT", "Logging:LogLevel", "Logging:Console:FormatterName", "OTEL_EXPORTER_OTLP_PROTOCOL", "OTEL_EXPORTER_OTLP_HEADERS", "OTEL_METRIC_EXPORT_INTERVAL", "OTEL_SERVICE_NAME"];

    // Where to listen: told in one row.
    private static readonly string[] Listening = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];

    [Fact]
    public void Every_setting_is_in_the_table_and_the_table_holds_no_other()
    {
        var read = Read([]).Union(Read(Registered)).Union(Read([.. Registered, "MicrosoftAppCertificatePath=none.pfx"]))
            .Except(Listening).Order(StringComparer.Ordinal);
        var documented = Table().Except(OfOthers).Order(StringComparer.Ordinal);
        Assert.Equal(read, documented);
    }

    [Fact]
    public void No_setting_is_told_twice()
    {
        var all = Table().ToList();
        Assert.NotEmpty(all);
        Assert.Equal(all.Distinct(), all);
    }

    private static IEnumerable<string> Table()
    {
        var text = File.ReadAllText(Repository.Path("docs/operating.md"));
        var section = text[text.IndexOf("\n## Settings", StringComparison.Ordinal)..];
        var end = section.IndexOf("\n## ", 1, StringComparison.Ordinal);
        return from row in section[..end].Split('\n')
               where row.StartsWith("| `", StringComparison.Ordinal)
               from Match name in Name().Matches(row.Split('|')[1])
               select name.Groups["name"].Value;
    }

    private static HashSet<string> Read(string[] settings)
    {
        var configuration = new Asked(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => s.Split('=')).Select(s => new KeyValuePair<string, string?>(s[0], s[1]))).Build());
        try
        {
            BotOptions.Read(configuration, new Development());
        }
        catch (SettingException)
        {
            // All of them are read before it is said what is wrong.
        }

        return configuration.Names;
    }

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Name();

    /// <summary>Keeps what is asked for.</summary>
    private sealed class Asked(IConfiguration inner) : IConfiguration
    {
        public HashSet<string> Names { get; } = [];

        public string? this[string key]
        {
            get
            {
                Names.Add(key);
                return inner[key];
            }
            set => inner[key] = value;
        }

        public IEnumerable<IConfigurationSection> GetChildren() => inner.GetChildren();

        public IChangeToken GetReloadToken() => inner.GetReloadToken();

        public IConfigurationSection GetSection(string key)
        {
            Names.Add(key);
            return inner.GetSection(key);
        }
    }

    private sealed class Development : IHostEnvironment
    {
        public string ApplicationName { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();

        public string ContentRootPath { get; set; } = "";

        public string EnvironmentName { get; set; } = Environments.Development;
    }
}
