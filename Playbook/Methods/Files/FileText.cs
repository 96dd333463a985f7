using System.Buffers;
using System.Text;

namespace KeyAccountBot.Playbook.Methods.Files;

/// <summary>Bytes to text, with the faults of encoding and layout that a YAML parser explains badly.</summary>
internal static class FileText
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static string? Decode(ReadOnlySpan<byte> bytes, FileProblems problems)
    {
        if (bytes.Length > MethodFile.MaxBytes)
        {
            problems.Add($"larger than {MethodFile.MaxBytes / 1024} KB");
            return null;
        }

        var content = bytes.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;
        if (FirstInvalid(content) is { } at)
        {
            var line = content[..at].Count((byte)'\n') + 1;
            problems.Add(new Place(line, 1), "not UTF-8: save the file with the encoding UTF-8");
            return null;
        }

        var text = Encoding.UTF8.GetString(content);
        return IndentedWithTabs(text, problems) ? null : text;
    }

    private static int? FirstInvalid(ReadOnlySpan<byte> content)
    {
        var at = 0;
        while (at < content.Length)
        {
            if (Rune.DecodeFromUtf8(content[at..], out _, out var length) != OperationStatus.Done)
            {
                return at;
            }

            at += length;
        }

        return null;
    }

    private static bool IndentedWithTabs(string text, FileProblems problems)
    {
        var found = false;
        var line = 0;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            line++;
            var indent = content[..^content.TrimStart(" \t").Length];
            var tab = indent.IndexOf('\t');
            if (tab >= 0 && indent.Length < content.Length)
            {
                problems.Add(new Place(line, tab + 1), "a tab in the indentation: use spaces");
                found = true;
            }
        }

        return found;
    }
}
