using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Routes;

/// <summary>The input of each field of a step.</summary>
internal static class RouteInputs
{
    /// <summary>More names than this make a list too long to look through, and a card too large: then the name is typed.</summary>
    private const int MostListed = 20;
    private const int LongestListed = 24;
    private const int Spare = 20;

    private static readonly LocalText Whom = new("Whom to reach", "要见谁");
    private static readonly LocalText TypeName = new("A name on the map", "图上的姓名");
    private static readonly LocalText Nobody = new("Nobody on the map", "图上没有人");
    private static readonly LocalText NotNamed = new("Not decided yet", "还没定");
    private static readonly LocalText Executive = new("executives: {0}", "高层：{0}");
    private static readonly LocalText SayHint = new("One line: what to ask for", "一句话：请求什么");
    private static readonly LocalText StepHint = new("Only if it is not the person's own step", "与此人所在环节不同时填写");

    public static LocalText Label(RouteField field) => field switch
    {
        RouteField.Method => new("How", "方式"),
        RouteField.Via => new("Who opens the door", "谁来引见"),
        RouteField.Due => new("By when", "日期"),
        RouteField.Goes => new("Who of us goes", "我方谁去"),
        RouteField.Step => new("Step of the process", "流程环节"),
        _ => new("What to say", "说什么"),
    };

    public static AdaptiveInput Person(RouteFormView view, Language language)
    {
        var input = Names(RouteText.PersonInput, Whom.In(language), view.Person, view.People, null, language);
        input.IsRequired = true;
        return input;
    }

    public static AdaptiveElement Of(RouteFormView view, RouteField field, Language language)
    {
        var (id, label, text) = (RouteText.InputOf(field), Label(field).In(language), TextInput.Cut(view.Texts.GetValueOrDefault(field, ""), DealLimits.RouteSay + Spare));
        return field switch
        {
            RouteField.Method => Input.Choice(id, label, text, language, expanded: false, RouteMethods.All.Select(m => (m.Value.ToString(), Title(m, language)))),
            RouteField.Via => Names(id, label, text, [.. view.People.Where(p => p.Id != view.Person)], Nobody, language),
            RouteField.Due => AnswerInput.DateOrTyped(id, label, text, language),
            RouteField.Goes => Names(id, label, text, view.Members, NotNamed, language),
            RouteField.Step => Input.Text(id, label, text, DealLimits.PersonWords, language, StepHint.In(language)),
            _ => Input.Text(id, label, text, DealLimits.RouteSay, language, SayHint.In(language)),
        };
    }

    private static string Title(MapTerm<RouteMethod> method, Language language) =>
        (RouteMethods.IsForExecutives(method.Value) ? Executive.With(method.Name.In(language)) : method.Name).In(language);

    /// <param name="none">The choice for nobody; null where somebody is needed.</param>
    private static AdaptiveInput Names(string id, string label, string text, IReadOnlyList<(string Id, string Name)> people, LocalText? none, Language language)
    {
        var listed = people.Any(p => p.Id == text) || text.Length == 0;
        return people.Count <= MostListed && listed
            ? Input.Choice(
                id, label, text.Length == 0 && none is not null ? Inputs.NotKnown : text, language, expanded: false,
                [.. people.Select(p => (p.Id, Plain.Short(p.Name, LongestListed))), .. none is { } nobody ? [(Inputs.NotKnown, nobody.In(language))] : Array.Empty<(string, string)>()])
            : Input.Text(id, label, Plain.Line(people.FirstOrDefault(p => p.Id == text).Name ?? text), DealLimits.PersonName, language, TypeName.In(language));
    }
}
