using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Coach;
using KeyAccountBot.Playbook.Coaching;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;
using NodaTime.Text;
using Person = KeyAccountBot.Playbook.Deals.Person;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>The cards of the coach check, of a deal as it is now. Everything on them is one-to-one.</summary>
internal sealed class CoachCards(MethodLibrary methods, DealChecks checks)
{
    private static readonly LocalText TwoNeeded = new("Comparing takes two candidates. Add another, or choose one of the list.", "对比需要两位人选。请再添加一位，或从列表中选。");

    private readonly Method _method = methods.Find(CoachMethod.MethodId)!;

    /// <param name="typed">The card sent, when what was typed could not be taken.</param>
    public static Reply People(Turn turn, DealLookup found, LocalText? told = null, int page = 1, Submission? typed = null, params IReadOnlyList<Problem> problems)
    {
        var deal = found.Deal;
        var today = turn.DayIn(deal.TimeZone);
        var rows = deal.People
            .Select(p => new CoachRow(p, p.IsCandidate ? CoachReading.Of(deal, p, today, found.Rules.Thresholds).Judged.Verdict : null))
            .OrderBy(r => r.Verdict is null);
        var view = new CoachPeopleView(DealRef.Of(deal), deal.Header.Name, [.. rows])
        {
            Page = page,
            Name = Kept(typed, Inputs.Name, problems),
            Title = Kept(typed, Inputs.Title, problems),
            Problems = problems,
            Told = told,
        };
        return Private(CoachPeopleCard.Render(view, turn.Language));
    }

    public Reply Page(Turn turn, DealLookup found, Person person, LocalText? told = null, LocalText? problem = null)
    {
        var deal = found.Deal;
        var today = turn.DayIn(deal.TimeZone);
        var reading = CoachReading.Of(deal, person, today, found.Rules.Thresholds);
        var relied = reading.Behaviours.Where(b => !b.Items.IsEmpty).Select(b => b.Number).ToHashSet();
        var view = new CoachView(DealRef.Of(deal), deal.Header.Name, reading, _method, found.Rules.Thresholds, Names(deal), today)
        {
            Disagreements = Disagreement.Of(DealChecks.Run(deal, today, found.Rules), checks.Names(deal, today), person.Id, relied, turn.Language),
            Told = told,
            Problem = problem,
        };
        return Private(CoachCard.Render(view, turn.Language));
    }

    public static Reply Find(Turn turn, Deal deal, int page) => Private(FindCoachCard.Render(
        new(DealRef.Of(deal), deal.Header.Name, CoachSearch.Of(deal, turn.DayIn(deal.TimeZone)), page), turn.Language));

    /// <summary>Two candidates beside each other: those chosen, else the best; with fewer than two the people to choose from.</summary>
    public Reply Compare(Turn turn, DealLookup found, string? first, string? second)
    {
        var deal = found.Deal;
        var today = turn.DayIn(deal.TimeZone);
        var readings = deal.Candidates.Select(p => CoachReading.Of(deal, p, today, found.Rules.Thresholds))
            .OrderByDescending(r => r.Judged.Verdict).ThenByDescending(r => r.Judged.Score).ToList();
        if (readings.Count < 2)
        {
            return People(turn, found, problems: new Problem(Fields.Text, TwoNeeded));
        }

        var one = readings.Find(r => r.Person.Id == first) ?? readings.Find(r => r.Person.Id != second)!;
        var other = readings.Find(r => r.Person.Id == second && r != one) ?? readings.Find(r => r != one)!;
        return Private(CompareCoachesCard.Render(
            new(DealRef.Of(deal), deal.Header.Name, one, other, [.. deal.Candidates], _method, today), turn.Language));
    }

    /// <summary>The verdict page behind the last behaviour.</summary>
    /// <param name="texts">What was typed, when it could not be taken.</param>
    public Reply Behaviour(
        Turn turn, DealLookup found, Person person, int number, bool walking, LocalText? told = null, EvidenceTexts? texts = null, params IReadOnlyList<Problem> problems)
    {
        if (_method.Questions.FirstOrDefault(q => q.Number == number) is not { } question)
        {
            return Page(turn, found, person, told);
        }

        var deal = found.Deal;
        var today = turn.DayIn(deal.TimeZone);
        var reading = CoachReading.Of(deal, person, today, found.Rules.Thresholds).Behaviours[number - 1];
        var view = new CoachBehaviourView(
            DealRef.Of(deal), person, question, reading, deal.Header.Tender, [.. deal.People.Where(p => p.Id != person.Id)], today)
        {
            Texts = texts ?? new(When: LocalDatePattern.Iso.Format(today)),
            Problems = problems,
            Told = told,
            Walking = walking,
            Names = Names(deal),
        };
        return Private(CoachBehaviourCard.Render(view, turn.Language));
    }

    public Reply Evidence(Turn turn, Deal deal, EvidenceItem item, LocalText? told = null, params IReadOnlyList<Problem> problems)
    {
        var view = new EvidenceView(
            DealRef.Of(deal), deal.FindPerson(item.Person)!, item, QuestionOf(item), [.. ColleagueDecision.Askable(deal, item, turn.Who.Id)],
            [.. deal.Members.Prepend(deal.Owner)], deal.People, Names(deal), deal.Zone, turn.DayIn(deal.TimeZone))
        {
            Told = told,
            Problems = problems,
        };
        return Private(EvidenceCard.Render(view, turn.Language));
    }

    /// <summary>The question as a colleague gets it, whoever draws it.</summary>
    /// <param name="through">What was chosen, when it could not be taken.</param>
    public RenderedCard Question(
        Deal deal, EvidenceItem item, ColleagueAsk ask, LocalDate today, Language language, string through = "", string when = "", params IReadOnlyList<Problem> problems) =>
        ColleagueQuestionCard.Render(
            new(DealRef.Of(deal), deal.Header.Name, item.Id, deal.FindPerson(item.Person)!, QuestionOf(item), deal.NameOf(ask.By) ?? "–", deal.People, today)
            {
                Through = through,
                When = when,
                Problems = problems,
            },
            language);

    public Question QuestionOf(EvidenceItem item) => _method.Questions.First(q => q.Number == item.What.Behaviour);

    public Reply Resolve(Turn turn, Deal deal, EvidenceItem item, string reason, LocalText? problem, bool asks = false)
    {
        var view = new CoachResolveView(
            DealRef.Of(deal), deal.FindPerson(item.Person)!, item, QuestionOf(item), Names(deal), turn.DayIn(deal.TimeZone)) { Reason = reason, Problem = problem, Asks = asks };
        return Private(CoachResolveCard.Render(view, turn.Language));
    }

    public static Reply Correct(Turn turn, Deal deal, Person person, Submission? typed = null, bool conflict = false, params IReadOnlyList<Problem> problems) =>
        Private(PersonCard.Render(
            new(DealRef.Of(deal), deal.Header.Name, person, typed?[Inputs.Name], typed is null ? null : Kept(typed, Inputs.Title, problems), problems, conflict),
            turn.Language));

    private static Reply Private(RenderedCard card) => new(card, OneToOneOnly: true);

    /// <summary>What must not be kept is not shown again.</summary>
    private static string Kept(Submission? typed, string field, IReadOnlyList<Problem> problems) =>
        Typed.IsKept(field, problems) ? TextInput.Cut(typed?[field] ?? "", 2 * DealLimits.PersonName) : "";

    /// <summary>Of the customer's people and of ours; their ids are never alike.</summary>
    private static Dictionary<string, string> Names(Deal deal) => deal.People.Select(p => (p.Id, p.Name))
        .Concat(deal.Members.Prepend(deal.Owner).Select(m => (Id: m.Id.Value, m.Name))).DistinctBy(n => n.Id).ToDictionary(n => n.Id, n => n.Name);

    public static Playbook.Deals.Person? Candidate(Deal deal, string? id) => deal.FindPerson(id) is { IsCandidate: true } person ? person : null;
}
