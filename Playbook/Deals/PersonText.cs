using System.Globalization;
using KeyAccountBot.Playbook.Checks.Input;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>
/// A person field by field as text: how a form submits it, a card remembers it and a row keeps it. Text of a field that is not
/// recorded is empty. Reading is strict; what people type is read by <c>Playbook/Parsing</c> first.
/// </summary>
public static class PersonText
{
    public const string Yes = "yes";
    public const string No = "no";

    private const char BetweenTies = '\n';
    private const char BetweenParts = '\t';

    public static FormFields<PersonField, Person> Form { get; } = new(Of, With, InputOf, (field, text) => IsWords(field) ? NameText.Clean(text) : text);

    public static IReadOnlyList<PersonField> Fields => Form.All;

    /// <summary>Words somebody typed.</summary>
    public static bool IsWords(PersonField field) =>
        field is PersonField.Name or PersonField.Title or PersonField.Department or PersonField.Step or PersonField.Wins;

    /// <summary>Told to nobody but the deal's members: a manager of the book does not see it.</summary>
    public static bool IsPersonal(PersonField field) => field is PersonField.Wins or PersonField.Ties;

    /// <summary>What an input for it is called, and a <see cref="Parsing.Problem"/> of it.</summary>
    public static string InputOf(PersonField field) => field switch
    {
        PersonField.Name => Parsing.Fields.Name,
        PersonField.Title => Parsing.Fields.Title,
        _ => "p." + field,
    };

    public static string Of(Person person, PersonField field) => field switch
    {
        PersonField.Name => person.Name,
        PersonField.Title => person.Title,
        PersonField.Department => person.Seat.Department,
        PersonField.Rank => person.Seat.Rank?.ToString(),
        PersonField.Level => person.Seat.Level?.ToString(),
        PersonField.Roles => Of(person.Seat.Roles),
        PersonField.Attitude => person.Seat.Attitude?.ToString(),
        PersonField.Authority => Of(person.Seat.Authority),
        PersonField.Influence => Of(person.Seat.Influence),
        PersonField.Standing => person.Seat.Standing?.ToString(),
        PersonField.Delegated => person.Seat.Delegated is { } delegated ? (delegated ? Yes : No) : null,
        PersonField.ReportsTo => person.Seat.ReportsTo,
        PersonField.Ties => Of(person.Seat.Ties),
        PersonField.Step => person.Seat.Step,
        PersonField.Weight => person.Seat.Weight?.ToString(),
        PersonField.Veto => person.Seat.Veto ? Yes : null,
        PersonField.Meetings => Of(person.Seat.Meetings),
        PersonField.LastMet => Of(person.Seat.LastMet),
        PersonField.NextMeeting => Of(person.Seat.NextMeeting),
        PersonField.Wins => person.Seat.Wins,
        PersonField.InRoleSince => Of(person.Seat.InRoleSince),
        _ => Of(person.Seat.Left),
    } ?? "";

    /// <exception cref="FormatException">The text is none of the field's.</exception>
    public static Person With(Person person, PersonField field, string text)
    {
        var words = text.Length > 0 ? text : null;
        var seat = person.Seat;
        return field switch
        {
            PersonField.Name => person with { Name = text },
            PersonField.Title => person with { Title = words },
            _ => person with
            {
                Seat = field switch
                {
                    PersonField.Department => seat with { Department = words },
                    PersonField.Rank => seat with { Rank = Named<Rank>(text) },
                    PersonField.Level => seat with { Level = Named<OrganisationLevel>(text) },
                    PersonField.Roles => seat with { Roles = ReadRoles(text) },
                    PersonField.Attitude => seat with { Attitude = Named<Attitude>(text) },
                    PersonField.Authority => seat with { Authority = Number(text) },
                    PersonField.Influence => seat with { Influence = Number(text) },
                    PersonField.Standing => seat with { Standing = Named<PoliticalStanding>(text) },
                    PersonField.Delegated => seat with { Delegated = words is null ? null : Flag(text) },
                    PersonField.ReportsTo => seat with { ReportsTo = words },
                    PersonField.Ties => seat with { Ties = ReadTies(text) },
                    PersonField.Step => seat with { Step = words },
                    PersonField.Weight => seat with { Weight = Named<StepWeight>(text) },
                    PersonField.Veto => seat with { Veto = words is not null && Flag(text) },
                    PersonField.Meetings => seat with { Meetings = Number(text) },
                    PersonField.LastMet => seat with { LastMet = Day(text) },
                    PersonField.NextMeeting => seat with { NextMeeting = Day(text) },
                    PersonField.Wins => seat with { Wins = words },
                    PersonField.InRoleSince => seat with { InRoleSince = Day(text) },
                    _ => seat with { Left = Day(text) },
                },
            },
        };
    }

    /// <summary>The names of the roles with commas between them, in the order of the enum.</summary>
    public static string Of(Roles roles) => string.Join(',', Each(roles));

    /// <summary>One by one, who decides first.</summary>
    public static IEnumerable<Roles> Each(Roles roles) => Enum.GetValues<Roles>().Where(r => r != Roles.None && roles.HasFlag(r));

    public static string Of(TieList ties) => string.Join(BetweenTies, ties.Items.Select(t => t.With + BetweenParts + t.Nature));

    public static string Of(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string? Of(LocalDate? day) => day is { } known ? Of(known) : null;

    private static string? Of(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static Roles ReadRoles(string text) => text.Length == 0
        ? Roles.None
        : text.Split(',').Aggregate(Roles.None, (all, one) => all | (Named<Roles>(one) is { } role and not Roles.None ? role : throw Wrong(text)));

    private static TieList ReadTies(string text) => text.Length == 0
        ? TieList.None
        : new([.. text.Split(BetweenTies).Select(t => t.Split(BetweenParts)).Select(t => new Tie(t[0], t is [_, { Length: > 0 } nature, ..] ? nature : null))]);

    private static T? Named<T>(string text)
        where T : struct, Enum =>
        text.Length == 0 ? null
        : Enum.TryParse<T>(text, out var value) && value.ToString() == text ? value
        : throw Wrong(text);

    private static int? Number(string text) => text.Length == 0 ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw Wrong(text);

    private static bool Flag(string text) => text == Yes || (text == No ? false : throw Wrong(text));

    private static LocalDate? Day(string text) => text.Length == 0 ? null
        : LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day) ? day
        : throw Wrong(text);

    private static FormatException Wrong(string text) => new($"'{text}' is no value of this field.");
}
