using KeyAccountBot.Playbook.Checks;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>One thing to do for a deal, by one of us or by the customer.</summary>
/// <param name="Id"><c>a1</c>, <c>a2</c> …</param>
/// <param name="At">When it was planned.</param>
public sealed record PlannedAction(string Id, ActionPlan What, UserId By, Instant At)
{
    public ActionState State { get; init; }

    /// <summary>Who said that it is done or dropped, and when; null while it is open.</summary>
    public SeenBy? Settled { get; init; }

    public bool IsOpen => State == ActionState.Open;

    /// <summary>It was of somebody who is off the map: nothing is left to show or to open again.</summary>
    public bool IsErased => !IsOpen && What.Text.Length == 0;

    /// <summary>What a card showed of it, so that the card knows whether something changed since.</summary>
    public string Mark => Fingerprint($"{State}|{ActionText.Of(What.Due)}|{What.Owner}|{What.Text}");

    private static string Fingerprint(string text) => Text.Fingerprint.Of(text);
}

public enum ActionState
{
    Open,
    Done,
    Dropped,
}

/// <param name="Text">1 to <see cref="DealLimits.ActionText"/> characters; empty once erased.</param>
/// <param name="Due">In the deal's time zone; null for no day.</param>
public sealed record ActionPlan(string Text, Assignee Owner, LocalDate? Due)
{
    /// <summary>The finding it answers; null when it answers none.</summary>
    public string? RuleId { get; init; }

    /// <summary>The weak point it is meant to mend.</summary>
    public Criterion? Criterion { get; init; }

    /// <summary>Id of the visit at which it was promised.</summary>
    public string? Visit { get; init; }
}

/// <summary>Whose action it is.</summary>
/// <param name="User">One of us, who may be no member any more; null for the customer.</param>
/// <param name="Person">Id of somebody of the customer, who may be off the map by now; null when nobody is named.</param>
public sealed record Assignee(UserId? User, string? Person = null)
{
    private const string Ours = "us:";
    private const string Theirs = "customer";

    public static readonly Assignee Customer = new(User: null);

    public static Assignee Of(UserId user) => new(user);

    public static Assignee Of(Person person) => new(null, person.Id);

    public bool IsCustomer => User is null;

    /// <summary>Null for a text that <see cref="ToString"/> does not write.</summary>
    public static Assignee? TryParse(string? text) =>
        text == Theirs ? Customer
        : text?.StartsWith(Ours, StringComparison.Ordinal) == true && text.Length > Ours.Length ? Of(new UserId(text[Ours.Length..]))
        : text?.StartsWith(Theirs + ":", StringComparison.Ordinal) == true && text.Length > Theirs.Length + 1 ? new(null, text[(Theirs.Length + 1)..])
        : null;

    /// <summary>As rows and cards keep it: ids only.</summary>
    public override string ToString() => User is { } user ? Ours + user.Value : Person is null ? Theirs : $"{Theirs}:{Person}";
}

/// <summary>What can be changed of an action alone, in the order in which cards keep it: a new one comes last.</summary>
public enum ActionField
{
    Text,
    Owner,
    Due,
    Criterion,
}

/// <summary>An action field by field as text: how a form submits it and a card remembers it. Empty for none.</summary>
public static class ActionText
{
    public static FormFields<ActionField, ActionPlan> Form { get; } = new(Of, With, InputOf, (field, text) => field == ActionField.Text ? NameText.Clean(text) : text);

    public static IReadOnlyList<ActionField> Fields => Form.All;

    /// <summary>What an input for it is called, and a <see cref="Parsing.Problem"/> of it.</summary>
    public static string InputOf(ActionField field) => field switch
    {
        ActionField.Text => Parsing.Fields.What,
        ActionField.Owner => Parsing.Fields.Owner,
        ActionField.Due => Parsing.Fields.Due,
        _ => Parsing.Fields.Criterion,
    };

    public static string Of(ActionPlan plan, ActionField field) => field switch
    {
        ActionField.Text => plan.Text,
        ActionField.Owner => plan.Owner.ToString(),
        ActionField.Due => Of(plan.Due),
        _ => plan.Criterion?.Id() ?? "",
    };

    /// <exception cref="FormatException">The text is none of the field's.</exception>
    public static ActionPlan With(ActionPlan plan, ActionField field, string text) => field switch
    {
        ActionField.Text => plan with { Text = text },
        ActionField.Owner => plan with { Owner = Assignee.TryParse(text) ?? throw new FormatException("Nobody's action.") },
        ActionField.Due => plan with { Due = text.Length == 0 ? null : LocalDatePattern.Iso.Parse(text).GetValueOrThrow() },
        _ => plan with { Criterion = text.Length == 0 ? null : Criteria.Find(text) ?? throw new FormatException("No criterion.") },
    };

    public static string Of(LocalDate? day) => day is { } on ? LocalDatePattern.Iso.Format(on) : "";
}
