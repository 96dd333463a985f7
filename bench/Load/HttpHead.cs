using System.Globalization;

namespace KeyAccountBot.Bench.Load;

/// <summary>What stands before a body.</summary>
/// <param name="StartLine">Of a request or of a response.</param>
/// <param name="Length">Bytes of the body; 0 where none is named.</param>
/// <param name="IsLast">The connection is closed behind this message.</param>
internal sealed record HttpHead(string StartLine, int Length, bool IsChunked, bool ExpectsContinue, bool IsLast)
{
    public static readonly HttpHead None = new("", 0, IsChunked: false, ExpectsContinue: false, IsLast: false);

    /// <summary>Of a response.</summary>
    public int Status => int.Parse(StartLine.AsSpan("HTTP/1.1 ".Length, 3), CultureInfo.InvariantCulture);

    public static HttpHead Parse(string text)
    {
        var lines = text.Split("\r\n");
        var head = None with { StartLine = lines[0] };
        foreach (var line in lines.AsSpan(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            head = colon < 0 ? head : head.With(line[..colon], line[(colon + 1)..].Trim());
        }

        return head;
    }

    private HttpHead With(string name, string value) => name.ToUpperInvariant() switch
    {
        "CONTENT-LENGTH" => this with { Length = int.Parse(value, CultureInfo.InvariantCulture) },
        "TRANSFER-ENCODING" => this with { IsChunked = value.Contains("chunked", StringComparison.OrdinalIgnoreCase) },
        "EXPECT" => this with { ExpectsContinue = true },
        "CONNECTION" => this with { IsLast = value.Equals("close", StringComparison.OrdinalIgnoreCase) },
        _ => this,
    };
}
