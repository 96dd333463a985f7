using System.Reflection;

namespace KeyAccountBot.Playbook.Methods.Files;

/// <summary>A content file as found: its name for messages and its bytes.</summary>
internal sealed record MethodFile(string Name, byte[] Bytes)
{
    public const int MaxBytes = 256 * 1024;

    private const string ResourceFolder = "Methods/";

    public static IReadOnlyList<MethodFile> BuiltIn()
    {
        var assembly = typeof(MethodFile).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(ResourceFolder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(Resource),
        ];
    }

    /// <summary>A built-in content file by its resource name.</summary>
    public static MethodFile Resource(string name) => new(name, Content(typeof(MethodFile).Assembly, name));

    public static IReadOnlyList<MethodFile> InFolder(string folder, List<MethodProblem> problems)
    {
        if (!Directory.Exists(folder))
        {
            new FileProblems(folder, problems).Add("this folder, named by the setting Methods:Folder, does not exist");
            return [];
        }

        var files = new List<MethodFile>();
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            switch (Path.GetExtension(path).ToUpperInvariant())
            {
                case ".YAML" when TryOpen(path, problems) is { } file:
                    files.Add(file);
                    break;
                case ".YML":
                    new FileProblems(path, problems).Add("method files end in .yaml; rename it, or move it out of this folder");
                    break;
                default:
                    break;
            }
        }

        return files;
    }

    /// <returns>What could be made of the file, also when it has problems; null when that is nothing.</returns>
    public MethodDraft? Read(FileProblems problems) =>
        FileText.Decode(Bytes, problems) is { } text && YamlTree.Read(text, problems) is { } root
            ? new MethodReader(problems).Read(root)
            : null;

    private static MethodFile? TryOpen(string path, List<MethodProblem> problems)
    {
        try
        {
            using var stream = File.OpenRead(path);
            // One byte more than allowed tells a file that is too large, without reading all of it.
            var buffer = new byte[MaxBytes + 1];
            var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            return new MethodFile(path, buffer[..length]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            new FileProblems(path, problems).Add($"cannot be read: {e.Message}");
            return null;
        }
    }

    private static byte[] Content(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
