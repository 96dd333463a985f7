using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Routes;

/// <summary>One step of the route as a form.</summary>
public static class RouteFormCard
{
    private const int LongestTheirs = 40;

    private static readonly LocalText NewHeading = new("Plan a step", "计划一步");
    private static readonly LocalText EditHeading = new("A step of the route", "路线中的一步");
    private static readonly LocalText IsDone = new("This step is done.", "这一步已完成。");
    private static readonly LocalText IsDropped = new("This step was dropped.", "这一步已放弃。");
    private static readonly LocalText Tender = new(
        "A tender: meet only through the official contact, with what every bidder may know.", "招标项目：只通过官方联系人，只谈对所有投标方公开的内容。");

    public static RenderedCard Render(RouteFormView view, Language language)
    {
        var deal = view.Deal;
        var act = new Act(language, DealRef.Of(deal));
        var name = deal.FindPerson(view.OnRecord?.Plan.Person)?.Name;
        return CardFrame.Of(
            language,
            RouteWords.Summary.With(Plain.Short(deal.Header.Name, 60)).In(language),
            [
                Head.Of(RouteWords.Kicker.In(language), (view.OnRecord is null ? NewHeading : EditHeading).In(language), Plain.Short(deal.Header.Name, 60)),
                view.Told is { } told ? Prose.Signed(Sign.Done, Plain.Line(told.In(language))) : null,
                .. view.Problems.Where(p => !IsInput(p.Field)).Select(p => Blocks.Problem(p.Text, language)),
                FieldBlock.Meanwhile(view.Theirs, language),
                view.OnRecord?.State switch { RouteState.Done => Prose.Signed(Sign.Done, IsDone.In(language)), RouteState.Dropped => Prose.Line(IsDropped.In(language)), _ => null },
                deal.Header.Tender ? Prose.Signed(Sign.Watch, Tender.In(language)) : null,
                .. name is null ? FieldBlock.Of(RouteInputs.Person(view, language), RouteText.PersonInput, view.Problems, language)
                    : [Prose.Runs(AdaptiveSpacing.Medium, Prose.Bold(Plain.Line(name)))],
                .. view.OnRecord is { } step && !(step.IsOpen && deal.IsOpen) ? Told(view, step, language) : Fields(view, language),
                Blocks.Footer(Place.OneToOne, language),
                Blocks.Buttons(Buttons(act, view)),
            ]);
    }

    private static IEnumerable<AdaptiveElement?> Fields(RouteFormView view, Language language) =>
        RouteText.Fields.Where(f => view.ShowsPersonal || !RouteText.IsPersonal(f)).SelectMany(
            f => FieldBlock.Of(RouteInputs.Of(view, f, language), RouteText.InputOf(f), f, view.Problems, view.Theirs, LongestTheirs, language));

    /// <summary>What is over is read, not filled in.</summary>
    private static IEnumerable<AdaptiveElement?> Told(RouteFormView view, RouteStep step, Language language) =>
    [
        Prose.Typed(Facts.Join(RouteWords.Day(step.Plan.Due, view.Today, language), RouteWords.How(step.Plan.Method, step.Plan.Via, view.Deal, language))),
        Prose.SmallTyped(RouteWords.Who(step, view.Deal, language)),
        view.ShowsPersonal && step.Plan.Say is { } say ? Prose.Typed(say) : null,
    ];

    private static bool IsInput(string field) => field == RouteText.PersonInput || RouteText.Fields.Any(f => RouteText.InputOf(f) == field);

    private static IEnumerable<AdaptiveAction> Buttons(Act act, RouteFormView view)
    {
        LocalText save = new("Save", "保存");
        var route = act.Open(new("Route", "路线"), Verbs.OpenRoute);
        if (view.OnRecord is not { } step)
        {
            return view.Deal.IsOpen ? [act.Send(save, Verbs.SaveRouteStep), route] : [route];
        }

        var id = (Payload.RouteStep, (object)step.Id);
        return !view.Deal.IsOpen ? [route]
            : step.IsOpen ?
            [
                act.Send(save, Verbs.SaveRouteStep, id, (Payload.Was, RouteText.Form.Marks(step.Plan))),
                act.Open(new("Done", "完成"), Verbs.RouteStepDone, id),
                act.Open(new("Drop", "放弃"), Verbs.DropRouteStep, id),
                route,
            ]
            : [act.Open(new("Plan again", "重新列入"), Verbs.ReopenRouteStep, id), route];
    }
}
