using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Cards.Map;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Routes;

/// <summary>Steps of the route in words.</summary>
public static class RouteWords
{
    public static readonly LocalText Kicker = new("Relationship route", "公关路线");
    public static readonly LocalText Summary = new("Relationship route: {0}", "公关路线：{0}");

    private const int LongestName = 32;

    private static readonly LocalText Via = new("{0} via {1}", "{0}（经{1}）");
    private static readonly LocalText Goes = new("{0} goes", "{0} 去");
    private static readonly LocalText Nobody = new("nobody named to go", "还没定谁去");
    private static readonly LocalText OfStep = new("step: {0}", "环节：{0}");
    private static readonly LocalText Moved = new("moved {0}×", "推迟过 {0} 次");
    private static readonly LocalText On = new("{0}, {1}", "{0}（{1}）");

    /// <summary>The method, and who opens the door.</summary>
    public static string How(RouteMethod method, string? viaId, Deal deal, Language language)
    {
        var name = RouteMethods.Name(method).In(language);
        return deal.FindPerson(viaId) is { } via ? Via.With(name, Plain.Short(via.Name, LongestName)).In(language) : name;
    }

    /// <summary>The day and how far it is.</summary>
    public static string Day(LocalDate due, LocalDate today, Language language) =>
        On.With(DateText.Show(due, language, today), DateText.Ago(MapWords.Days(due, today), language)).In(language);

    /// <summary>Who goes, the step of the process with its weight, how often it was put off.</summary>
    public static string Who(RouteStep step, Deal deal, Language language)
    {
        var plan = step.Plan;
        var seat = deal.FindPerson(plan.Person)?.Seat;
        var where = plan.Step ?? seat?.Step;
        return Facts.Join(
            plan.Goes is { } member && deal.NameOf(member) is { } name ? Goes.With(Plain.Short(name, LongestName)).In(language) : Nobody.In(language),
            where is null ? null : OfStep.With(Plain.Short(where, LongestName)).In(language),
            plan.Step is null && seat?.Weight is { } weight ? MapTerms.Name(MapTerms.Weights, weight).In(language) : null,
            step.Moves > 0 ? Moved.With(step.Moves).In(language) : null);
    }

    /// <summary>What is on record of one field, in words.</summary>
    public static LocalText ValueOf(RoutePlan plan, RouteField field, Deal deal, LocalDate today)
    {
        var text = field switch
        {
            RouteField.Via => deal.FindPerson(plan.Via)?.Name,
            RouteField.Goes => plan.Goes is { } member ? deal.NameOf(member) : null,
            _ => RouteText.Of(plan, field),
        };
        return field switch
        {
            RouteField.Method => RouteMethods.Name(plan.Method),
            RouteField.Due => new(DateText.Show(plan.Due, Language.English, today), DateText.Show(plan.Due, Language.Chinese, today)),
            _ => string.IsNullOrEmpty(text) ? new("–", "–") : new(text, text),
        };
    }
}
