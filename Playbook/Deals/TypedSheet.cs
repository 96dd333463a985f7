using System.Collections.Immutable;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>One answer that a message gave.</summary>
/// <param name="Rival">The competitor it is about; null for us, and for a person.</param>
/// <param name="Note">As it is kept, when it is worth telling.</param>
/// <param name="Remark">What became of a name in it; null when there is nothing to say.</param>
public sealed record TypedItem(Question Question, LocalText Told, string? Rival, string? Note, AnswerSource? Source, LocalText? Remark);

/// <summary>What the answers of one message come to.</summary>
/// <param name="Last">The question answered last.</param>
public sealed record TypedSheet(
    ImmutableList<DealEvent> Events, IReadOnlyList<TypedItem> Items, IReadOnlyList<LocalText> Problems, Question? Last)
{
    /// <summary>As many as one transaction has room for.</summary>
    private const int MostAtOnce = 20;

    private static readonly LocalText TooMany = new LocalText(
        "At most {0} answers fit into one message; the rest was not saved.", "一条消息最多 {0} 个回答，其余没有保存。").With(MostAtOnce);

    private static readonly LocalText NoSuchRival = new(
        "“{0}” is no competitor of this deal. Add it with “edit” first.", "“{0}”不是该商机的竞争对手，请先用“修改”添加。");

    private static readonly LocalText NotARating = new(
        "{0} “{1}” is not answered by + or −. Type “{0}: …” with your answer, or open its card.", "{0}“{1}”不是用 + 或 − 回答的。请输入“{0}：……”写下回答，或打开卡片。");

    private static readonly LocalText WhichNumber = new(
        "Every question has an answer already. Which one do you want to change? Put its number in front, as in 5 +.",
        "所有问题都已有回答。您想改哪一题？请在前面写上题号，例如：5 +。");

    /// <param name="asked">What an answer without a number is about; null for the first question never asked, with which the last card ended.</param>
    /// <param name="today">In the deal's time zone.</param>
    public static TypedSheet Decide(Deal deal, Worksheet sheet, IReadOnlyList<TypedAnswer> answers, LocalDate today, Question? asked = null)
    {
        var saved = new Dictionary<AnswerKey, (DealEvent.Answered Event, TypedItem Item)>();
        var problems = new List<LocalText>();
        Question? last = null;
        foreach (var answer in answers.Take(MostAtOnce))
        {
            if ((answer.Number ?? (asked ?? sheet.Next(deal))?.Number) is not { } number)
            {
                problems.Add(WhichNumber);
                continue;
            }

            var question = sheet.Method.Questions.FirstOrDefault(q => q.Number == number);
            var rival = answer.Subject is { } name ? FindRival(deal, name) : null;
            if (answer.Subject is { } unknown && rival is null && !IsUs(unknown))
            {
                problems.Add(NoSuchRival.With(unknown));
                continue;
            }

            var subject = rival is null ? sheet.Subject : Subject.Of(rival);
            var value = Value(deal, sheet, question, answer, today);
            if (value.Problem is { } unread)
            {
                problems.Add(unread.Text);
                continue;
            }

            var said = AnswerSource.IsAskedFor(sheet.Method.Id, subject) ? SourceReading.Of(deal, answer.Note) : new(answer.Note, null);
            var decision = TypedAnswers.Decide(deal, sheet.Method, number, subject, value.Value, said.Note, said.Source);
            if (decision.IsRefused)
            {
                problems.AddRange(decision.Problems.Select(p => p.Text));
                continue;
            }

            // Of two answers to one question in a message the later counts: it is saved and told in place of the earlier.
            var given = (DealEvent.Answered)decision.Events[0];
            if (answer.Note is null && saved.TryGetValue(given.Key, out var earlier) && earlier.Event.After == given.After)
            {
                given = given with { NoteAfter = earlier.Event.NoteAfter, SourceAfter = earlier.Event.SourceAfter };
            }

            var note = answer.Note is not null || given.NoteAfter != given.NoteBefore ? given.NoteAfter : null;
            saved[given.Key] = (given, new(question!, decision.Told!.Value, rival?.Name, note, given.SourceAfter, said.Remark));
            last = question;
        }

        if (answers.Count > MostAtOnce)
        {
            problems.Add(TooMany);
        }

        return new([.. saved.Values.Select(s => s.Event)], [.. saved.Values.Select(s => s.Item)], problems, last);
    }

    /// <summary>The text of the value; whether it answers the question is decided with the others.</summary>
    private static Parsed<string> Value(Deal deal, Worksheet sheet, Question? question, TypedAnswer answer, LocalDate today) =>
        question is { Kind: not AnswerKind.Rating } && answer.Words is { } words ? TypedValue.Read(deal, DealChoices.Of(deal, sheet.Method, question), words, today)
        : question is { Kind: not AnswerKind.Rating } && answer.Mark != AnswerMark.Unknown ? new Problem(
            question.Id, new(NotARating.With(question.Number, question.Title.En).En, NotARating.With(question.Number, question.Title.Zh).Zh))
        : answer.Mark switch { AnswerMark.Plus => "+", AnswerMark.Minus => "-", _ => "?" };

    private static bool IsUs(string name) => TextFold.Lower(name).Trim() is "us" or "we" or "our side" or "我们" or "我方";

    private static Competitor? FindRival(Deal deal, string name)
    {
        var found = DealNameMatch.Find(name, [.. deal.Rivals], r => (r.Name, null));
        return found.IsClear ? found.Ranked[0].Item : null;
    }
}
