using System.Collections.Immutable;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;
using Person = KeyAccountBot.Playbook.Deals.Person;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>Reads the form of a person.</summary>
internal static class SubmittedPerson
{
    private static readonly LocalText PickOne = new("Choose one of the list.", "请从列表中选择。");
    private static readonly LocalText NoSuchName = new("Nobody on the map is clearly called so.", "决策链上找不到明确的这个人。");
    private static readonly LocalText NoNumber = new("A whole number, please.", "请填整数。");

    /// <param name="personal">Whether the reader saw personal notes; what such a field sends without is left alone.</param>
    public static SubmittedForm<PersonField> Read(Submission card, Deal deal, LocalDate today, bool personal)
    {
        var person = deal.FindPerson(card[Payload.Person]);
        return SubmittedForm.Read(card, PersonText.Form, (field, text) => Value(field, text, deal, person, today), f => personal || !PersonText.IsPersonal(f));
    }

    private static (string Value, LocalText? Problem) Value(PersonField field, string text, Deal deal, Person? person, LocalDate today) => field switch
    {
        _ when string.IsNullOrWhiteSpace(text) => ("", null),
        PersonField.Department => (MapTerms.Departments.FirstOrDefault(d => IsCalled(d, text))?.Value ?? text, null),
        PersonField.ReportsTo => Who(deal, text, [person?.Seat.ReportsTo]) is { } id ? (id, null) : ("", NoSuchName),
        PersonField.Ties => Ties(deal, person, text),
        PersonField.Veto => (text == Inputs.Yes ? PersonText.Yes : "", null),
        PersonField.LastMet or PersonField.NextMeeting or PersonField.InRoleSince or PersonField.Left =>
            DateText.Parse(text, today).TryGet(out var read, out var problem) ? (PersonText.Of(read.Date), null) : ("", problem.Text),
        PersonField.Meetings => int.TryParse(TextFold.Width(text).Trim(), out var count) && count >= 0 ? (count.ToString(System.Globalization.CultureInfo.InvariantCulture), null) : ("", NoNumber),
        _ when PersonText.IsWords(field) => (text, null),
        _ => Listed(field, text),
    };

    private static (string Value, LocalText? Problem) Listed(PersonField field, string text)
    {
        try
        {
            return (PersonText.Of(PersonText.With(new("", ""), field, text), field), null);
        }
        catch (FormatException)
        {
            return ("", PickOne);
        }
    }

    private static (string Value, LocalText? Problem) Ties(Deal deal, Person? person, string text)
    {
        var known = person?.Seat.Ties.Items.Select(t => t.With).ToList() ?? [];
        var ties = ImmutableArray.CreateBuilder<Tie>();
        foreach (var piece in text.Split([';', '；', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = piece.IndexOfAny([':', '：']);
            if (Who(deal, colon < 0 ? piece : piece[..colon].Trim(), known) is not { } id)
            {
                return ("", NoSuchName);
            }

            var nature = colon < 0 ? "" : TextInput.Clean(piece[(colon + 1)..], int.MaxValue).Value;
            ties.Add(new(id, string.IsNullOrEmpty(nature) ? null : nature));
        }

        return (PersonText.Of(new TieList([.. ties.DistinctBy(t => t.With)])), null);
    }

    /// <summary>By id, as a list sends it, or by a name as typed: of two who are called so, the one who is meant already.</summary>
    private static string? Who(Deal deal, string text, IReadOnlyList<string?> known)
    {
        if ((deal.FindPerson(text) ?? known.Select(deal.FindPerson).FirstOrDefault(p => p?.Name == text.Trim())) is { } meant)
        {
            return meant.Id;
        }

        var found = DealNameMatch.Find(text, deal.People, p => (p.Name, p.Title));
        return found.IsClear ? found.Ranked[0].Item.Id : null;
    }

    private static bool IsCalled(MapTerm<string> department, string text) =>
        TextFold.Lower(text).Trim() is var typed && (typed == TextFold.Lower(department.Name.En) || typed == department.Name.Zh || department.Also.Contains(typed));
}
