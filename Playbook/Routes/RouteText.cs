using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using NodaTime.Text;

namespace KeyAccountBot.Playbook.Routes;

/// <summary>What a step of the route is made of, in the order of its form. A card remembers each field by its place here: new ones come last.</summary>
public enum RouteField
{
    Method,
    Via,
    Due,
    Goes,
    Step,
    Say,
}

/// <summary>A plan field by field as text: how a form submits it, a card remembers it and a row keeps it. What is not recorded is empty.</summary>
public static class RouteText
{
    /// <summary>The input for whom it is about.</summary>
    public const string PersonInput = "r.Person";

    public static FormFields<RouteField, RoutePlan> Form { get; } =
        new(Of, With, InputOf, (field, text) => IsWords(field) ? TextInput.Clean(text, int.MaxValue).Value ?? "" : text);

    public static IReadOnlyList<RouteField> Fields => Form.All;

    /// <summary>Words somebody typed.</summary>
    public static bool IsWords(RouteField field) => field is RouteField.Step or RouteField.Say;

    /// <summary>Told to nobody but the deal's members: a manager of the book does not see it.</summary>
    public static bool IsPersonal(RouteField field) => field == RouteField.Say;

    /// <summary>What an input for it is called, and a <see cref="Parsing.Problem"/> of it.</summary>
    public static string InputOf(RouteField field) => "r." + field;

    public static string Of(RoutePlan plan, RouteField field) => field switch
    {
        RouteField.Method => plan.Method.ToString(),
        RouteField.Via => plan.Via,
        RouteField.Due => PersonText.Of(plan.Due),
        RouteField.Goes => plan.Goes?.Value,
        RouteField.Step => plan.Step,
        _ => plan.Say,
    } ?? "";

    /// <exception cref="FormatException">The text is none of the field's.</exception>
    public static RoutePlan With(RoutePlan plan, RouteField field, string text)
    {
        var words = text.Length > 0 ? text : null;
        return field switch
        {
            RouteField.Method => plan with { Method = Enum.TryParse<RouteMethod>(text, out var method) && method.ToString() == text ? method : throw Wrong(text) },
            RouteField.Via => plan with { Via = words },
            RouteField.Due => plan with { Due = LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day) ? day : throw Wrong(text) },
            RouteField.Goes => plan with { Goes = words is null ? null : new UserId(words) },
            RouteField.Step => plan with { Step = words },
            _ => plan with { Say = words },
        };
    }

    private static FormatException Wrong(string text) => new($"'{text}' is no value of this field.");
}
