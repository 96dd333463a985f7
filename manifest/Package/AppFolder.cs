namespace KeyAccountBot.Package;

/// <summary>The folder with the template, the language file and the icons.</summary>
internal sealed record AppFolder(string Path)
{
    public const string ManifestName = "manifest.json";

    /// <summary>The one beside this program: <c>manifest/</c> of the checkout it was built from.</summary>
    public static AppFolder Shipped { get; } = new(System.IO.Path.Combine(AppContext.BaseDirectory, "app"));

    /// <summary>Null for a file that does not exist, or that is named with a path: a package has everything at its root.</summary>
    public byte[]? Read(string name)
    {
        var file = System.IO.Path.Combine(Path, name);
        return System.IO.Path.GetFileName(name) == name && File.Exists(file) ? File.ReadAllBytes(file) : null;
    }
}
