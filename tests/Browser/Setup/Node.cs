using System.Globalization;
using KeyAccountBot.Tests;

namespace KeyAccountBot.Browser.Tests.Setup;

/// <summary>Node.js and the npm packages of this folder.</summary>
internal static class Node
{
    private const int OldestMajor = 20;
    private const string Wanted = "The browser tests need Node.js 20 or newer with npm on PATH: install it from nodejs.org or with the system's package manager";

    public static string Folder { get; } = Repository.Path("tests/Browser");

    /// <summary>Looks for Node.js and installs what the lock file names, unless that has been done.</summary>
    /// <returns>Full path of the <c>node</c> program.</returns>
    public static async Task<string> PrepareAsync()
    {
        string node = SearchPath.Find("node") ?? throw new ToolException($"{Wanted}; no node was found.");
        string npm = SearchPath.Find("npm") ?? throw new ToolException($"{Wanted}; no npm was found.");
        string version = (await Tool.RunAsync(node, ["--version"], TimeSpan.FromMinutes(1))).Trim();
        if (!int.TryParse(version.TrimStart('v').Split('.')[0], CultureInfo.InvariantCulture, out int major) || major < OldestMajor)
        {
            throw new ToolException($"{Wanted}; {node} is {version}.");
        }

        await InstallPackagesAsync(npm);
        return node;
    }

    private static async Task InstallPackagesAsync(string npm)
    {
        string wanted = await File.ReadAllTextAsync(Path.Combine(Folder, "package-lock.json"));
        string installed = Path.Combine(Folder, "node_modules", "installed-lock.json");
        if (!File.Exists(installed) || await File.ReadAllTextAsync(installed) != wanted)
        {
            await Tool.RunAsync(npm, ["ci", "--ignore-scripts", "--loglevel=error"], TimeSpan.FromMinutes(10), Folder);
            await File.WriteAllTextAsync(installed, wanted);
        }
    }
}
