using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Results;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Tests;

/// <summary>The cards of the methods that are only content: the list of them, whom one is about, a group, and what the answers come to.</summary>
internal static class SampleMethods
{
    public static IEnumerable<(string Name, RenderedCard Card)> In(Language language)
    {
        var deal = Told(Some.Deal());
        var at = DealRef.Of(deal);
        var rows = MethodRow.All(Some.Methods, deal, _ => false);
        var person = Some.Methods.Find("person")!;
        yield return ("methods", MethodsCard.Render(new(at, deal.Header.Name, rows, 1), language));
        yield return ("method-people", MethodPeopleCard.Render(
            new(at, deal.Header.Name, person, [.. deal.People.Select(p => new MethodPerson(p.Id, p.Name, p.Title, p.Id == "p1" ? 2 : 0))], 1), language));
        yield return ("method-people-none", MethodPeopleCard.Render(new(at, deal.Header.Name, person, [], 1), language));
        yield return ("walk-person", Walk(deal, "person", 0, language));
        yield return ("walk-ratios-before", Walk(deal, "ratios", 1, language));
        foreach (var (id, group) in new[] { ("six-questions", 0), ("pain-chain", 1), ("value", 1), ("value-balance", 2), ("control", 0), ("worth", 0) })
        {
            yield return ($"walk-{id}", Walk(deal, id, group, language));
        }

        foreach (var id in new[] { "six-questions", "pain-chain", "value", "value-balance", "ratios", "control", "strategy", "worth", "retention" })
        {
            var sheet = new Worksheet(Some.Methods.Find(id)!, Subject.Us);
            yield return ($"done-{id}", WalkDoneCard.Render(
                new(at, deal.Header.Name, sheet.Method, sheet.Known(deal), []) { Result = MethodResults.Of(deal, sheet, Some.Today, Thresholds.Default) }, language));
        }
    }

    private static RenderedCard Walk(Deal deal, string id, int group, Language language)
    {
        var sheet = Worksheet.Of(deal, Some.Methods.Find(id)!, "p1")!;
        return WalkCard.Render(WalkView.Of(deal, sheet, sheet.Method.Groups[group]), language);
    }

    private static Deal Told(Deal deal) => (deal with { People = [new("p1", "Rao Ming", "Head of depots"), new("p2", "Iris Nolan", "Finance")] })
        .Rated(Subject.Us, "++++-" + "+++?+" + "+ ?+-" + "+++++")
        .Told("six-questions", "who-are-you", "We keep depots of three metros at 18 °C for half the energy.")
        .Told("six-questions", "what-gain", "A summer without closing the workshop", "Said by Rao on 12 Nov.")
        .Told("pain-chain", "executive-1", "COO: trains leave the depot late, fines of 4 m a year")
        .Told("pain-chain", "executive-2", "CFO: energy bill up by a fifth")
        .Told("pain-chain", "head-1", "Head of depots: workshop closes above 32 °C").Told("pain-chain", "head-1-leads-to", "executive-1")
        .Told("pain-chain", "manager-1", "Shift manager: chillers trip twice a week").Told("pain-chain", "manager-1-leads-to", "head-1")
        .Told("pain-chain", "user-1", "Fitters: reset by hand, on the roof").Told("pain-chain", "user-1-leads-to", "manager-1")
        .Told("pain-chain", "user-2", "Fitters: no spare parts on site")
        .Told("value", "initiative", "keep every workshop open in summer").Told("value", "outcome", "fines down by 3 m a year")
        .Told("value", "solution", "the new depot cooling").Told("value", "similar-customer", "Lakeside Metro").Told("value", "event", "the heat of June 2027")
        .Told("value-balance", "expenses", "3000000 CNY").Told("value-balance", "revenue", "200000 CNY").Told("value-balance", "purchase-price", "2600000 CNY")
        .Told("value-balance", "installing", "150000 CNY").Told("value-balance", "training", "20000 USD")
        .Told("ratios", "current-assets", "420").Told("ratios", "total-assets", "1000").Told("ratios", "revenue", "800").Told("ratios", "net-profit", "-12")
        .Told("ratios", "receivables", "210").Told("ratios", "current-assets-before", "400").Told("ratios", "total-assets-before", "1000")
        .Told("ratios", "revenue-before", "900").Told("ratios", "net-profit-before", "45").Told("ratios", "receivables-before", "150")
        .Told("control", "sale-signs", "price-only@2026-11-18,meetings-delegated@2026-09-01").Told("control", "own-signs", "none")
        .Told("strategy", "chosen", "frontal")
        .Told("worth", "technical", "+").Told("worth", "relationship", "-").Told("worth", "terms", "+").Told("worth", "budget", "+").Told("worth", "decision", "drop")
        .Told("retention", "deep-talk", "+").Told("retention", "service-good", "-").Told("retention", "product-fits", "+")
        .Told("person", "company-need", "Depots that never close", null, new("p1")).Told("person", "allies", "p2", null, new("p1"));
}
