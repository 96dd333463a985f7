using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Playbook.Tests.Deals;

namespace KeyAccountBot.Playbook.Tests.Routes;

/// <summary>Deals with a map, written as somebody types it.</summary>
internal static class RoutedDeal
{
    public static Deal Of(string people)
    {
        var deal = SomeDeal.New();
        var draft = MapLines.Decide(deal, PeopleText.Parse(people, SomeDeal.Today), SomeDeal.Today);
        Assert.Empty(draft.Problems);
        return deal.After([.. draft.Events]);
    }

    public static IReadOnlyList<RouteSuggestion> Suggested(Deal deal) => RouteSuggestions.Of(deal, SomeDeal.Today, Thresholds.Default);

    public static RoutePlan Plan(string person, int days = 7) => new(person, RouteMethod.Event, SomeDeal.Today.PlusDays(days));

    public static Deal After(this Deal deal, Decision decision)
    {
        Assert.False(decision.IsRefused, decision.IsRefused ? decision.Problems[0].Text.En : "");
        return deal.After([.. decision.Events]);
    }
}
