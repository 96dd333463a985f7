using System.Globalization;

namespace KeyAccountBot.Tests.Setup;

/// <summary>Node.js and the npm packages of a folder with a lock file.</summary>
internal static class Node
{
    private const int OldestMajor = 20;
    private const string Wanted = "Node.js 20 or newer with npm is needed on PATH: install it from nodejs.org or with the system's package manager";

    /// <summary>Looks for Node.js and installs what the lock file names, unless that has been done.</summary>
    /// <param name="folder">Relative to the repository's root.</param>
    /// <returns>Full path of the <c>node</c> program.</returns>
    public static async Task<string> PrepareAsync(string folder)
    {
        string node = SearchPath.Find("node") ?? throw new ToolException($"{Wanted}; no node was found.");
        string npm = SearchPath.Find("npm") ?? throw new ToolException($"{Wanted}; no npm was found.");
        string version = (await Tool.RunAsync(node, ["--version"], TimeSpan.FromMinutes(1))).Trim();
        if (!int.TryParse(version.TrimStart('v').Split('.')[0], CultureInfo.InvariantCulture, out int major) || major < OldestMajor)
        {
            throw new ToolException($"{Wanted}; {node} is {version}.");
        }

        await InstallPackagesAsync(npm, Repository.Path(folder));
        return node;
    }

    private static async Task InstallPackagesAsync(string npm, string folder)
    {
        string wanted = await File.ReadAllTextAsync(Path.Combine(folder, "package-lock.json"));
        string installed = Path.Combine(folder, "node_modules", "installed-lock.json");
        if (!File.Exists(installed) || await File.ReadAllTextAsync(installed) != wanted)
        {
            await Tool.RunAsync(npm, ["ci", "--ignore-scripts", "--loglevel=error"], TimeSpan.FromMinutes(10), folder);
            await File.WriteAllTextAsync(installed, wanted);
        }
    }
}
