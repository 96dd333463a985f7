using System.Text.RegularExpressions;

namespace KeyAccountBot.Architecture.Tests;

/// <summary>Playbook and Cards compute: no files, no clock, no chance, no network.</summary>
public sealed partial class PureCodeTests
{
    private const string MethodFiles = "KeyAccountBot.Playbook.Methods.Files.";

    [Fact]
    public void Playbook_reads_files_only_where_methods_are_loaded() =>
        Assert.All(FileUses(ProductProject.Playbook), use => Assert.StartsWith(MethodFiles, use.Type, StringComparison.Ordinal));

    [Fact]
    public void Cards_read_no_files() => Assert.Empty(FileUses(ProductProject.Cards));

    [Fact]
    public void Playbook_and_Cards_have_no_clock_no_chance_and_no_network() =>
        Assert.Empty(ImpureUses(ProductProject.Playbook).Concat(ImpureUses(ProductProject.Cards)));

    [Fact]
    public void The_scan_sees_what_it_looks_for()
    {
        Assert.NotEmpty(FileUses(ProductProject.Playbook));
        using CompiledAssembly self = CompiledAssembly.Open(typeof(PureCodeTests).Assembly.Location);
        Assert.Contains(self.Uses(), use => use is { Type: "KeyAccountBot.Architecture.Tests.PureCodeTests", Member: "System.Environment.get_TickCount64" });
        Assert.NotEqual(0, Environment.TickCount64);
    }

    private static List<MemberUse> FileUses(ProductProject project) => Uses(project, FileMember());

    private static List<MemberUse> ImpureUses(ProductProject project) => Uses(project, ImpureMember());

    private static List<MemberUse> Uses(ProductProject project, Regex members)
    {
        using CompiledAssembly compiled = project.Compiled();
        return [.. compiled.Uses().Where(use => members.IsMatch(use.Member))];
    }

    [GeneratedRegex(@"^System\.IO\.(File|Directory|FileInfo|DirectoryInfo|FileStream|FileSystemWatcher)(\.|$)")]
    private static partial Regex FileMember();

    [GeneratedRegex(
        @"^System\.(Net|Console|Random|Diagnostics\.(Process|Stopwatch)|Data)\b|^System\.(DateTime|DateTimeOffset)\.get_(UtcNow|Now|Today)$"
        + @"|^System\.Guid\.(NewGuid|CreateVersion7)$|^System\.TimeProvider\.get_System$|^System\.Environment\.get_TickCount|^NodaTime\.SystemClock\b"
        + @"|^System\.Threading\.(Thread|Timer|Tasks\.Task)\.(Sleep|Delay|Run|\.ctor)$")]
    private static partial Regex ImpureMember();
}
