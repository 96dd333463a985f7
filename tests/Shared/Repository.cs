using System.Runtime.CompilerServices;

namespace KeyAccountBot.Tests;

/// <summary>The checkout that the tests run in: the nearest folder upwards that has the solution in it.</summary>
internal static class Repository
{
    public const string Solution = "KeyAccountBot.sln";

    public static string Root { get; } = FindRoot();

    /// <summary>What below the root is made by a build and never committed, as .gitignore lists it.</summary>
    private static readonly HashSet<string> Ignored =
    [
        ".git", .. File.ReadLines(Path(".gitignore")).Where(line => line.EndsWith('/')).Select(line => line.TrimEnd('/')),
    ];

    /// <summary>An absolute path from one relative to the root, written with slashes.</summary>
    public static string Path(string relative) => System.IO.Path.GetFullPath(System.IO.Path.Combine(Root, relative));

    /// <summary>Files as they would be committed, relative to the root and with slashes.</summary>
    public static IEnumerable<string> Files(string pattern = "*", string under = "") =>
        Walk(new DirectoryInfo(Path(under)), pattern)
            .Select(file => System.IO.Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder, string pattern) =>
        folder.EnumerateFiles(pattern).Concat(folder.EnumerateDirectories()
            .Where(child => !Ignored.Contains(child.Name))
            .SelectMany(child => Walk(child, pattern)));

    /// <summary>The build output may lie outside the checkout; then this file, as it was compiled, shows the way.</summary>
    private static string FindRoot([CallerFilePath] string here = "")
    {
        foreach (string start in (string[])[AppContext.BaseDirectory, System.IO.Path.GetDirectoryName(here)!])
        {
            for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(System.IO.Path.Combine(folder.FullName, Solution)))
                {
                    return folder.FullName;
                }
            }
        }

        throw new InvalidOperationException($"No {Solution} in or above {AppContext.BaseDirectory}.");
    }
}
