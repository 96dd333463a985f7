using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using KeyAccountBot.Playbook.Checks;

namespace KeyAccountBot.Bench.Checking;

/// <summary>What the command line asks for.</summary>
internal sealed record CheckOptions(Thresholds Thresholds)
{
    public static readonly CheckOptions Default = new(Thresholds.Default);

    public static bool TryRead(
        IReadOnlyList<string> words, [NotNullWhen(true)] out CheckOptions? options, [NotNullWhen(false)] out string? problem)
    {
        (options, problem) = (Default, null);
        for (var i = 0; i < words.Count && problem is null; i++)
        {
            switch (words[i])
            {
                case "--thresholds" when i + 1 < words.Count:
                    (options, problem) = Tuned(options, words[++i]);
                    break;
                default:
                    problem = $"Not understood: {words[i]}";
                    break;
            }
        }

        options = problem is null ? options : null;
        return options is not null;
    }

    private static (CheckOptions Options, string? Problem) Tuned(CheckOptions options, string file)
    {
        try
        {
            var thresholds = ReadThresholds(File.ReadAllText(file));
            var wrong = string.Join("; ", thresholds.OutOfRange());
            return (options with { Thresholds = thresholds }, wrong.Length > 0 ? wrong : null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or FormatException)
        {
            return (options, $"{file}: {e.Message}");
        }
    }

    /// <summary>The defaults with what the object names: properties of <see cref="Playbook.Checks.Thresholds"/>, beginning in lower case.</summary>
    /// <exception cref="FormatException">A name is unknown, or a value is no such number.</exception>
    internal static Thresholds ReadThresholds(string json)
    {
        using var document = JsonDocument.Parse(json);
        var thresholds = Thresholds.Default;
        foreach (var given in document.RootElement.EnumerateObject())
        {
            var range = ThresholdRanges.Find(given.Name) ?? throw new FormatException($"There is no threshold {given.Name}.");
            thresholds = range.With(thresholds, Number(given, range.IsWhole));
        }

        return thresholds;
    }

    private static decimal Number(JsonProperty given, bool whole) =>
        given.Value.ValueKind == JsonValueKind.Number && given.Value.TryGetDecimal(out var value) && (!whole || (decimal.IsInteger(value) && value is >= int.MinValue and <= int.MaxValue))
            ? value
            : throw new FormatException($"{given.Name} needs a number of its kind.");
}
