using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Bot.Interactions;

/// <param name="Person">Id of whom it is about, or what was typed there; null when the form did not ask.</param>
/// <param name="Form">All but the person.</param>
internal sealed record ReadRouteStep(string? Person, SubmittedForm<RouteField> Form);

/// <summary>Reads the form of a step of the route.</summary>
internal static class SubmittedRouteStep
{
    private static readonly LocalText PickOne = new("Choose one of the list.", "请从列表中选择。");
    private static readonly LocalText NoSuchName = new("Nobody on the map is clearly called so.", "决策链上找不到明确的这个人。");
    private static readonly LocalText NoMember = new("No member of the deal is clearly called so.", "商机成员中找不到明确的这个人。");
    private static readonly LocalText NeedsDay = new("Say by when.", "请填写日期。");

    /// <param name="personal">Whether the reader saw what to say; what such a field sends without is left alone.</param>
    public static ReadRouteStep Read(Submission card, Deal deal, LocalDate today, bool personal)
    {
        var form = SubmittedForm.Read(card, RouteText.Form, (field, text) => Value(field, text, deal, today), f => personal || !RouteText.IsPersonal(f));
        return card[RouteText.PersonInput] is not { } typed ? new(null, form)
            : Who(deal, typed) is { } person ? new(person, form)
            : new(typed, form with { Problems = form.Problems.Insert(0, new(RouteText.PersonInput, NoSuchName)) });
    }

    private static (string Value, LocalText? Problem) Value(RouteField field, string text, Deal deal, LocalDate today) => field switch
    {
        RouteField.Method => Enum.TryParse<RouteMethod>(text, out var method) && method.ToString() == text ? (text, null) : ("", PickOne),
        RouteField.Due when text.Length == 0 => ("", NeedsDay),
        RouteField.Due => DateText.Parse(text, today).TryGet(out var read, out var problem) ? (PersonText.Of(read.Date), null) : ("", problem.Text),
        RouteField.Goes when text.Length > 0 => Member(deal, text) is { } id ? (id, null) : ("", NoMember),
        RouteField.Via when text.Length > 0 => Who(deal, text) is { } id ? (id, null) : ("", NoSuchName),
        _ => (text, null),
    };

    /// <summary>A slip in the name of a colleague would send somebody else.</summary>
    private static string? Member(Deal deal, string text)
    {
        if (deal.HasMember(new(text)))
        {
            return text;
        }

        var found = DealNameMatch.Find(text, [deal.Owner, .. deal.Members], m => (m.Name, null));
        return found.IsClear && found.Ranked[0].Kind < MatchKind.Similar ? found.Ranked[0].Item.Id.Value : null;
    }

    /// <summary>By id, as a list sends it, or by a name as typed.</summary>
    private static string? Who(Deal deal, string text)
    {
        if (deal.FindPerson(text) is { } meant)
        {
            return meant.Id;
        }

        var found = DealNameMatch.Find(text, deal.People, p => (p.Name, p.Title));
        return found.IsClear ? found.Ranked[0].Item.Id : null;
    }
}
