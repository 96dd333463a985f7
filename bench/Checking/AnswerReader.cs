using System.Text.Json;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using NodaTime;

namespace KeyAccountBot.Bench.Checking;

/// <summary>Reads the answers of one side: twenty signs, or an object by criterion, or both, of which the object wins.</summary>
internal static class AnswerReader
{
    /// <summary>The fields <c>marks</c>, <c>answeredOn</c> and <c>answers</c>.</summary>
    public static AnswerSheet Sheet(Fields f)
    {
        var sheet = Marks(f.Text("marks"), f.Day("answeredOn"), f.At("marks"));
        if (f.Any("answers") is not { } answers)
        {
            return sheet;
        }

        if (answers.ValueKind != JsonValueKind.Object)
        {
            throw Fields.Wrong(f.At("answers"), "needs an object");
        }

        foreach (var given in answers.EnumerateObject())
        {
            var where = $"{f.At("answers")}.{given.Name}";
            var criterion = Criteria.Find(given.Name) ?? throw Fields.Wrong(where, "is no criterion");
            sheet = sheet.With(criterion, Fields.Read(given.Value, where, Answer));
        }

        return sheet;
    }

    public static Criterion CriterionOf(JsonElement json, string where) =>
        json.ValueKind == JsonValueKind.String && Criteria.Find(json.GetString()!) is { } criterion ? criterion : throw Fields.Wrong(where, "is no criterion");

    public static Mark MarkOf(JsonElement json, string where) =>
        MarkOf(json.ValueKind == JsonValueKind.String ? json.GetString() : null, where);

    private static AnswerSheet Marks(string? signs, LocalDate? day, string place)
    {
        var marks = signs?.Replace(" ", "", StringComparison.Ordinal) ?? "";
        if (marks.Length != 0 && marks.Length != Criteria.All.Count)
        {
            throw Fields.Wrong(place, "needs twenty signs");
        }

        return AnswerSheet.Of(
            from pair in Criteria.All.Zip(marks)
            where pair.Second != '.'
            select KeyValuePair.Create(pair.First, new CheckAnswer(MarkOf(pair.Second.ToString(), place), day)));
    }

    private static CheckAnswer Answer(Fields f) => new(
        MarkOf(f.RequiredText("value"), f.At("value")),
        f.Day("on"),
        f.Text("previous") is { } previous ? MarkOf(previous, f.At("previous")) : null,
        f.Day("changedOn"),
        f.Text("source"),
        f.Objects("views", v => new AuthorView(v.RequiredText("author"), MarkOf(v.RequiredText("value"), v.At("value")), v.RequiredDay("on"))));

    private static Mark MarkOf(string? sign, string where) => sign switch
    {
        "+" => Mark.Plus,
        "-" or "−" => Mark.Minus,
        "?" => Mark.Open,
        "." => Mark.Unasked,
        _ => throw Fields.Wrong(where, "needs +, -, ? or ."),
    };
}
