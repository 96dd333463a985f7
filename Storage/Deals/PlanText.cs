using KeyAccountBot.Playbook.Routes;

namespace KeyAccountBot.Storage.Deals;

/// <summary>A planned step as named texts: properties of a row, or of an object in the log. Names are for ever. Words are ids of text rows.</summary>
internal static class PlanText
{
    private const string Person = "person";

    private static readonly (RouteField Field, string Name)[] Fields =
    [
        (RouteField.Method, "method"),
        (RouteField.Via, "via"),
        (RouteField.Due, "due"),
        (RouteField.Goes, "goes"),
        (RouteField.Step, "step"),
        (RouteField.Say, "say"),
    ];

    /// <summary>What is not recorded is left out.</summary>
    public static IEnumerable<(string Name, string Text)> Write(RoutePlan plan, Func<string, string> idOf)
    {
        yield return (Person, plan.Person);
        foreach (var (field, name) in Fields)
        {
            if (RouteText.Of(plan, field) is { Length: > 0 } text)
            {
                yield return (name, RouteText.IsWords(field) ? idOf(text) : text);
            }
        }
    }

    /// <param name="textOf">The text of that name; null when there is none.</param>
    /// <param name="wordsOf">The words behind a text id; null when they were erased.</param>
    /// <exception cref="FormatException">A text is missing, or none of its field's.</exception>
    public static RoutePlan Read(Func<string, string?> textOf, Func<string, string?> wordsOf)
    {
        var plan = new RoutePlan(textOf(Person) ?? throw new FormatException("A step of the route names nobody."), default, default);
        foreach (var (field, name) in Fields)
        {
            var text = textOf(name);
            if (text is not null || field is RouteField.Method or RouteField.Due)
            {
                plan = RouteText.With(plan, field, RouteText.IsWords(field) ? wordsOf(text!) ?? "" : text ?? "");
            }
        }

        return plan;
    }
}
