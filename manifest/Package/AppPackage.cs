using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KeyAccountBot.Package.Checks;

namespace KeyAccountBot.Package;

/// <summary>From the folder and what is filled in to the bytes of the package.</summary>
internal static class AppPackage
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",

        // Teams reads a file, no browser reads a page: Chinese and bullets stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="values">What is filled in, by the name of its place in the template.</param>
    /// <returns>The package, or every problem there is.</returns>
    public static (byte[]? Package, IReadOnlyList<string> Problems) Create(AppFolder folder, IReadOnlyDictionary<string, string> values)
    {
        List<string> problems = [];
        var manifest = Json(folder, AppFolder.ManifestName, problems);
        if (manifest is null)
        {
            return (null, problems);
        }

        problems.AddRange(Template.Fill(manifest, values).Distinct().Select(name => $"{AppFolder.ManifestName}: nothing is filled in for {{{{{name}}}}}."));
        var app = App.Of(manifest);
        problems.AddRange([.. Texts.Problems(app), .. CommandLists.Problems(app), .. ExtensionCommands.Problems(app), .. Icons.Problems(app, folder)]);
        foreach (var file in app.LanguageFiles)
        {
            if (Json(folder, file, problems) is { } language)
            {
                problems.AddRange(Localization.Problems(app, file, language));
            }
        }

        return problems.Count > 0 ? (null, problems) : (Zip(folder, manifest, app), []);
    }

    private static JsonObject? Json(AppFolder folder, string name, List<string> problems)
    {
        try
        {
            if (folder.Read(name) is { } bytes)
            {
                return Template.Read(bytes);
            }

            problems.Add($"{name}: there is no such file beside {AppFolder.ManifestName}.");
        }
        catch (JsonException e)
        {
            problems.Add($"{name}: {e.Message}");
        }

        return null;
    }

    private static byte[] Zip(AppFolder folder, JsonObject manifest, App app) => PackageZip.Of(
    [
        (AppFolder.ManifestName, Encoding.UTF8.GetBytes(manifest.ToJsonString(Readable) + "\n")),
        .. app.Icons.Values.Concat(app.LanguageFiles).Distinct().Order(StringComparer.Ordinal).Select(name => (name, folder.Read(name)!)),
    ]);
}
