using System.Text.Json;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Deals;

/// <summary>One <c>action|a1</c> row. What is to be done is the id of a text row.</summary>
internal static class ActionRow
{
    public static RowProperties Write(PlannedAction action, Func<string, string> idOf)
    {
        var row = new RowProperties
        {
            ["id"] = action.Id,
            ["state"] = action.State.ToString(),
            ["by"] = action.By.Value,
            ["at"] = JsonText.Of(action.At),
            ["settledBy"] = action.Settled?.By.Value,
            ["settledAt"] = action.Settled is { } settled ? JsonText.Of(settled.At) : null,
        };
        foreach (var (name, text) in Texts(action.What, idOf))
        {
            row[name] = text;
        }

        return row;
    }

    /// <param name="wordsOf">The words behind a text id; null when they were erased.</param>
    public static PlannedAction Read(Row row, Func<string, string?> wordsOf) => new(
        row.GetString("id"),
        JsonText.Checked(row, "owner", () => Plan(row.FindString, wordsOf)),
        new(row.GetString("by")),
        JsonText.Time(row, "at"))
    {
        State = JsonText.Checked(row, "state", () => JsonText.Enum<ActionState>(row.GetString("state"))),
        Settled = row.FindString("settledBy") is { } by ? new(new(by), JsonText.Time(row, "settledAt")) : null,
    };

    public static void Write(Utf8JsonWriter json, ActionPlan plan, Func<string, string> idOf)
    {
        foreach (var (name, text) in Texts(plan, idOf))
        {
            json.WriteString(name, text);
        }
    }

    public static ActionPlan Plan(JsonElement json, Func<string, string?> wordsOf) => Plan(name => JsonText.Optional(json, name), wordsOf);

    /// <summary>As named texts: properties of a row, or of an object in the log. Names are for ever; what is not recorded is left out.</summary>
    private static IEnumerable<(string Name, string Text)> Texts(ActionPlan plan, Func<string, string> idOf)
    {
        var texts = new (string Name, string? Text)[]
        {
            ("text", plan.Text.Length > 0 ? idOf(plan.Text) : null),
            ("owner", plan.Owner.ToString()),
            ("due", plan.Due is { } due ? JsonText.Of(due) : null),
            ("rule", plan.RuleId),
            ("criterion", plan.Criterion?.Id()),
            ("visit", plan.Visit),
        };
        return texts.Where(t => t.Text is not null).Select(t => (t.Name, t.Text!));
    }

    /// <exception cref="FormatException">A text is none of its field's.</exception>
    private static ActionPlan Plan(Func<string, string?> textOf, Func<string, string?> wordsOf) => new(
        textOf("text") is { } id ? wordsOf(id) ?? "" : "",
        Assignee.TryParse(textOf("owner")) ?? throw new FormatException("Nobody's action."),
        textOf("due") is { } due ? JsonText.Day(due) : null)
    {
        RuleId = textOf("rule"),
        Criterion = textOf("criterion") is { } criterion ? Criteria.Find(criterion) ?? throw new FormatException("No criterion.") : null,
        Visit = textOf("visit"),
    };
}
