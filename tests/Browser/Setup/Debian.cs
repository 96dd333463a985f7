using KeyAccountBot.Tests.Setup;

namespace KeyAccountBot.Browser.Tests.Setup;

/// <summary>Debian and its descendants: there the tests install what they miss, when they may.</summary>
internal static class Debian
{
    // Somebody else may be installing something at this moment.
    private static readonly string[] Patiently = ["-q", "-y", "-o", "DPkg::Lock::Timeout=300"];
    private static bool _listsAreFresh;

    public static bool IsHere => OperatingSystem.IsLinux() && File.Exists("/etc/debian_version");

    public static bool MayInstall => IsHere && Environment.IsPrivilegedProcess && SearchPath.Find("apt-get") is not null;

    public static async Task InstallAsync(string package)
    {
        if (!_listsAreFresh)
        {
            await AptGetAsync("update");
            _listsAreFresh = true;
        }

        await AptGetAsync("--no-install-recommends", "install", package);
    }

    /// <summary>Without them Chinese is drawn as boxes and no width on a screenshot is right.</summary>
    public static async Task EnsureChineseFontsAsync()
    {
        bool known = SearchPath.Find("fc-list") is { } list
            && (await Tool.RunAsync(list, [":lang=zh-cn"], TimeSpan.FromMinutes(1))).Trim().Length > 0;
        if (!known)
        {
            await InstallAsync("fonts-noto-cjk");
        }
    }

    private static Task<string> AptGetAsync(params string[] arguments) => Tool.RunAsync(
        "apt-get", [.. Patiently, .. arguments], TimeSpan.FromMinutes(20), environment: new() { ["DEBIAN_FRONTEND"] = "noninteractive" });
}
