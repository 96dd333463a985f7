using System.Buffers.Binary;
using KeyAccountBot.Package;

namespace KeyAccountBot.Manifest.Tests;

/// <summary>The icons, and what is refused when somebody draws others.</summary>
public sealed class IconTests : IDisposable
{
    private readonly Packaging _packaging = new();

    public void Dispose() => _packaging.Dispose();

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void An_icon_is_a_PNG_of_the_size_that_Teams_wants(string name, int side)
    {
        var header = Packaging.Committed.Read(name)!.AsSpan(0, 24);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], header[..8].ToArray());
        Assert.Equal((side, side), (BinaryPrimitives.ReadInt32BigEndian(header[16..]), BinaryPrimitives.ReadInt32BigEndian(header[20..])));
    }

    [Fact]
    public void The_outline_is_white_on_transparent()
    {
        var pixels = PngImage.Read(Packaging.Committed.Read("outline.png")!)!.Pixels;
        Assert.All(pixels.Where(pixel => pixel.Alpha > 0), pixel => Assert.Equal((255, 255, 255), (pixel.Red, pixel.Green, pixel.Blue)));
        Assert.InRange(pixels.Count(pixel => pixel.Alpha == 0), pixels.Count / 2, pixels.Count - 1);
        Assert.InRange(pixels.Count(pixel => pixel.Alpha == 255), 50, pixels.Count / 2);
    }

    [Fact]
    public void The_coloured_icon_has_the_accent_colour_in_its_corners()
    {
        var image = PngImage.Read(Packaging.Committed.Read("color.png")!)!;
        int[] corners = [0, image.Width - 1, image.Pixels.Count - image.Width, image.Pixels.Count - 1];
        var accent = (string)Packaging.Json(Packaging.Committed.Read("manifest.json")!)["accentColor"]!;
        Assert.All(corners, corner => Assert.Equal(accent, Hex(image.Pixels[corner])));
    }

    [Theory]
    [InlineData("outline", 32, "#ffffff", 255, "white on transparent")]
    [InlineData("outline", 32, "#ffffff", 0, "white on transparent")]
    [InlineData("outline", 32, "#ff0000", 128, "white on transparent")]
    [InlineData("outline", 33, "#ffffff", 255, "is 33×33")]
    [InlineData("color", 192, "#4f52b2", 200, "no pixel may be transparent")]
    public void Another_icon_is_looked_at(string kind, int side, string colour, byte alpha, string problem)
    {
        var folder = _packaging.Copy();
        File.WriteAllBytes(Path.Combine(folder.Path, kind + ".png"), DrawnPng.Square(side, colour, alpha));
        Assert.Equal(1, _packaging.Run(folder, [.. Packaging.Complete, "--out", _packaging.Out]));
        Assert.Contains($"{kind}.png: ", _packaging.Problems);
        Assert.Contains(problem, _packaging.Problems);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_PNG_is_read_whatever_its_lines_were_predicted_from(byte filter)
    {
        var image = PngImage.Read(DrawnPng.Square(5, "#4f52b2", 77, filter))!;
        Assert.Equal(25, image.Pixels.Count);
        Assert.All(image.Pixels, pixel => Assert.Equal(new Pixel(0x4F, 0x52, 0xB2, 77), pixel));
    }

    [Fact]
    public void A_damaged_PNG_is_refused_wherever_it_ends()
    {
        var whole = Packaging.Committed.Read("outline.png")!;
        Assert.NotNull(PngImage.Read(whole));
        Assert.All(Enumerable.Range(0, whole.Length), length => Assert.Null(PngImage.Read(whole[..length])));
    }

    private static string Hex(Pixel pixel) => $"#{pixel.Red:x2}{pixel.Green:x2}{pixel.Blue:x2}";
}
