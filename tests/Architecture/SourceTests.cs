using System.Text.RegularExpressions;
using KeyAccountBot.Tests;

namespace KeyAccountBot.Architecture.Tests;

/// <summary>What product code does not say.</summary>
public sealed partial class SourceTests
{
    private static readonly string[] Texts =
        [.. ProductProject.All.SelectMany(project => Repository.Files(under: project.Name)).Where(file => TextFile().IsMatch(file))];

    [Fact]
    public void Product_code_has_no_conditional_compilation() =>
        Assert.Empty(Lines(Texts.Where(file => file.EndsWith(".cs", StringComparison.Ordinal)), Conditional()));

    [Fact]
    public void Product_code_does_not_know_what_stands_in_for_the_SDK() => Assert.Empty(Lines(Texts, StandIn()));

    [Fact]
    public void Nothing_is_named_for_being_of_help()
    {
        Assert.DoesNotContain(ProductProject.All.SelectMany(project => project.Sources), file => VagueFile().IsMatch(file));
        foreach (ProductProject project in ProductProject.All)
        {
            using CompiledAssembly compiled = project.Compiled();
            Assert.DoesNotContain(compiled.Types, type => VagueType().IsMatch(type));
        }
    }

    private static IEnumerable<string> Lines(IEnumerable<string> files, Regex what) =>
        from file in files
        from line in File.ReadLines(Repository.Path(file)).Select((text, index) => (Text: text, Number: index + 1))
        where what.IsMatch(line.Text)
        select $"{file}:{line.Number}: {line.Text.Trim()}";

    [GeneratedRegex(@"\.(cs|csproj|targets|props|yaml|json|js|css|html)$")]
    private static partial Regex TextFile();

    [GeneratedRegex(@"^\s*#\s*(if|elif)\b")]
    private static partial Regex Conditional();

    [GeneratedRegex("polyfill", RegexOptions.IgnoreCase)]
    private static partial Regex StandIn();

    [GeneratedRegex(@"(^|/)(\w*(Helpers?|Utils?|Utility|Utilities|Managers?))(/|\.cs$)")]
    private static partial Regex VagueFile();

    [GeneratedRegex(@"(Helpers?|Utils?|Utility|Utilities|Managers?)(`\d+)?$")]
    private static partial Regex VagueType();
}
