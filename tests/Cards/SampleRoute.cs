using KeyAccountBot.Cards.Map;
using KeyAccountBot.Cards.Routes;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Tests;

/// <summary>The cards of the relationship route and the picture of the chain, as they usually are and at their fullest.</summary>
internal static class SampleRoute
{
    public static IEnumerable<(string Name, RenderedCard Card)> In(Language language)
    {
        var filled = Open(SampleMap.Filled());
        var deal = Planned(filled);
        var view = ViewOf(deal);
        yield return ("route", RouteCard.Render(view, language));
        yield return ("route-suggested", RouteCard.Render(ViewOf(filled), language));
        yield return ("route-empty", RouteCard.Render(ViewOf(Open(Some.Deal())), language));
        yield return ("route-told", RouteCard.Render(
            view with
            {
                Told = new("On the route: Pan.", "已列入路线：Pan。"),
                Problems = [new("“Somebody” is not clearly on the map. Add the person first: map … + Somebody.", "决策链上没有明确的“Somebody”。请先添加：决策链 … + Somebody。")],
            },
            language));
        yield return ("route-tender", RouteCard.Render(ViewOf(deal with { Header = deal.Header with { Tender = true } }), language));
        yield return ("route-step", RouteFormCard.Render(Form(deal, deal.Route[0]), language));
        yield return ("route-step-new", RouteFormCard.Render(
            Form(deal, null) with { Problems = [new(RouteText.InputOf(RouteField.Due), new("That day is over. Say when it is to happen.", "这一天已过，请填写要做的日期。"))] }, language));
        yield return ("route-step-conflict", RouteFormCard.Render(
            Form(deal, deal.Route[0]) with
            {
                Told = new("The rest is saved.", "其余内容已保存。"),
                Theirs = new Dictionary<RouteField, LocalText> { [RouteField.Method] = RouteMethods.Name(RouteMethod.Referral) },
            },
            language));
        yield return ("route-step-done", RouteFormCard.Render(Form(deal, deal.Route[2]), language));
        yield return ("map-picture", PictureCard.Render(new(deal, Light.Red, Some.Today), language));
        yield return ("map-picture-empty", PictureCard.Render(new(Some.Deal(), Light.Grey, Some.Today), language));
    }

    /// <param name="deal">With sixty heavy people.</param>
    /// <param name="fill">A text of that length: heavy in bytes, or hostile.</param>
    public static IEnumerable<(string Name, RenderedCard Card)> Worst(Deal deal, Func<int, string> fill, Language language)
    {
        var plan = new RoutePlan("p1", RouteMethod.FromBelow, new(2036, 10, 30)) { Via = "p2", Goes = Some.Lin.Id, Step = fill(DealLimits.PersonWords), Say = fill(DealLimits.RouteSay) };
        deal = Open(deal) with
        {
            Owner = new(Some.Lin.Id, fill(100)),
            People = [.. deal.People.Select(p => p with { Seat = p.Seat with { Attitude = null, LastMet = null } })],
            Route =
            [
                .. Enumerable.Range(1, DealLimits.OpenRouteSteps).Select(i => new RouteStep($"r{i}", plan with { Person = $"p{i}" }, Some.Lin.Id, Some.Now) { Moves = 99 }),
                .. Enumerable.Range(31, 5).Select(i => new RouteStep($"r{i}", plan, Some.Lin.Id, Some.Now) { State = RouteState.Dropped, Ended = Some.Now }),
            ],
        };
        LocalText told = new(fill(200), fill(200));
        var view = ViewOf(deal) with { Told = told, Problems = [.. Enumerable.Repeat(told, 12)] };
        yield return ("route", RouteCard.Render(view with { Told = null, Problems = [] }, language));
        yield return ("route-told", RouteCard.Render(view, language));
        yield return ("route-last", RouteCard.Render(view with { Page = 30 }, language));
        yield return ("route-suggested", RouteCard.Render(ViewOf(deal with { Route = [] }) with { Told = told }, language));
        var many = RouteText.Fields.Select(f => new Problem(RouteText.InputOf(f), told)).Append(new(Fields.Text, told)).ToList();
        yield return ("route-step", RouteFormCard.Render(
            Form(deal, deal.Route[0]) with { Problems = many, Told = told, Theirs = RouteText.Fields.ToDictionary(f => f, _ => told) }, language));
        yield return ("route-step-listed", RouteFormCard.Render(Form(deal with { People = [.. deal.People.Take(20)] }, null) with { Problems = many, Told = told }, language));
        yield return ("map-picture", PictureCard.Render(new(deal, Light.Red, Some.Today), language));
        yield return ("map-picture-last", PictureCard.Render(new(deal, Light.Red, Some.Today) { Page = 60 }, language));
    }

    private static RouteView ViewOf(Deal deal) =>
        new(deal, RouteSuggestions.Of(deal, Some.Today, Thresholds.Default), Some.Today, Thresholds.Default) { ShowsPersonal = true };

    private static RouteFormView Form(Deal deal, RouteStep? step) => new(
        deal, step, RouteText.Fields.ToDictionary(f => f, f => step is null ? "" : RouteText.Of(step.Plan, f)), step?.Plan.Person ?? "",
        [.. deal.People.Select(p => (p.Id, p.Name))], [(Some.Lin.Id.Value, Some.Lin.Name)], Some.Today)
    {
        ShowsPersonal = true,
    };

    /// <summary>No tender: there nothing is suggested.</summary>
    private static Deal Open(Deal deal) => deal with { Header = deal.Header with { Tender = false } };

    private static Deal Planned(Deal deal) => deal with
    {
        Route =
        [
            new("r1", new("p1", RouteMethod.FromBelow, Some.Today.PlusDays(-2)) { Via = "p3", Goes = Some.Lin.Id, Say = "ask what must be true for a yes" }, Some.Lin.Id, Some.Now) { Moves = 1 },
            new("r2", new("p4", RouteMethod.Event, Some.Today.PlusDays(16)) { Step = "评分" }, Some.Lin.Id, Some.Now),
            new("r3", new("p3", RouteMethod.MutualContact, Some.Today.PlusDays(-9)) { Goes = Some.Lin.Id }, Some.Lin.Id, Some.Now) { State = RouteState.Done, Ended = Some.Now },
        ],
    };
}
