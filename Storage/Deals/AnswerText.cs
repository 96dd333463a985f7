using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Deals;

/// <summary>
/// An answer's value with its kind in one string (<c>r:+</c>, <c>d:2027-03-31</c>): rows must be readable without the method.
/// Of words only the id of their text row is written.
/// </summary>
internal static class AnswerText
{
    public static string Write(AnswerValue value, Func<string, string> idOf) => value switch
    {
        AnswerValue.Rated => $"r:{value.ToText()}",
        AnswerValue.Chosen { Ids: not [] } => $"c:{value.ToText()}",
        AnswerValue.Persons { Ids: not [] } => $"p:{value.ToText()}",
        AnswerValue.Words words => $"t:{idOf(words.Text)}",
        AnswerValue.Number => $"n:{value.ToText()}",
        AnswerValue.Sum => $"m:{value.ToText()}",
        AnswerValue.Day => $"d:{value.ToText()}",
        AnswerValue.Evidence => $"e:{value.ToText()}",
        _ when !value.IsKnown => "?",
        _ => throw new ArgumentException($"An empty or unknown {value.GetType().Name} could not be read again.", nameof(value)),
    };

    /// <param name="wordsOf">The words behind a text id; null when they were erased, which leaves an empty text.</param>
    /// <exception cref="FormatException">No value that this version knows.</exception>
    public static AnswerValue Read(string text, Func<string, string?> wordsOf) =>
        TryRead(text, wordsOf) ?? throw new FormatException("No readable value.");

    /// <inheritdoc cref="Read(string, Func{string, string?})"/>
    /// <exception cref="CorruptRowException">The property is missing or holds no value that this version knows.</exception>
    public static AnswerValue Read(Row row, string name, Func<string, string?> wordsOf) =>
        TryRead(row.GetString(name), wordsOf) ?? throw row.Corrupt(name, "cannot be read");

    private static AnswerValue? TryRead(string text, Func<string, string?> wordsOf) => text switch
    {
        "?" => AnswerValue.Unknown,
        "r:+" => AnswerValue.Plus,
        "r:-" => AnswerValue.Minus,
        ['t', ':', _, ..] => new AnswerValue.Words(wordsOf(text[2..]) ?? ""),
        [var kind, ':', ..] when KindOf(kind) is { } known && AnswerValue.TryParse(known, text[2..], out var value) && value.IsKnown => value,
        _ => null,
    };

    private static AnswerKind? KindOf(char prefix) => prefix switch
    {
        'c' => AnswerKind.MultiChoice,
        'p' => AnswerKind.Persons,
        'n' => AnswerKind.Number,
        'm' => AnswerKind.Money,
        'd' => AnswerKind.Date,
        'e' => AnswerKind.Evidence,
        _ => null,
    };
}
