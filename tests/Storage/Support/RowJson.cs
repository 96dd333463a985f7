using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Tests.Support;

/// <summary>Rows as text for fixtures: one JSON object a row, with its key and its properties by name and kind.</summary>
internal static class RowJson
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A fixture's text.</summary>
    public static string Load(string fixture)
    {
        using var text = new StreamReader(typeof(RowJson).Assembly.GetManifestResourceStream(fixture)!);
        return text.ReadToEnd().ReplaceLineEndings("\n");
    }

    public static string Write(IEnumerable<Row> rows) =>
        string.Concat(rows.Select(row => $"{Line(row).ToJsonString(Readable)}\n"));

    /// <summary>As versions before the pipeline wrote them: they neither kept a verdict with the deal nor left a mark in its books.</summary>
    public static string WriteWithoutPipeline(IEnumerable<Row> rows) => string.Concat(rows
        .Where(row => !row.Key.StartsWith("pipeline|", StringComparison.Ordinal))
        .Select(row =>
        {
            var line = Line(row);
            foreach (var name in (string[])["verdict:Text", "lightsWere:Text", "lightsUntil:Text"])
            {
                line.Remove(name);
            }

            return $"{line.ToJsonString(Readable)}\n";
        }));

    /// <summary>Partitions with their rows: a line with table and partition, then a line per row.</summary>
    public static IEnumerable<(RowTable Table, string Partition, IReadOnlyList<RowOperation> Rows)> Read(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < lines.Length;)
        {
            var heading = lines[i++].Split(' ');
            var rows = lines.Skip(i).TakeWhile(line => line[0] == '{').ToList();
            i += rows.Count;
            yield return (Enum.Parse<RowTable>(heading[0]), heading[1], [.. rows.Select(row => Operation(JsonNode.Parse(row)!.AsObject()))]);
        }
    }

    private static JsonObject Line(Row row)
    {
        var line = new JsonObject { ["key"] = row.Key };
        foreach (var (name, value) in row.Properties)
        {
            line[$"{name}:{value.Kind}"] = value.Kind switch
            {
                RowValueKind.Text => value.AsText,
                RowValueKind.Boolean => value.AsBoolean,
                RowValueKind.Double => value.AsDouble,
                _ => value.AsInt64,
            };
        }

        return line;
    }

    private static RowOperation Operation(JsonObject line)
    {
        var properties = new RowProperties();
        foreach (var (name, value) in line.Where(p => p.Key != "key"))
        {
            var colon = name.LastIndexOf(':');
            properties[name[..colon]] = Enum.Parse<RowValueKind>(name[(colon + 1)..]) switch
            {
                RowValueKind.Text => value!.GetValue<string>(),
                RowValueKind.Boolean => value!.GetValue<bool>(),
                RowValueKind.Double => value!.GetValue<double>(),
                RowValueKind.Int32 => value!.GetValue<int>(),
                _ => value!.GetValue<long>(),
            };
        }

        return RowOperation.Insert(line["key"]!.GetValue<string>(), properties);
    }
}
