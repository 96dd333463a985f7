using KeyAccountBot.Cards.Coach;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Coaching;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Tests;

/// <summary>The coach cards, as they usually are and at their fullest.</summary>
internal static class SampleCoach
{
    private static readonly Method Method = MethodLibrary.Load().Find(CoachMethod.MethodId)!;

    private static readonly Person Rao = new("p1", "Rao", "Project head") { IsCandidate = true };
    private static readonly Person Shi = new("p2", "石岚", "技术部长");

    public static IEnumerable<(string Name, RenderedCard Card)> In(Language language)
    {
        var deal = Some.Deal() with { People = [Rao, Shi, new("p3", "Xu", "Depot operations")] };
        yield return ("coach-people", CoachPeopleCard.Render(new(DealRef.Of(deal), deal.Header.Name, [new(Rao, CoachVerdict.Likely), new(Shi, null)]), language));
        yield return ("coach-people-none", CoachPeopleCard.Render(
            new(DealRef.Of(deal), deal.Header.Name, [])
            {
                Name = "", Problems = [new(Inputs.Name, new("A person needs a name of 1 to 80 characters.", "姓名需要 1 到 80 个字符。"))],
            },
            language));
        yield return ("coach-person", PersonCard.Render(new(DealRef.Of(deal), deal.Header.Name, Rao, "Rao Jun", null, [], Conflict: true), language));
        yield return ("coach-unproven", Page(deal, Rao, language));
        deal = Put(deal, Saw(2, 40), Saw(3, 30, EvidenceKind.Claimed), Saw(4, 12), Saw(1, 12), Saw(7, 30, EvidenceKind.Told) with { Through = "p2" });
        yield return ("coach-likely", Page(deal, Rao, language, new("Saved. Verdict: unproven → likely.", "已保存。结论：未证实 → 较可信。")));
        var verified = Put(deal, Saw(7, 5, EvidenceKind.Document), Saw(6, 5));
        yield return ("coach-verified", Page(verified, Rao, language));
        var against = Put(deal, Saw(3, 8, EvidenceKind.Document) with { Against = true, Text = "The opening date we were told was wrong." });
        yield return ("coach-contradicted", Page(against, Rao, language));
        yield return ("coach-settle", CoachResolveCard.Render(
            new(DealRef.Of(deal), Rao, against.Evidence[^1], Method.Questions.ElementAt(2), Names(deal), Some.Today)
            {
                Problem = new("Say in a sentence what was found out; others rely on it.", "请用一句话说明查到了什么，其他人要据此判断。"),
            },
            language));
        yield return ("coach-behaviour", Behaviour(deal, Rao, 2, tender: false, language));
        yield return ("coach-behaviour-tender", CoachBehaviourCard.Render(
            BehaviourView(deal, Rao, 3, tender: true) with
            {
                Walking = true,
                Told = new("Saved.", "已保存。"),
                Texts = new(Seen.Unprompted, "", "2026-11-20", "Told", "ThirdPerson", "p2"),
                Problems = [new(Inputs.Open, Playbook.Care.CareGuard.NotOpenToAll), new(Inputs.What, new("Say in a sentence what happened.", "请用一句话写下发生了什么。"))],
            },
            language));
        yield return ("coach-behaviour-stake", Behaviour(deal, Rao, 6, tender: false, language));
    }

    /// <param name="fill">A text of that length: heavy in bytes, or hostile.</param>
    public static IEnumerable<(string Name, RenderedCard Card)> Worst(Func<int, string> fill, Language language)
    {
        var people = Enumerable.Range(1, DealLimits.People)
            .Select(i => new Person($"p{i}", fill(DealLimits.PersonName), fill(DealLimits.PersonTitle)) { IsCandidate = i < 30 }).ToList();
        var deal = Some.Deal(fill(DealLimits.Name)) with { People = [.. people], Revision = 9_999_999 };
        var note = fill(DealLimits.Note);
        for (var i = 1; i <= 24; i++)
        {
            deal = Put(deal, Saw((i % 8) + 1, i, EvidenceKind.Told) with { Against = i > 12, Text = note, Through = "p60", Prompted = i == 3 });
        }

        var reason = fill(DealLimits.Reason);
        LocalText settled = new(reason, reason);

        // No other sentence of ours is longer.
        LocalText told = new(fill(200), fill(200));
        IReadOnlyList<Problem> problems = [.. new[]
        {
            Inputs.Name, Inputs.Title, Inputs.Seen, Inputs.What, Inputs.When, Inputs.Kind, Inputs.Route, Inputs.Open, Fields.Text,
        }.Select(f => new Problem(f, told))];
        yield return ("coach-people", CoachPeopleCard.Render(
            new(DealRef.Of(deal), deal.Header.Name, [.. people.Select(p => new CoachRow(p, p.IsCandidate ? CoachVerdict.Contradicted : null))])
            {
                Page = 5, Name = fill(160), Title = fill(160), Told = told, Problems = problems,
            },
            language));
        yield return ("coach-person", PersonCard.Render(new(DealRef.Of(deal), deal.Header.Name, people[0], fill(160), fill(160), problems, Conflict: true), language));
        yield return ("coach-page", Page(deal, people[0], language, told, settled));
        yield return ("coach-settle", CoachResolveCard.Render(
            new(DealRef.Of(deal), people[0], deal.Evidence[^1], Method.Questions.First(), Names(deal), Some.Today) { Reason = fill(1000), Problem = told }, language));
        foreach (var number in new[] { 1, 3 })
        {
            yield return ($"coach-behaviour-{number}", CoachBehaviourCard.Render(
                BehaviourView(deal, people[0], number, tender: true) with
                {
                    Walking = true, Told = told, Problems = problems, Texts = new("", fill(CoachBehaviourCard.LongestTyped), "", "Told", "ThirdPerson", "p60", Open: true),
                },
                language));
        }
    }

    private static RenderedCard Page(Deal deal, Person person, Language language, LocalText? told = null, LocalText? problem = null) => CoachCard.Render(
        new(DealRef.Of(deal), deal.Header.Name, CoachReading.Of(deal with { Header = deal.Header with { Tender = false } }, person, Some.Today, Thresholds.Default), Method, Thresholds.Default, Names(deal), Some.Today)
        {
            Told = told,
            Problem = problem,
        },
        language);

    private static RenderedCard Behaviour(Deal deal, Person person, int number, bool tender, Language language) =>
        CoachBehaviourCard.Render(BehaviourView(deal, person, number, tender) with { Texts = new(When: "2026-11-24") }, language);

    private static CoachBehaviourView BehaviourView(Deal deal, Person person, int number, bool tender)
    {
        var open = deal with { Header = deal.Header with { Tender = false } };
        return new(
            DealRef.Of(deal), person, Method.Questions.ElementAt(number - 1), CoachReading.Of(open, person, Some.Today, Thresholds.Default).Behaviours[number - 1],
            tender, [.. deal.People.Where(p => p.Id != person.Id)], Some.Today);
    }

    private static Dictionary<string, string> Names(Deal deal) => deal.People.ToDictionary(p => p.Id, p => p.Name);

    private static Observation Saw(int behaviour, int daysAgo, EvidenceKind kind = EvidenceKind.Witnessed) => new(
        behaviour, kind, Some.Today.PlusDays(-daysAgo),
        kind switch { EvidenceKind.Witnessed => Route.Own, EvidenceKind.Claimed => Route.Coach, EvidenceKind.Told => Route.ThirdPerson, _ => Route.File },
        Against: false, "Introduced us to the former project VP");

    private static Deal Put(Deal deal, params Observation[] seen) => seen.Aggregate(
        deal, (d, what) => d with { Evidence = d.Evidence.Add(new($"e{d.Evidence.Count + 1}", "p1", what, Some.Lin.Id, Some.Now)) });
}
