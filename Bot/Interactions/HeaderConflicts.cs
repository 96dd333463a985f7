using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using NodaTime;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>Fields of a header that two people changed differently: one is settled at a time, the others stay to be asked.</summary>
internal static class HeaderConflicts
{
    private const string None = "–";

    /// <param name="fields">What is still open.</param>
    /// <param name="problems">Why a value of the person's own was not taken.</param>
    public static Reply Ask(
        Turn turn, Deal deal, DealFormTexts mine, IEnumerable<HeaderField> fields, params IReadOnlyList<Problem> problems)
    {
        var today = turn.DayIn(deal.TimeZone);

        // The log knows who changed a field and when; the deal itself does not, and a guess would be wrong.
        var conflicts = fields.Select(f => (f, new Theirs(OnRecord(f), null, null, null, today)));
        var view = new HeaderConflictView(DealRef.Of(deal), deal.Header.Name, FormShown.Write(deal), mine, [.. conflicts]) { Problems = problems };
        return new(HeaderConflictCard.Render(view, turn.Language), OneToOneOnly: turn.IsAway);

        string OnRecord(HeaderField field) => field switch
        {
            HeaderField.Name => deal.Header.Name,
            HeaderField.Account => deal.Header.Account ?? None,
            HeaderField.Amount => deal.Header.Amount is { } amount ? MoneyText.Show(amount, turn.Language) : None,
            HeaderField.CloseDate => deal.Header.CloseDate is { } date ? DateText.Show(date, turn.Language, today) : None,
            _ => deal.Header.CompanyType is { } type ? CompanyTypeText.Name(type).In(turn.Language) : None,
        };
    }

    /// <summary>The fields that a conflict card names; unknown names are left out.</summary>
    public static IReadOnlyList<HeaderField> Read(string? inputs) =>
        [.. Enum.GetValues<HeaderField>().Where(f => inputs?.Split(',').Contains(HeaderConflictCard.InputOf(f)) == true)];

    /// <summary>The form as it was drawn but for the fields that count.</summary>
    public static DealForm Only(IReadOnlyList<HeaderField> fields, DealForm form, DealForm was)
    {
        foreach (var field in fields)
        {
            was = field switch
            {
                HeaderField.Name => was with { Name = form.Name },
                HeaderField.Account => was with { Account = form.Account },
                HeaderField.Amount => was with { Amount = form.Amount },
                HeaderField.CloseDate => was with { CloseDate = form.CloseDate },
                _ => was with { CompanyType = form.CompanyType },
            };
        }

        return was;
    }

    /// <summary>Those of the fields in which the form still differs from what is on record, readable or not.</summary>
    public static IEnumerable<HeaderField> Open(IReadOnlyList<HeaderField> fields, Deal deal, ReadForm read, DealForm was, LocalDate today) =>
        fields.Where(field =>
        {
            var edit = DealEdit.Decide(deal, Only([field], read.Form, was), was, today);
            return read.Problems.Any(p => p.Field == HeaderConflictCard.InputOf(field))
                || !edit.Events.IsEmpty || !edit.Conflicts.IsEmpty || !edit.Problems.IsEmpty;
        });
}
