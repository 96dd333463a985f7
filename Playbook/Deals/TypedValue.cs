using System.Collections.Immutable;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>What was typed for a question that is no rating, as the text of a value.</summary>
internal static class TypedValue
{
    private static readonly char[] BetweenNames = [',', '，', '、', ';', '；'];
    private static readonly string[] NotKnown = ["?", "？", "unknown", "not known", "don't know", "不知道", "不清楚", "未知"];

    private static readonly LocalText OnItsCard = new(
        "{0} “{1}” is ticked on its card; it cannot be typed.", "{0}“{1}”请在卡片上勾选，不能用文字回答。");

    private static readonly LocalText OneOf = new("{0} “{1}” is answered with one of: {2}.", "{0}“{1}”请从这些里选一个：{2}。");
    private static readonly LocalText Nobody = new("“{0}” is not on the map. “map + {0}” puts them on it.", "“{0}”不在决策链上。输入“决策链 + {0}”可以添加。");
    private static readonly LocalText Several = new("Several people on the map are called “{0}”. Say more of the name.", "决策链上有多位“{0}”，请写全姓名。");

    /// <param name="question">With the deal's own choices: <see cref="DealChoices"/>.</param>
    /// <param name="today">In the deal's time zone.</param>
    public static Parsed<string> Read(Deal deal, Question question, string typed, LocalDate today) =>
        NotKnown.Contains(TextFold.Lower(typed).Trim().TrimEnd('.', '。')) ? AnswerValue.Unknown.ToText() : question.Kind switch
        {
            AnswerKind.Text => NoteText.Clean(typed) ?? "",
            AnswerKind.Number => Made(AnswerNumber.Parse(typed), n => new AnswerValue.Number(n)),
            AnswerKind.Money => Made(MoneyText.Parse(typed, deal.Header.Amount?.Currency ?? Currencies.Default), m => new AnswerValue.Sum(m)),
            AnswerKind.Date => Made(DateText.Parse(typed, today), d => new AnswerValue.Day(d.Date)),
            AnswerKind.Choice => Choice(question, typed),
            AnswerKind.Persons => Persons(deal, question, typed),
            _ => Refused(question, OnItsCard),
        };

    private static Parsed<string> Made<T>(Parsed<T> read, Func<T, AnswerValue> value) =>
        read.TryGet(out var found, out var problem) ? value(found).ToText() : problem;

    /// <summary>By title in either language, whole or its beginning.</summary>
    private static Parsed<string> Choice(Question question, string typed)
    {
        foreach (var language in (Language[])[Language.English, Language.Chinese])
        {
            var found = DealNameMatch.Find(typed, question.Choices, c => (c.Title.In(language), null));
            if (found.IsClear && found.Ranked[0].Kind <= MatchKind.Within)
            {
                return found.Ranked[0].Item.Id;
            }
        }

        return new Problem(question.Id, new(
            OneOf.With(question.Number, question.Title.En, string.Join(", ", question.Choices.Select(c => c.Title.En))).En,
            OneOf.With(question.Number, question.Title.Zh, string.Join("、", question.Choices.Select(c => c.Title.Zh))).Zh));
    }

    private static Parsed<string> Persons(Deal deal, Question question, string typed)
    {
        var ids = new List<string>();
        foreach (var name in typed.Split(BetweenNames, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var found = DealNameMatch.Find(name, deal.People, p => (p.Name, null));
            if (!found.IsClear || found.Ranked[0].Kind > MatchKind.Start)
            {
                var several = found.Ranked.Count(m => m.Kind <= MatchKind.Start) > 1;
                return new Problem(question.Id, (several ? Several : Nobody).With(TextInput.Cut(name, DealLimits.PersonName)));
            }

            ids.Add(found.Ranked[0].Item.Id);
        }

        return ids.Count == 0 ? Refused(question, OnItsCard) : new AnswerValue.Persons([.. ids.Distinct().ToImmutableArray()]).ToText();
    }

    private static Problem Refused(Question question, LocalText text) => new(
        question.Id, new(text.With(question.Number, question.Title.En).En, text.With(question.Number, question.Title.Zh).Zh));
}
