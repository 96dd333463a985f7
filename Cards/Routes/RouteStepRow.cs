using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Routes;

/// <summary>One step of the route: whom, when, how and what to say. The row opens it; done, later or dropped is one tap.</summary>
internal static class RouteStepRow
{
    private const int LongestName = 32;
    private const int LongestSay = 120;

    private static readonly LocalText Overdue = new("overdue", "已逾期");
    private static readonly LocalText Quoted = new("“{0}”", "“{0}”");
    private static readonly LocalText EndedOn = new("{0} {1}", "{1}{0}");

    public static IEnumerable<AdaptiveElement> Planned(Act act, RouteView view, RouteStep step, int number)
    {
        var (language, deal, plan) = (act.Language, view.Deal, step.Plan);
        var person = deal.FindPerson(plan.Person)!;
        var name = Plain.Short(person.Name, LongestName);
        var day = RouteWords.Day(plan.Due, view.Today, language);
        var how = RouteWords.How(plan.Method, plan.Via, deal, language);
        var late = plan.Due < view.Today;
        var id = (Payload.RouteStep, (object)step.Id);
        yield return Blocks.TapRow(
            act.Row(Facts.Join(name, day, late ? Overdue.In(language) : null, how), Verbs.OpenRouteStep, id),
            Prose.Runs(
                AdaptiveSpacing.None,
                [Prose.Run($"{number}.\u00A0"), Prose.Bold(name), .. person.Title is { } job ? [Prose.Run("\u00A0 " + Plain.Short(job, LongestName))] : Array.Empty<AdaptiveTextRun>()]),
            Prose.Runs(
                AdaptiveSpacing.None,
                [.. late ? [Sign.Problem.Run(), Prose.Bold(Overdue.In(language) + "\u00A0· ")] : Array.Empty<AdaptiveTextRun>(), Prose.Run(Facts.Join(day, how))]),
            Prose.SmallTyped(RouteWords.Who(step, deal, language)),
            view.ShowsPersonal && plan.Say is { } say ? Prose.Typed(Quoted.With(Plain.Short(say, LongestSay)).In(language), AdaptiveSpacing.None) : null);
        if (deal.IsOpen)
        {
            var buttons = Blocks.Buttons(
                act.Open(new("Done", "完成"), Verbs.RouteStepDone, id),
                act.Open(new("A week later", "推迟一周"), Verbs.MoveRouteStep, id, (Payload.Was, PersonText.Of(plan.Due))),
                act.Open(new("Drop", "放弃"), Verbs.DropRouteStep, id));
            buttons.Spacing = AdaptiveSpacing.Small;
            yield return buttons;
        }
    }

    public static AdaptiveColumnSet Ended(Act act, RouteView view, RouteStep step)
    {
        var (language, deal) = (act.Language, view.Deal);
        var name = Plain.Short(deal.FindPerson(step.Plan.Person)!.Name, LongestName);
        var on = step.Ended is { } ended ? DateText.Show(view.DayOf(ended), language, view.Today) : "";
        var how = RouteWords.How(step.Plan.Method, step.Plan.Via, deal, language);
        var done = step.State == RouteState.Done;
        var what = EndedOn.With((done ? new LocalText("done", "完成") : new LocalText("dropped", "放弃")).In(language), on).In(language);
        var row = Blocks.TapRow(
            act.Row(Facts.Join(name, what, how), Verbs.OpenRouteStep, (Payload.RouteStep, step.Id)),
            Prose.Runs(AdaptiveSpacing.None, (done ? Sign.Done : new Sign("–", AdaptiveTextColor.Default)).Run(), Prose.Bold(name), Prose.Run("\u00A0 " + what)),
            Prose.SmallTyped(how));
        row.Spacing = AdaptiveSpacing.Small;
        return row;
    }

    public static AdaptiveElement Suggested(Act act, RouteView view, RouteSuggestion suggestion)
    {
        var (language, deal) = (act.Language, view.Deal);
        var person = deal.FindPerson(suggestion.PersonId)!;
        var name = Plain.Short(person.Name, LongestName);
        var words = Blocks.Group(
            AdaptiveSpacing.None,
            Prose.Runs(AdaptiveSpacing.None, Prose.Bold(name), Prose.Run("\u00A0 " + RouteWords.How(suggestion.Approach.Method, suggestion.Approach.Via, deal, language))),
            Prose.SmallTyped(Plain.Short(RouteTexts.Why(deal, suggestion, view.Limits).In(language), 200)));
        return deal.IsOpen
            ? Blocks.RowAndButton(words, act.Open(new("Plan", "列入"), Verbs.TakeRouteStep, (Payload.Person, person.Id)))
            : words;
    }
}
