using KeyAccountBot.Tests;

namespace KeyAccountBot.Architecture.Tests;

/// <summary>Files are small: one has one reason to change and is read without scrolling.</summary>
public sealed class FileSizeTests
{
    private static readonly (string File, int Lines)[] BySize =
    [
        .. ProductProject.All.SelectMany(project => project.Sources)
            .Select(file => (File: file, Lines: File.ReadLines(Repository.Path(file)).Count()))
            .OrderBy(size => size.Lines),
    ];

    [Fact]
    public void Half_of_the_files_have_at_most_60_lines() => Assert.InRange(BySize[BySize.Length / 2].Lines, 1, 60);

    [Fact]
    public void Nineteen_of_twenty_files_have_at_most_170_lines()
    {
        (string File, int Lines)[] larger = [.. BySize.Where(size => size.Lines > 170)];
        Assert.True(larger.Length * 20 <= BySize.Length, $"{larger.Length} of {BySize.Length}: {string.Join(", ", larger)}");
    }

    [Fact]
    public void No_file_has_more_than_350_lines() => Assert.DoesNotContain(BySize, size => size.Lines > 350);
}
