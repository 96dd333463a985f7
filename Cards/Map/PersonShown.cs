using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Map;

/// <summary>What a form showed of a person when it was drawn: a fingerprint of each field, so that no name and no note travels.</summary>
public static class PersonShown
{
    private const char Separator = '.';

    public static string Write(Person person) => string.Join(Separator, PersonText.Fields.Select(f => Fingerprint.Of(PersonText.Of(person, f))));

    /// <summary>The fingerprint of a field; null where the card knew none.</summary>
    public static Func<PersonField, string?> Read(string? text)
    {
        var parts = text?.Split(Separator) ?? [];
        return field => parts.ElementAtOrDefault((int)field) is { Length: > 0 } mark ? mark : null;
    }
}
