using System.Collections.Immutable;
using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>Answers that are typed: <c>5 + CFO must decide</c>.</summary>
internal sealed class TypedWalk(DealDesk desk, WalkCards cards)
{
    /// <summary>As many as one transaction has room for.</summary>
    private const int MostAtOnce = 20;

    private static readonly LocalText TooMany = new LocalText(
        "At most {0} answers fit into one message; the rest was not saved.", "一条消息最多 {0} 个回答，其余没有保存。").With(MostAtOnce);

    private static readonly LocalText NoSuchRival = new(
        "“{0}” is no competitor of this deal. Add it with “edit” first.", "“{0}”不是该商机的竞争对手，请先用“修改”添加。");

    private static readonly LocalText NotARating = new(
        "{0} “{1}” is not answered by + or −. Please answer it on its card.", "{0}“{1}”不是用 + 或 − 回答的，请在卡片上回答。");

    private static readonly LocalText WhichNumber = new(
        "Every question has an answer already. Which one do you want to change? Put its number in front, as in 5 +.",
        "所有问题都已有回答。您想改哪一题？请在前面写上题号，例如：5 +。");

    public async Task<Reply> AnswerAsync(
        Turn turn, DealId id, Method method, IReadOnlyList<TypedAnswer> answers, CancellationToken cancellationToken)
    {
        var closed = WalkDoor.IsClosed(turn, method);
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Typed, (deal, _) =>
        {
            var decided = Decide(deal, method, closed(deal) ? [] : answers);
            return (decided, decided.Events);
        }, cancellationToken);
        if (change.Decision is not { } done)
        {
            return Notices.Missing(turn, change.Fate) with { OneToOneOnly = true };
        }

        var after = change.Found.Deal;
        if (closed(after))
        {
            return WalkDoor.Refused(turn);
        }

        if (change.Repeated)
        {
            // Saved by a copy of this activity: an answer without a number went to the question that was asked then.
            done = Decide(after, method, answers, LastBy(turn.Who.Id, after, method));
        }

        return cards.Answered(turn, after, new(method, Subject.Us), done.Last, done.Items, done.Problems);
    }

    private static Question? LastBy(UserId who, Deal deal, Method method) =>
        (from q in method.Questions
         let answer = deal.AnswerTo(method.Id, q.Id, Subject.Us)
         where answer?.By == who
         orderby answer.At
         select q).LastOrDefault();

    /// <param name="asked">What an answer without a number is about; null for the first question never asked, with which the last card ended.</param>
    private static Typed Decide(Deal deal, Method method, IReadOnlyList<TypedAnswer> answers, Question? asked = null)
    {
        var saved = new Dictionary<AnswerKey, (DealEvent.Answered Event, AnsweredItem Item)>();
        var problems = new List<LocalText>();
        Question? last = null;
        foreach (var answer in answers.Take(MostAtOnce))
        {
            if ((answer.Number ?? (asked ?? new Worksheet(method, Subject.Us).Next(deal))?.Number) is not { } number)
            {
                problems.Add(WhichNumber);
                continue;
            }

            var question = method.Questions.FirstOrDefault(q => q.Number == number);
            var rival = answer.Subject is { } name ? FindRival(deal, name) : null;
            if (answer.Subject is { } unknown && rival is null && !IsUs(unknown))
            {
                problems.Add(NoSuchRival.With(unknown));
                continue;
            }

            if (question is { Kind: not AnswerKind.Rating } other && answer.Mark != AnswerMark.Unknown)
            {
                problems.Add(new(NotARating.With(number, other.Title.En).En, NotARating.With(number, other.Title.Zh).Zh));
                continue;
            }

            var subject = rival is null ? Subject.Us : Subject.Of(rival);
            var decision = TypedAnswers.Decide(deal, method, number, subject, Mark(answer.Mark), answer.Note);
            if (decision.IsRefused)
            {
                problems.AddRange(decision.Problems.Select(p => p.Text));
                continue;
            }

            // Of two answers to one question in a message the later counts: it is saved and told in place of the earlier.
            var given = (DealEvent.Answered)decision.Events[0];
            if (answer.Note is null && saved.TryGetValue(given.Key, out var earlier) && earlier.Event.After == given.After)
            {
                given = given with { NoteAfter = earlier.Event.NoteAfter };
            }

            var note = answer.Note is not null || given.NoteAfter != given.NoteBefore ? given.NoteAfter : null;
            saved[given.Key] = (given, new(decision.Told!.Value, rival?.Name, note));
            last = question;
        }

        if (answers.Count > MostAtOnce)
        {
            problems.Add(TooMany);
        }

        return new([.. saved.Values.Select(s => s.Event)], [.. saved.Values.Select(s => s.Item)], problems, last);
    }

    private static bool IsUs(string name) => TextFold.Lower(name).Trim() is "us" or "we" or "our side" or "我们" or "我方";

    private static Competitor? FindRival(Deal deal, string name)
    {
        var found = DealNameMatch.Find(name, [.. deal.Rivals], r => (r.Name, null));
        return found.IsClear ? found.Ranked[0].Item : null;
    }

    private static string Mark(AnswerMark mark) => mark switch { AnswerMark.Plus => "+", AnswerMark.Minus => "-", _ => "?" };

    private sealed record Typed(
        ImmutableList<DealEvent> Events, IReadOnlyList<AnsweredItem> Items, IReadOnlyList<LocalText> Problems, Question? Last);
}
