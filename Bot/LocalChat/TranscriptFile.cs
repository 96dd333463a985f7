using System.Text;
using System.Text.Json;

namespace KeyAccountBot.Bot.LocalChat;

/// <summary>An append-only file of transcript lines.</summary>
internal sealed class TranscriptFile : IDisposable
{
    private readonly FileStream stream;

    private TranscriptFile(FileStream stream)
    {
        this.stream = stream;
    }

    /// <summary>Opens or creates the file and hands back what it holds.</summary>
    /// <exception cref="InvalidDataException">A line cannot be read; the message names the file and the line.</exception>
    /// <exception cref="IOException">Another process writes to the file.</exception>
    public static TranscriptFile Open(string path, out IReadOnlyList<TranscriptLine> lines)
    {
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        try
        {
            lines = Read(stream, path);
            return new TranscriptFile(stream);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    public void Append(string line)
    {
        stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
        stream.Flush();
    }

    public void Dispose() => stream.Dispose();

    private static List<TranscriptLine> Read(FileStream stream, string path)
    {
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);

        // A process that died while writing leaves half a line; what was whole before it counts.
        int whole = Array.LastIndexOf(bytes, (byte)'\n') + 1;
        stream.SetLength(whole);
        stream.Position = whole;

        var lines = new List<TranscriptLine>();
        foreach (string text in Encoding.UTF8.GetString(bytes, 0, whole).Split('\n').SkipLast(1))
        {
            lines.Add(Parse(text, path, lines.Count + 1));
        }

        return lines;
    }

    private static TranscriptLine Parse(string text, string path, int number)
    {
        try
        {
            if (TranscriptLine.FromJson(text) is { Kind: not null, Id: not null } line)
            {
                return line;
            }
        }
        catch (JsonException broken)
        {
            throw Unreadable(path, number, broken);
        }

        throw Unreadable(path, number, null);
    }

    private static InvalidDataException Unreadable(string path, int number, JsonException? cause) =>
        new($"{path}({number}): not a line of a local chat transcript. Delete the file to begin the conversation anew.", cause);
}
