using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Walk;

/// <param name="Known">Questions with an answer that is known.</param>
public sealed record MethodPerson(string Id, string Name, string? Title, int Known);

/// <param name="Page">1-based; one beyond the last is the last.</param>
public sealed record MethodPeopleView(DealRef Deal, string DealName, Method Method, IReadOnlyList<MethodPerson> People, int Page)
{
    public LocalText? Problem { get; init; }
}

/// <summary>A method that is asked of people: whom it is about.</summary>
public static class MethodPeopleCard
{
    private const int RowsPerPage = 10;

    private static readonly LocalText Heading = new("About whom?", "关于哪一位？");
    private static readonly LocalText Known = new("{0} of {1} known", "清楚 {0} 项，共 {1} 项");
    private static readonly LocalText Nobody = new(
        "Nobody is on the map of this deal yet. Put the people there first.", "该商机的决策链上还没有人，请先添加。");

    private static readonly LocalText More = new("More", "更多");
    private static readonly LocalText Earlier = new("Back", "返回");

    public static RenderedCard Render(MethodPeopleView view, Language language)
    {
        var act = new Act(language, view.Deal);
        var pages = Math.Max(1, (view.People.Count + RowsPerPage - 1) / RowsPerPage);
        var page = Math.Clamp(view.Page, 1, pages);
        (string, object) method = (Payload.Method, view.Method.Id);
        return CardFrame.Of(
            language,
            (view.Problem ?? new LocalText("{0}: {1}", "{0}：{1}").With(view.Method.Title.In(language), Plain.Short(view.DealName, 60))).In(language),
            [
                Head.Of(Plain.Escape(view.Method.Title.In(language)), Heading.In(language), Plain.Short(view.DealName, 60)),
                Blocks.Problem(view.Problem, language),
                view.People.Count == 0 ? Prose.Line(Nobody.In(language)) : null,
                .. view.People.Skip((page - 1) * RowsPerPage).Take(RowsPerPage).Select(p => Row(act, view.Method, p)),
                Blocks.Footer(Place.OneToOne, language),
                Blocks.Buttons([
                    .. page < pages ? [act.Open(More, Verbs.OpenWalk, method, (Payload.Page, page + 1))] : Array.Empty<AdaptiveAction>(),
                    .. page > 1 ? [act.Open(Earlier, Verbs.OpenWalk, method, (Payload.Page, page - 1))] : Array.Empty<AdaptiveAction>(),
                    act.Open(new("Decision chain", "决策链"), Verbs.OpenMap),
                    act.Open(new("Methods", "方法"), Verbs.ListMethods),
                ]),
            ]);
    }

    private static AdaptiveColumnSet Row(Act act, Method method, MethodPerson person)
    {
        var facts = Facts.Join(person.Title is { } title ? Plain.Short(title, 40) : null, Known.With(person.Known, method.Questions.Count()).In(act.Language));
        return Blocks.TapRow(
            act.Row(Facts.Join(Plain.Short(person.Name, 40), facts), Verbs.OpenWalk, (Payload.Method, method.Id), (Payload.Person, person.Id)),
            Prose.Runs(AdaptiveSpacing.None, Prose.Bold(Plain.Short(person.Name, 40))),
            Prose.SmallTyped(facts));
    }
}
