using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Storage.Deals;

/// <summary>A person's seat as named texts: properties of a row, or of an object in the log. Names are for ever. Words are ids of text rows.</summary>
internal static class SeatText
{
    private static readonly (PersonField Field, string Name)[] Fields =
    [
        (PersonField.Department, "dept"),
        (PersonField.Rank, "rank"),
        (PersonField.Level, "level"),
        (PersonField.Roles, "roles"),
        (PersonField.Attitude, "attitude"),
        (PersonField.Authority, "authority"),
        (PersonField.Influence, "influence"),
        (PersonField.Standing, "standing"),
        (PersonField.Delegated, "delegated"),
        (PersonField.ReportsTo, "boss"),
        (PersonField.Ties, "ties"),
        (PersonField.Step, "step"),
        (PersonField.Weight, "weight"),
        (PersonField.Veto, "veto"),
        (PersonField.Meetings, "meetings"),
        (PersonField.LastMet, "lastMet"),
        (PersonField.NextMeeting, "nextMet"),
        (PersonField.Wins, "wins"),
        (PersonField.InRoleSince, "since"),
        (PersonField.Left, "left"),
    ];

    /// <summary>What is not recorded is left out.</summary>
    public static IEnumerable<(string Name, string Text)> Write(PersonSeat seat, Func<string, string> idOf)
    {
        var person = new Person("", "") { Seat = seat with { Ties = Natures(seat.Ties, idOf) } };
        foreach (var (field, name) in Fields)
        {
            if (PersonText.Of(person, field) is { Length: > 0 } text)
            {
                yield return (name, PersonText.IsWords(field) ? idOf(text) : text);
            }
        }
    }

    /// <param name="textOf">The text of that name; null when there is none.</param>
    /// <param name="wordsOf">The words behind a text id; null when they were erased.</param>
    /// <exception cref="FormatException">A text is none of its field's.</exception>
    public static PersonSeat Read(Func<string, string?> textOf, Func<string, string?> wordsOf)
    {
        var person = new Person("", "");
        foreach (var (field, name) in Fields)
        {
            if (textOf(name) is { } text)
            {
                person = PersonText.With(person, field, PersonText.IsWords(field) ? wordsOf(text) ?? "" : text);
            }
        }

        return person.Seat with { Ties = Natures(person.Seat.Ties, wordsOf) };
    }

    /// <summary>Everything typed that a seat holds.</summary>
    public static IEnumerable<string?> Words(PersonSeat seat) => [seat.Department, seat.Step, seat.Wins, .. seat.Ties.Items.Select(t => t.Nature)];

    private static TieList Natures(TieList ties, Func<string, string?> turn) => ties.Items.All(t => t.Nature is null)
        ? ties
        : new([.. ties.Items.Select(t => t with { Nature = t.Nature is { } nature ? turn(nature) : null })]);
}
