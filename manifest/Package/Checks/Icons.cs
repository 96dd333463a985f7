namespace KeyAccountBot.Package.Checks;

/// <summary>The two icons: a coloured one that fills its square, and a white one on nothing.</summary>
internal static class Icons
{
    private static readonly (string Kind, int Side)[] Wanted = [("color", 192), ("outline", 32)];

    public static IEnumerable<string> Problems(App app, AppFolder folder)
    {
        foreach (var (kind, side) in Wanted)
        {
            if (app.Icons.GetValueOrDefault(kind) is not { Length: > 0 } name)
            {
                yield return $"{AppFolder.ManifestName}: icons.{kind} is missing.";
            }
            else if (Problem(folder.Read(name), kind, side) is { } problem)
            {
                yield return $"{name}: {problem}";
            }
        }

        foreach (var unknown in app.Icons.Keys.Except(Wanted.Select(icon => icon.Kind)))
        {
            yield return $"{AppFolder.ManifestName}: icons.{unknown} is not known here, so it cannot be checked.";
        }
    }

    private static string? Problem(byte[]? file, string kind, int side) =>
        file is null ? $"there is no such file beside {AppFolder.ManifestName}."
        : PngImage.Read(file) is not { } image ? "is no PNG with 8 bits for each of red, green and blue, not interlaced, with or without transparency."
        : image.Width != side || image.Height != side ? $"is {image.Width}×{image.Height}; it must be {side}×{side}."
        : kind == "outline" && !IsWhiteOnNothing(image) ? "must be white on transparent, and nothing else."
        : kind == "color" && image.Pixels.Any(pixel => pixel.Alpha < byte.MaxValue) ? "must fill its square: no pixel may be transparent."
        : null;

    private static bool IsWhiteOnNothing(PngImage image) =>
        image.Pixels.Any(pixel => pixel.Alpha == 0)
        && image.Pixels.Any(pixel => pixel.Alpha == byte.MaxValue)
        && image.Pixels.All(pixel => pixel is { Alpha: 0 } or { Red: byte.MaxValue, Green: byte.MaxValue, Blue: byte.MaxValue });
}
