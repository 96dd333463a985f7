using KeyAccountBot.Cards.Coach;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Checks.Input;
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
        var deal = Some.Deal() with { People = [Rao, Shi, Xu] };
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
        Disagreement disagreement = new(
            new("con-coach-attitude", Severity.Warn, IsContradiction: true, new("Rao is named as our guide but is neutral or worse on the map.", "Rao 是教练人选，图上却是中立或更差。"), new("Correct the map.", "改图。")),
            ["Rao: neutral, as seen on 12 Nov"]);
        yield return ("coach-likely", Page(deal, Rao, language, new("Saved. Verdict: unproven → likely.", "已保存。结论：未证实 → 较可信。"), disagree: disagreement));
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
        var asked = verified with
        {
            Evidence = [.. verified.Evidence.Select(e => e.Id == "e5" ? e with { Asks = [new(Ben, Some.Lin.Id, Some.Now), new(Ana, Some.Lin.Id, Some.Now) { Answer = ColleagueAnswer.Heard, AnsweredAt = Some.Now, Became = "e9" }], Link = new(Ben, Some.Today.PlusDays(-3), "p2") } : e)],
        };
        yield return ("coach-evidence", Evidence(asked, asked.FindEvidence("e5")!, 7, language));
        yield return ("coach-evidence-against", Evidence(against, against.Evidence[^1], 3, language, askable: []));
        yield return ("coach-question", Question(deal, 7, language));
        yield return ("coach-compare", Compare(deal with { People = [Rao, Shi with { IsCandidate = true }, Xu with { IsCandidate = true }] }, language));
        yield return ("coach-find", FindCoachCard.Render(new(DealRef.Of(deal), deal.Header.Name, CoachSearch.Of(Found(deal), Some.Today)), language));
        yield return ("coach-find-none", FindCoachCard.Render(new(DealRef.Of(deal), deal.Header.Name, []), language));
        yield return ("coach-behaviour-stake", Behaviour(deal, Rao, 6, tender: false, language));
    }

    private static readonly Person Xu = new("p3", "Xu", "Depot operations");

    private static Deal Found(Deal deal) => deal with
    {
        People =
        [
            Rao with { Seat = new() { Rank = Rank.Head, Attitude = Attitude.Supporter, Influence = 4, Roles = Roles.Evaluator, ReportsTo = "p4", Ties = new([new("p2")]) } },
            Shi with { Seat = new() { Attitude = Attitude.NonSupporter, Influence = 2 } },
            Xu with { Seat = new() { Rank = Rank.Staff, ReportsTo = "p1", Roles = Roles.User, Attitude = Attitude.Neutral } },
            new("p4", "Deng", "Project director") { Seat = new() { Rank = Rank.Executive, Roles = Roles.DecisionMaker, Influence = 3 } },
            new("p5", "Ott"),
        ],
    };

    private static RenderedCard Compare(Deal deal, Language language) => CompareCoachesCard.Render(
        new(
            DealRef.Of(deal), deal.Header.Name, CoachReading.Of(deal, deal.People[0], Some.Today, Thresholds.Default),
            CoachReading.Of(deal, deal.People[1], Some.Today, Thresholds.Default), [.. deal.Candidates], Method, Some.Today),
        language);

    private static readonly UserId Ben = new("u-ben");
    private static readonly UserId Ana = new("u-ana");

    private static RenderedCard Evidence(Deal deal, EvidenceItem item, int behaviour, Language language, IReadOnlyList<Member>? askable = null) => EvidenceCard.Render(
        new(
            DealRef.Of(deal), deal.People[0], item, Method.Questions.ElementAt(behaviour - 1), askable ?? [new(Ben, "Ben Okafor")],
            [Some.Lin, new(Ben, "Ben Okafor"), new(Ana, "Ana Sousa")], deal.People,
            new Dictionary<string, string>(Names(deal)) { [Some.Lin.Id.Value] = Some.Lin.Name, [Ben.Value] = "Ben Okafor", [Ana.Value] = "Ana Sousa" },
            NodaTime.DateTimeZone.Utc, Some.Today),
        language);

    private static RenderedCard Question(Deal deal, int behaviour, Language language) => ColleagueQuestionCard.Render(
        new(DealRef.Of(deal), deal.Header.Name, "e1", deal.People[0], Method.Questions.ElementAt(behaviour - 1), "Lin Wei", deal.People, Some.Today), language);

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
        Disagreement worst = new(new("con-coach-attitude", Severity.Warn, IsContradiction: true, new(fill(120), fill(120)), told), [fill(200), fill(200)]);
        yield return ("coach-page", Page(deal, people[0], language, told, settled, worst, worst, worst, worst));
        yield return ("coach-settle", CoachResolveCard.Render(
            new(DealRef.Of(deal), people[0], deal.Evidence[^1], Method.Questions.First(), Names(deal), Some.Today) { Reason = fill(1000), Problem = told }, language));
        List<Member> all = [.. Enumerable.Range(1, DealLimits.Members + 1).Select(i => new Member(new($"8f2c6f9e-0d0b-4f4e-9c57-3a1e5d1f{i:0000}"), fill(100)))];
        var fullest = deal.Evidence[^1] with
        {
            Asks = [.. all.Select(m => new ColleagueAsk(m.Id, m.Id, Some.Now) { Answer = ColleagueAnswer.Opposite, AnsweredAt = Some.Now })],
            Link = new(all[0].Id, Some.Today, "p60"),
        };
        yield return ("coach-evidence", EvidenceCard.Render(
            new(
                DealRef.Of(deal), people[0], fullest, Method.Questions.First(), all, all, people,
                new Dictionary<string, string>(Names(deal).Concat(all.Select(m => KeyValuePair.Create(m.Id.Value, m.Name)))), NodaTime.DateTimeZone.Utc, Some.Today)
            {
                Told = told, Problems = [problems[0]],
            },
            language));
        yield return ("coach-question", ColleagueQuestionCard.Render(
            new(DealRef.Of(deal), deal.Header.Name, "e200", people[0], Method.Questions.First(), fill(100), people, Some.Today)
            {
                Through = "p60", When = "2026-11-20", Problems = [problems[0], problems[1]],
            },
            language));
        yield return ("coach-compare", CompareCoachesCard.Render(
            new(
                DealRef.Of(deal), deal.Header.Name, CoachReading.Of(deal, people[0], Some.Today, Thresholds.Default),
                CoachReading.Of(deal, people[1], Some.Today, Thresholds.Default), [.. people], Method, Some.Today),
            language));
        yield return ("coach-find", FindCoachCard.Render(
            new(DealRef.Of(deal), deal.Header.Name, CoachSearch.Of(deal with { People = [.. people.Select(p => p with { Seat = new() { Rank = (Rank)(int.Parse(p.Id[1..], null) % 3), Influence = 2, Attitude = Attitude.NonSupporter } })] }, Some.Today), 6),
            language));
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

    private static RenderedCard Page(
        Deal deal, Person person, Language language, LocalText? told = null, LocalText? problem = null, params IReadOnlyList<Disagreement> disagree) => CoachCard.Render(
        new(DealRef.Of(deal), deal.Header.Name, CoachReading.Of(deal with { Header = deal.Header with { Tender = false } }, person, Some.Today, Thresholds.Default), Method, Thresholds.Default, Names(deal), Some.Today)
        {
            Told = told,
            Problem = problem,
            Disagreements = disagree,
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
