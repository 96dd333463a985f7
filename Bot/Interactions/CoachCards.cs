using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Coach;
using KeyAccountBot.Playbook.Coaching;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime.Text;
using Person = KeyAccountBot.Playbook.Deals.Person;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>The cards of the coach check, of a deal as it is now. Everything on them is one-to-one.</summary>
internal sealed class CoachCards(MethodLibrary methods, BookRulesDesk rules)
{
    private readonly Method _method = methods.Find(CoachMethod.MethodId)!;

    /// <param name="typed">The card sent, when what was typed could not be taken.</param>
    public Reply People(Turn turn, Deal deal, LocalText? told = null, int page = 1, Submission? typed = null, params IReadOnlyList<Problem> problems)
    {
        var today = turn.DayIn(deal.TimeZone);
        var rows = deal.People
            .Select(p => new CoachRow(p, p.IsCandidate ? CoachReading.Of(deal, p, today, rules.Of(deal).Thresholds).Judged.Verdict : null))
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

    public Reply Page(Turn turn, Deal deal, Person person, LocalText? told = null, LocalText? problem = null)
    {
        var today = turn.DayIn(deal.TimeZone);
        var view = new CoachView(
            DealRef.Of(deal), deal.Header.Name, CoachReading.Of(deal, person, today, rules.Of(deal).Thresholds), _method, rules.Of(deal).Thresholds, Names(deal), today)
        {
            Told = told,
            Problem = problem,
        };
        return Private(CoachCard.Render(view, turn.Language));
    }

    /// <summary>The verdict page behind the last behaviour.</summary>
    /// <param name="texts">What was typed, when it could not be taken.</param>
    public Reply Behaviour(
        Turn turn, Deal deal, Person person, int number, bool walking, LocalText? told = null, EvidenceTexts? texts = null, params IReadOnlyList<Problem> problems)
    {
        if (_method.Questions.FirstOrDefault(q => q.Number == number) is not { } question)
        {
            return Page(turn, deal, person, told);
        }

        var today = turn.DayIn(deal.TimeZone);
        var reading = CoachReading.Of(deal, person, today, rules.Of(deal).Thresholds).Behaviours[number - 1];
        var view = new CoachBehaviourView(
            DealRef.Of(deal), person, question, reading, deal.Header.Tender, [.. deal.People.Where(p => p.Id != person.Id)], today)
        {
            Texts = texts ?? new(When: LocalDatePattern.Iso.Format(today)),
            Problems = problems,
            Told = told,
            Walking = walking,
        };
        return Private(CoachBehaviourCard.Render(view, turn.Language));
    }

    public Reply Resolve(Turn turn, Deal deal, EvidenceItem item, string reason, LocalText? problem, bool asks = false)
    {
        var question = _method.Questions.First(q => q.Number == item.What.Behaviour);
        var view = new CoachResolveView(
            DealRef.Of(deal), deal.FindPerson(item.Person)!, item, question, Names(deal), turn.DayIn(deal.TimeZone)) { Reason = reason, Problem = problem, Asks = asks };
        return Private(CoachResolveCard.Render(view, turn.Language));
    }

    public static Reply Correct(Turn turn, Deal deal, Person person, Submission? typed = null, bool conflict = false, params IReadOnlyList<Problem> problems) =>
        Private(PersonCard.Render(
            new(DealRef.Of(deal), deal.Header.Name, person, typed?[Inputs.Name], typed is null ? null : Kept(typed, Inputs.Title, problems), problems, conflict),
            turn.Language));

    private static Reply Private(RenderedCard card) => new(card, OneToOneOnly: true);

    /// <summary>What must not be kept is not shown again.</summary>
    private static string Kept(Submission? typed, string field, IReadOnlyList<Problem> problems) =>
        problems.Any(p => p.Field == field && p.Kind == ProblemKind.NotKept) ? "" : TextInput.Cut(typed?[field] ?? "", 2 * DealLimits.PersonName);

    private static Dictionary<string, string> Names(Deal deal) => deal.People.ToDictionary(p => p.Id, p => p.Name);

    public static Playbook.Deals.Person? Candidate(Deal deal, string? id) => deal.FindPerson(id) is { IsCandidate: true } person ? person : null;
}
