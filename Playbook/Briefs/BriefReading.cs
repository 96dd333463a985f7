using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Questions;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using NodaTime;

namespace KeyAccountBot.Playbook.Briefs;

/// <summary>Puts a brief together from the deal as it is and its check.</summary>
public static class BriefReading
{
    public const string SixQuestions = "six-questions";
    public const string Objections = "objections";
    public const string Needs = "person";

    private const int MostObjections = 3;
    private const int MostPromises = 4;
    private const int MostGuessed = 4;

    private static readonly string[] NeedsRead = ["own-development", "department-need", "company-need"];

    /// <summary>Those who are said to be there; else those whom the next meeting is agreed with; else the key players, whoever was met longest ago first.</summary>
    public static BriefScope ScopeOf(Deal deal, PlannedMeeting? meeting, ImmutableArray<string> people, ImmutableArray<string> others, LocalDate today, BookRules rules)
    {
        if (!people.IsEmpty || !others.IsEmpty)
        {
            return new(meeting, people, others);
        }

        if (meeting is not null && (meeting.What.People.Any(p => deal.FindPerson(p) is not null) || !meeting.What.Others.IsEmpty))
        {
            return new(meeting, [.. meeting.What.People.Where(p => deal.FindPerson(p) is not null)], meeting.What.Others);
        }

        var agreed = deal.People.FindAll(p => p.Seat.NextMeeting >= today);
        if (agreed.Count > 0)
        {
            var next = agreed.Min(p => p.Seat.NextMeeting);
            return new(meeting, [.. agreed.Where(p => p.Seat.NextMeeting == next).Select(p => p.Id)], []);
        }

        var keys = new MapFacts(CheckInput.Of(deal, today), rules.Thresholds).KeyPlayers.OrderBy(p => p.LastMet ?? LocalDate.MinIsoValue);
        return new(meeting, [.. keys.Take(MostGuessed).Select(p => p.Id)], [], IsGuess: true);
    }

    /// <param name="personal">The reader may see personal notes.</param>
    /// <param name="rules">Of the deal's book.</param>
    public static Brief Of(Deal deal, BriefScope scope, MethodLibrary methods, LocalDate today, BookRules rules, bool personal)
    {
        var check = CheckEngine.Run(CheckInput.Of(deal, today), rules.Thresholds, rules.Settings);
        var room = scope.People.Select(deal.FindPerson).OfType<Person>().Where(p => !(p.Seat.Left <= today)).ToImmutableArray();
        var questions = check.Questions.Where(q => !q.Whom.IsOwnSide).Select(q => IsThere(q) ? q with { Whom = q.Whom with { IntroductionNeeded = false } } : q)
            .OrderBy(q => IsThere(q) ? 0 : 1).ToImmutableArray();
        ImmutableArray<PlannedAction> promises =
        [
            .. deal.Actions.Where(a => a.IsOpen && (a.What.Visit is not null || a.What.Owner.IsCustomer)).OrderBy(a => a.What.Due ?? LocalDate.MaxIsoValue).Take(MostPromises),
        ];
        return new(
            deal,
            scope,
            today,
            [.. room.Select(p => new BriefPerson(p, personal ? p.Seat.Wins ?? NeedOf(deal, p) : null))],
            AimSuggestion.Of(deal, scope, room, questions, promises, today, rules, personal),
            questions,
            [.. Prepared(deal, methods.Find(SixQuestions)?.Questions ?? [])],
            Heard(deal, methods),
            UnsaidWords.Of(deal, room),
            promises,
            SinceReading.Of(deal, room, methods, today));

        // Who sits there needs no introduction.
        bool IsThere(NextQuestion question) => room.Any(p => p.Id == question.Whom.PersonId);
    }

    private static string? NeedOf(Deal deal, Person person) => NeedsRead
        .Select(q => (deal.AnswerTo(Needs, q, Subject.Of(person))?.Value as AnswerValue.Words)?.Text).FirstOrDefault(w => w is not null);

    private static IEnumerable<Prepared> Prepared(Deal deal, IEnumerable<Question> questions) => questions
        .Select(q => new Prepared(q, (deal.AnswerTo(SixQuestions, q.Id, Subject.Us)?.Value as AnswerValue.Words)?.Text));

    /// <summary>What was heard before, with our answer, and what a deal like this makes likely.</summary>
    private static ImmutableArray<Prepared> Heard(Deal deal, MethodLibrary methods)
    {
        var all = methods.Find(Objections)?.Questions.Where(q => q.Kind == AnswerKind.Text).ToList() ?? [];
        var noted = all.Select(q => new Prepared(q, (deal.AnswerTo(Objections, q.Id, Subject.Us)?.Value as AnswerValue.Words)?.Text)).ToList();
        var funds = deal.AnswerTo(Assessment.MethodId, Criterion.Funds.Id(), Subject.Us)?.Value;
        string?[] likely =
        [
            funds == AnswerValue.Minus ? "no-budget" : null,
            deal.Rivals.Any() ? "compare" : "content",
            deal.Stage >= Stage.R4A ? "too-dear" : "think",
        ];
        return
        [
            .. noted.Where(p => p.Answer is not null).Concat(likely.Select(id => noted.Find(p => p.Question.Id == id)).OfType<Prepared>())
                .DistinctBy(p => p.Question.Id).Take(MostObjections),
        ];
    }
}
