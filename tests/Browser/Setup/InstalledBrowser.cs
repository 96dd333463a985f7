using KeyAccountBot.Tests.Setup;

namespace KeyAccountBot.Browser.Tests.Setup;

/// <summary>A browser of the Chromium family: the one CHROME_PATH names, an installed one, or Debian's, installed now.</summary>
internal static class InstalledBrowser
{
    private static readonly string[] Names =
    [
        "google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge", "microsoft-edge-stable", "chrome", "msedge",
    ];

    /// <returns>Full path of the browser.</returns>
    /// <exception cref="ToolException">There is none; the message names the command that installs one.</exception>
    public static async Task<string> PrepareAsync()
    {
        string? browser = Named(Environment.GetEnvironmentVariable("CHROME_PATH")) ?? Find();
        if (Debian.MayInstall)
        {
            await Debian.EnsureChineseFontsAsync();
            if (browser is null)
            {
                await Debian.InstallAsync("chromium");
                browser = Find();
            }
        }

        return browser ?? throw new ToolException(
            $"The browser tests need Chrome, Edge or Chromium and found none. Run '{InstallCommand()}', or set CHROME_PATH to a browser's program file.");
    }

    /// <summary>Someone who names a browser means that one: a wrong name is an error, not a hint.</summary>
    internal static string? Named(string? path) => path switch
    {
        null or "" => null,
        _ when File.Exists(path) => path,
        _ => throw new ToolException($"CHROME_PATH names '{path}', and there is no such file."),
    };

    private static string? Find() => Names.Select(SearchPath.Find).OfType<string>().Concat(UsualPlaces().Where(File.Exists)).FirstOrDefault();

    private static IEnumerable<string> UsualPlaces()
    {
        if (OperatingSystem.IsWindows())
        {
            return from folder in (Environment.SpecialFolder[])[
                       Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData]
                   from program in (string[])[@"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe", @"Chromium\Application\chrome.exe"]
                   select Path.Combine(Environment.GetFolderPath(folder), program);
        }

        return OperatingSystem.IsMacOS()
            ? from folder in (string[])["/Applications", Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "Applications")]
              from name in (string[])["Google Chrome", "Microsoft Edge", "Chromium"]
              select $"{folder}/{name}.app/Contents/MacOS/{name}"
            : ["/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge", "/usr/lib/chromium/chromium"];
    }

    private static string InstallCommand() =>
        OperatingSystem.IsWindows() ? "winget install Google.Chrome"
        : OperatingSystem.IsMacOS() ? "brew install --cask google-chrome"
        : Debian.IsHere ? "sudo apt-get install chromium fonts-noto-cjk"
        : "the package manager's install of chromium and of Noto's CJK fonts";
}
