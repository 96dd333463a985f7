using System.Text.RegularExpressions;
using KeyAccountBot.Tests;

namespace KeyAccountBot.Architecture.Tests;

/// <summary>What is true of the repository as a whole.</summary>
public sealed partial class RepositoryTests
{
    private static readonly (string File, string Text)[] Texts =
        [.. Repository.Files().Select(file => (file, File.ReadAllText(Repository.Path(file)))).Where(file => !file.Item2.Contains('\0', StringComparison.Ordinal))];

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        IEnumerable<string> listed = SolutionProject().Matches(File.ReadAllText(Repository.Path(Repository.Solution)))
            .Select(match => match.Groups["path"].Value.Replace('\\', '/'));
        Assert.Equal(Repository.Files("*.csproj"), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_file_says_where_packages_come_from() => Assert.Empty(FilesWith(PackageSource()));

    [Fact]
    public void Lock_files_hold_no_download_addresses()
    {
        (string File, string Text)[] locks = [.. Texts.Where(file => file.File.EndsWith("package-lock.json", StringComparison.Ordinal))];
        Assert.NotEmpty(locks);
        Assert.DoesNotContain(locks, file => file.Text.Contains("\"resolved\"", StringComparison.Ordinal));
        Assert.All(locks, file => Assert.Contains(
            "omit-lockfile-registry-resolved=true",
            File.ReadAllText(Repository.Path(file.File.Replace("package-lock.json", ".npmrc", StringComparison.Ordinal))),
            StringComparison.Ordinal));
    }

    [Fact]
    public void No_file_names_a_path_of_somebodys_machine()
    {
        Assert.Empty(FilesWith(HomeFolder()));
        Assert.Empty(FilesWith(new Regex(Regex.Escape(Repository.Root.Replace('\\', '/')) + @"\b")));
    }

    private static IEnumerable<string> FilesWith(Regex what) =>
        from file in Texts
        let match = what.Match(file.Text)
        where match.Success
        select $"{file.File}: {match.Value}";

    [GeneratedRegex("""^Project\("[^"]+"\) = "[^"]+", "(?<path>[^"]+\.csproj)",""", RegexOptions.Multiline)]
    private static partial Regex SolutionProject();

    // Brackets keep the patterns from finding themselves.
    [GeneratedRegex(@"registry\.(npmj[s]|yarnpk[g])\.|npm\.pkg\.githu[b]|(api|www)\.nuge[t]\.org|pypi\.or[g]|deb\.debia[n]\.org|pkgs\.dev\.azur[e]|_authToke[n]|<packageSource[s]>", RegexOptions.IgnoreCase)]
    private static partial Regex PackageSource();

    [GeneratedRegex(@"(?<![\w.:/-])/(hom[e]|roo[t]|User[s])/[\w.-]|\b[A-Z]:\\\\?User[s]\\")]
    private static partial Regex HomeFolder();
}
