using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Results;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>The cards that follow a saved walk card.</summary>
internal sealed class WalkCards(DealViews views, MapBesideAnswers map)
{
    private static readonly LocalText Meanwhile = new(
        "Answered differently meanwhile; on record is: {0}. Yours is still here and not saved.", "期间有人作了不同的回答，现在记录：{0}。您的回答还在这里，没有保存。");

    /// <param name="saved">The group just saved, whose light stands on top.</param>
    public Reply Group(Turn turn, Deal deal, BookRules judgedBy, Worksheet sheet, QuestionGroup group, QuestionGroup? saved, int partyPage = 0)
    {
        var view = WalkView.Of(deal, sheet, group, partyPage) with { Saved = saved is null ? null : Light(deal, judgedBy, sheet.Method, saved) };
        return new(WalkCard.Render(map.On(turn, deal, judgedBy, view), turn.Language));
    }

    /// <param name="then">Where saving leads: back to the group, or to the check that asked.</param>
    public Reply Question(Turn turn, Deal deal, BookRules judgedBy, Worksheet sheet, QuestionGroup group, string? questionId, string then = Go.Group)
    {
        var known = group.Questions.Any(q => q.Id == questionId) ? questionId : null;
        return new(WalkCard.Render(map.On(turn, deal, judgedBy, WalkView.Of(deal, sheet, group, 0, known) with { Then = then }), turn.Language));
    }

    /// <summary>Whom a method is about: the people of the map, each with how much is known.</summary>
    public static Reply People(Turn turn, Deal deal, Method method, int page = 1, LocalText? problem = null)
    {
        var rows = deal.People.Select(p => new MethodPerson(p.Id, p.Name, p.Title, new Worksheet(method, Subject.Of(p)).Known(deal)));
        var view = new MethodPeopleView(DealRef.Of(deal), deal.Header.Name, method, [.. rows], page) { Problem = problem };
        return new(MethodPeopleCard.Render(view, turn.Language), OneToOneOnly: true, Expect: Expectation.Nothing);
    }

    public Reply Done(Turn turn, Deal deal, BookRules judgedBy, Worksheet sheet)
    {
        var method = sheet.Method;
        var lights = method.Id == Assessment.MethodId ? views.Lights(deal, judgedBy, DealView.Full) : [];
        var view = new WalkDoneView(DealRef.Of(deal), deal.Header.Name, method, sheet.Known(deal), lights)
        {
            Remarks = [.. WalkView.RemarksOf(deal, method).Select(r => r.Text)],
            Person = deal.FindPerson(sheet.Subject.Value) is { } person ? new(sheet.Subject, person.Name) : null,
            Result = MethodResults.Of(deal, sheet, turn.DayIn(deal.TimeZone), judgedBy.Thresholds),
        };
        return new(WalkDoneCard.Render(view, turn.Language));
    }

    /// <summary>After single answers, typed or tapped: what was saved or why not, and the next question.</summary>
    /// <param name="last">The question answered last.</param>
    public Reply Answered(
        Turn turn, Deal deal, BookRules judgedBy, Worksheet sheet, Question? last, IReadOnlyList<AnsweredItem> items, IReadOnlyList<LocalText> problems)
    {
        var (method, next) = (sheet.Method, sheet.Next(deal));
        var group = method.Groups.First(g => g.Questions.Contains(last ?? next ?? method.Groups[0].Questions[0]));
        var view = new AnsweredView(
            DealRef.Of(deal), deal.Header.Name, method, group, items, problems, items.Count > 0 ? Light(deal, judgedBy, method, group) : null, next)
        {
            About = deal.FindPerson(sheet.Subject.Value) is { } person ? new(person.Id, person.Name) : null,
            People = [.. deal.People.Select(p => new Cards.Walk.Person(p.Id, p.Name))],
        };
        return new(AnsweredCard.Render(map.On(turn, deal, judgedBy, view), turn.Language), OneToOneOnly: true, ForEveryone: true);
    }

    /// <summary>
    /// The card once more, with what could not be taken in place and the reason beside it. Answers that conflict stay in place too,
    /// beside what is on record, and still count as answers to what <paramref name="shown"/> says.
    /// </summary>
    public Reply Rejected(
        Turn turn, Deal deal, BookRules judgedBy, Worksheet sheet, QuestionGroup group, Submission card, Shown shown,
        IReadOnlyList<Problem> problems, IReadOnlyList<AnswerConflict> conflicts)
    {
        var drawn = shown.Answers.Select(a => a.Question).Distinct().ToList();
        var view = WalkView.Of(
            deal, sheet, group, card.Whole(Payload.Parties) == 1 ? 1 : 0, card[Payload.Go] == Go.Group && drawn is [var single] ? single : null);
        var questions = view.Questions.Select(q => Why(q.Question) is not { } problem ? q : q with
        {
            Problem = problem,
            TypedNote = Typed.IsKept(q.Question.Id, problems) ? card[Inputs.Note(q.Question.Id)] : null,
            TypedSource = card[Inputs.Source(q.Question.Id)],
            Answers = [.. q.Answers.Select(a => a with { Typed = AnswerInput.Read(q.Question, a.Subject, id => card[id]) is { Length: > 0 } text ? text : null })],
        });
        return new(WalkCard.Render(map.On(turn, deal, judgedBy, view with { Questions = [.. questions], Kept = conflicts.Count > 0 ? shown : null }), turn.Language));

        LocalText? Why(Question question) =>
            problems.FirstOrDefault(p => p.Field == question.Id) is { } problem ? SubmittedWalk.Unreadable(card, question, sheet.Subject) ?? problem.Text
            : conflicts.FirstOrDefault(c => c.Key.Question == question.Id) is { } conflict
                ? new(Meanwhile.With(AnswerWords.Of(deal, question, conflict.Theirs?.Value, Language.English)).En, Meanwhile.With(AnswerWords.Of(deal, question, conflict.Theirs?.Value, Language.Chinese)).Zh)
            : null;
    }

    public static Reply Conflict(Turn turn, Deal deal, Worksheet sheet, QuestionGroup group, IReadOnlyList<AnswerConflict> conflicts, string? go = null)
    {
        var method = sheet.Method;
        var zone = deal.Zone;
        var items = conflicts.Take(AnswerConflictCard.MostItems).Select(c =>
        {
            var question = DealChoices.Of(deal, method, method.Find(c.Key.Question)!);
            var rival = deal.Competitors.Find(r => Subject.Of(r) == c.Key.Subject);
            var theirs = new Theirs(
                AnswerWords.Of(deal, question, c.Theirs?.Value, turn.Language), c.Theirs?.Note,
                c.Theirs is null ? null : deal.NameOf(c.Theirs.By), c.Theirs?.At.InZone(zone).LocalDateTime, turn.DayIn(deal.TimeZone));
            return new AnswerConflictItem(
                question, new(c.Key.Subject, rival?.Name ?? deal.FindPerson(c.Key.Subject.Value)?.Name), c.Theirs?.Value, c.Theirs?.Note, theirs, c.Mine, c.MyNote)
            {
                SourceOnRecord = AnswerSource.TextOf(c.Theirs?.Source),
                MySource = c.MySource,
            };
        });
        var view = new AnswerConflictView(
            DealRef.Of(deal), deal.Header.Name, method, group, [.. items], Math.Max(0, conflicts.Count - AnswerConflictCard.MostItems))
        {
            Go = go,
            People = [.. deal.People.Select(p => new Cards.Walk.Person(p.Id, p.Name))],
        };
        return new(AnswerConflictCard.Render(view, turn.Language));
    }

    public GroupView? Light(Deal deal, BookRules judgedBy, Method method, QuestionGroup group) => method.Id == Assessment.MethodId
        ? views.Lights(deal, judgedBy, DealView.Full).FirstOrDefault(l => l.Group.Id == group.Id)
        : null;
}
