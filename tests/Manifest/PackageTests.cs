using System.Text;
using System.Text.Json.Nodes;

namespace KeyAccountBot.Manifest.Tests;

/// <summary>The package as it is uploaded.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly Packaging _packaging = new();

    public void Dispose() => _packaging.Dispose();

    [Fact]
    public void The_package_has_the_manifest_the_icons_and_the_Chinese_texts_at_its_root()
    {
        Made();
        Assert.Equal(["color.png", "manifest.json", "outline.png", "zh.json"], _packaging.Files().Keys.Order(StringComparer.Ordinal));
        Assert.Contains(_packaging.Out, _packaging.Printed);
    }

    [Fact]
    public void What_is_told_stands_where_it_belongs()
    {
        Made("--teams-app-id", "0b9ad3a1-5f3e-4f1c-8f0e-6f0f5d2c7a11", "--version", "1.10.2");
        var manifest = Manifest();
        Assert.Equal("0b9ad3a1-5f3e-4f1c-8f0e-6f0f5d2c7a11", (string?)manifest["id"]);
        Assert.Equal("1.10.2", (string?)manifest["version"]);
        Assert.Equal(Packaging.AppId, (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal(Packaging.AppId, (string?)manifest["webApplicationInfo"]!["id"]);
        Assert.Equal(["bot.contoso.com"], manifest["validDomains"]!.AsArray().Select(domain => (string?)domain));
        Assert.Equal(
            """{"name":"Contoso","websiteUrl":"https://contoso.com/bot","privacyUrl":"https://contoso.com/privacy","termsOfUseUrl":"https://contoso.com/terms"}""",
            manifest["developer"]!.ToJsonString());
    }

    [Fact]
    public void The_rest_is_the_template_word_for_word()
    {
        Made();
        var filled = Encoding.UTF8.GetString(Packaging.Committed.Read("manifest.json")!)
            .Replace("{{app-id}}", Packaging.AppId, StringComparison.Ordinal)
            .Replace("{{teams-app-id}}", Packaging.AppId, StringComparison.Ordinal)
            .Replace("{{version}}", "1.0.0", StringComparison.Ordinal)
            .Replace("{{domain}}", "bot.contoso.com", StringComparison.Ordinal)
            .Replace("{{developer}}", "Contoso", StringComparison.Ordinal)
            .Replace("{{website}}", "https://contoso.com/bot", StringComparison.Ordinal)
            .Replace("{{privacy}}", "https://contoso.com/privacy", StringComparison.Ordinal)
            .Replace("{{terms}}", "https://contoso.com/terms", StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(filled), Manifest()));
        Assert.Equal(Packaging.Committed.Read("zh.json"), _packaging.Files()["zh.json"]);
    }

    [Fact]
    public void The_same_input_makes_the_same_package()
    {
        Made();
        var first = File.ReadAllBytes(_packaging.Out);
        Made();
        Assert.Equal(first, File.ReadAllBytes(_packaging.Out));
    }

    [Fact]
    public void A_value_is_text_whatever_is_in_it()
    {
        Assert.Equal(0, _packaging.Run(Packaging.With("--developer", """A "quoted" \ {{domain}} 远山""")));
        Assert.Equal("""A "quoted" \ {{domain}} 远山""", (string?)Manifest()["developer"]!["name"]);
    }

    [Fact]
    public void A_name_that_begins_with_an_at_sign_is_no_file_of_arguments()
    {
        Assert.Equal(0, _packaging.Run(Packaging.With("--developer", "@Contoso")));
        Assert.Equal("@Contoso", (string?)Manifest()["developer"]!["name"]);
    }

    [Fact]
    public void The_bot_asks_for_nothing_but_the_start_and_end_of_meetings()
    {
        Made();
        var manifest = Manifest();
        Assert.Equal(
            """[{"name":"OnlineMeeting.ReadBasic.Chat","type":"Application"},{"name":"ChannelMeeting.ReadBasic.Group","type":"Application"}]""",
            manifest["authorization"]!["permissions"]!["resourceSpecific"]!.ToJsonString());
        Assert.False(manifest.ContainsKey("devicePermissions"));
        Assert.Equal(["personal", "team", "groupChat"], manifest["bots"]![0]!["scopes"]!.AsArray().Select(scope => (string?)scope));
    }

    private JsonObject Manifest() => Packaging.Json(_packaging.Files()["manifest.json"]);

    private void Made(params string[] more) => Assert.True(_packaging.Run([.. Packaging.Complete, .. more]) == 0, _packaging.Problems);
}
