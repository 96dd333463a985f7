using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>
/// Whose word an answer of ours rests on: somebody of the map by id (<c>p1</c> …), or <see cref="Other"/>. Its text is what rows keep and cards
/// carry.
/// </summary>
public readonly record struct AnswerSource(string Value)
{
    /// <summary>As a card sends that nobody said so.</summary>
    public const string Nobody = "-";

    /// <summary>Somebody of the customer who is not on the map. The name, if any, is in the note: nobody else is told apart by it.</summary>
    public static readonly AnswerSource Other = new("other");

    public bool IsOther => this == Other;

    public static AnswerSource Of(Person person) => new(person.Id);

    /// <summary>Only an answer of ours in the assessment names who said so: that of a competitor is our own guess.</summary>
    public static bool IsAskedFor(string methodId, Subject subject) => methodId == Assessment.MethodId && subject == Subject.Us;

    /// <summary>Null for nobody.</summary>
    public static AnswerSource? Read(string? text) => string.IsNullOrEmpty(text) || text == Nobody ? null : new(text);

    /// <summary>Empty for nobody.</summary>
    public static string TextOf(AnswerSource? source) => source?.Value ?? "";

    /// <summary>It can be named on this deal: somebody may have been taken off the map since a card was drawn.</summary>
    public bool IsOn(Deal deal) => IsOther || deal.FindPerson(Value) is not null;

    public override string ToString() => Value;
}
