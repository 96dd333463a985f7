using System.IO.Compression;
using System.Text.Json.Nodes;
using KeyAccountBot.Package;
using KeyAccountBot.Tests;

namespace KeyAccountBot.Manifest.Tests;

/// <summary>Runs the packaging program in a folder of its own.</summary>
internal sealed class Packaging : IDisposable
{
    public const string AppId = "3f1d6c0e-7a52-4c1b-9d84-5e6f7a8b9c0d";

    public static readonly string[] Complete =
    [
        "--app-id", AppId, "--domain", "bot.contoso.com", "--developer", "Contoso", "--website", "https://contoso.com/bot",
        "--privacy", "https://contoso.com/privacy", "--terms", "https://contoso.com/terms",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("manifest-");

    public string Out => Path.Combine(_folder.FullName, "made", "app.zip");

    public string Printed { get; private set; } = "";

    public string Problems { get; private set; } = "";

    /// <summary>The committed files, as the program has them beside it.</summary>
    public static AppFolder Committed { get; } = new(Repository.Path("manifest"));

    /// <summary>The complete arguments, with one of them changed.</summary>
    public static string[] With(string option, string value)
    {
        var at = Array.IndexOf(Complete, option);
        return at < 0 ? [.. Complete, option, value] : [.. Complete[..(at + 1)], value, .. Complete[(at + 2)..]];
    }

    public int Run(params string[] args) => Run(Committed, [.. args, "--out", Out]);

    public int Run(AppFolder folder, string[] args)
    {
        using StringWriter output = new(), errors = new();
        var code = PackageCommand.Run(args, folder, output, errors);
        (Printed, Problems) = (output.ToString(), errors.ToString());
        return code;
    }

    /// <summary>Packs a copy of the committed files in which something was changed.</summary>
    public int RunChanged(string file, Func<string, string> change)
    {
        var copy = Copy();
        var path = Path.Combine(copy.Path, file);
        var before = File.ReadAllText(path);
        var after = change(before);
        Assert.NotEqual(before, after);
        File.WriteAllText(path, after);
        return Run(copy, [.. Complete, "--out", Out]);
    }

    public AppFolder Copy()
    {
        var copy = _folder.CreateSubdirectory("copy");
        foreach (var name in (string[])["manifest.json", "zh.json", "color.png", "outline.png"])
        {
            File.WriteAllBytes(Path.Combine(copy.FullName, name), Committed.Read(name)!);
        }

        return new(copy.FullName);
    }

    /// <summary>The files of the package that was made.</summary>
    public IReadOnlyDictionary<string, byte[]> Files()
    {
        using var zip = ZipFile.OpenRead(Out);
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            using MemoryStream content = new();
            stream.CopyTo(content);
            return content.ToArray();
        });
    }

    public static JsonObject Json(byte[] utf8) => JsonNode.Parse(utf8)!.AsObject();

    public void Dispose() => _folder.Delete(recursive: true);
}
