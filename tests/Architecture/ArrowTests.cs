using System.Text.RegularExpressions;

namespace KeyAccountBot.Architecture.Tests;

/// <summary>Who may know whom: Playbook ← Cards, Playbook ← Storage, all three ← Bot, and nothing else.</summary>
public sealed class ArrowTests
{
    [Fact]
    public void Playbook_needs_a_calendar_and_a_YAML_reader_and_nothing_else()
    {
        Assert.Empty(ProductProject.Playbook.Projects);
        Assert.Empty(ProductProject.Playbook.SdkPackages);
        Assert.Equal(["NodaTime", "YamlDotNet"], ProductProject.Playbook.Packages.Order());
        AssertReferences(ProductProject.Playbook, "NodaTime|YamlDotNet");
    }

    [Fact]
    public void Cards_know_the_playbook_and_the_card_model()
    {
        Assert.Equal(["Playbook"], ProductProject.Cards.Projects);
        Assert.Equal(["AdaptiveCards"], ProductProject.Cards.SdkPackages);
        AssertReferences(ProductProject.Cards, @"KeyAccountBot\.Playbook|AdaptiveCards|NodaTime");
    }

    [Fact]
    public void Storage_knows_the_playbook_and_its_engines()
    {
        Assert.Equal(["Playbook"], ProductProject.Storage.Projects);
        Assert.Empty(ProductProject.Storage.SdkPackages.Except(["Azure.Data.Tables"]));
        AssertReferences(ProductProject.Storage, @"KeyAccountBot\.Playbook|NodaTime|SQLitePCLRaw\..+|Microsoft\.Data\.Sqlite|Azure\..+");
    }

    [Fact]
    public void Bot_knows_the_other_three()
    {
        Assert.Equal(["Cards", "Playbook", "Storage"], ProductProject.Bot.Projects.Order());
        using CompiledAssembly bot = ProductProject.Bot.Compiled();
        Assert.Equal(
            ["KeyAccountBot.Cards", "KeyAccountBot.Playbook", "KeyAccountBot.Storage"],
            bot.References.Where(name => name.StartsWith("KeyAccountBot.", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void Only_Bot_sees_a_turn_or_HTTP()
    {
        foreach (ProductProject project in ProductProject.All.Except([ProductProject.Bot]))
        {
            using CompiledAssembly compiled = project.Compiled();
            Assert.DoesNotContain(compiled.References, name => Regex.IsMatch(name, @"^Microsoft\.(Bot|AspNetCore|Extensions)\.|^System\.Net"));
        }
    }

    private static void AssertReferences(ProductProject project, string allowed)
    {
        using CompiledAssembly compiled = project.Compiled();
        Assert.NotEmpty(compiled.References);
        Assert.All(compiled.References, name => Assert.Matches($"^({allowed}|System(\\..+)?)$", name));
    }
}
