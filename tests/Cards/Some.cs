using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using NodaTime;

namespace KeyAccountBot.Cards.Tests;

/// <summary>Deals, people and a method to draw.</summary>
internal static class Some
{
    public static readonly LocalDate Today = new(2026, 11, 24);
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 2, 0);
    public static readonly Member Lin = new(new("0b6f1f3e-8e1c-4c1e-9c31-7a0c5c8f2b11"), "Lin Wei");
    public static readonly Member Zhou = new(new("5c0d2a77-52a4-4a8e-8a30-1f9d0f6f7c22"), "周敏");
    public static readonly MethodLibrary Methods = MethodLibrary.Load();
    public static readonly Method Assess = Methods.Find(Assessment.MethodId)!;

    /// <summary>Names of 120 characters that try everything: markup, mentions, other directions, emoji, quotes.</summary>
    public static readonly string HostileName = Fill("**[click](https://evil.example)** <at>x</at> # _אבג\u202Eabc_ \"q\" 1. 👩‍👩‍👧 & &lt; | ~~`远山`", DealLimits.Name);
    public static readonly string HostileNote = Fill("- **[click](https://evil.example)** <at>Lin</at>\n1. 对方说“再看看” \\ \u202E 👍 ", DealLimits.Note);

    /// <summary>As many bytes as a text of that length can have.</summary>
    public static string Heavy(int length) => new('远', length);

    public static DealId Id(long n) => new(new Guid($"0197c2a4-5e1b-7c30-9d44-{n:x12}"));

    public static Deal Deal(
        string name = "Harbour Metro · Depot HVAC", string? account = "Harbour Metro", IReadOnlyList<string>? competitors = null) => new()
        {
            Tenant = new("t"),
            Id = Id(0x2f1e6a7b8c94),
            Revision = 42,
            Header = new(name, account, new Money(2_600_000, "CNY"), new LocalDate(2027, 1, 8), CompanyType.StateOwned, Tender: true),
            TimeZone = "Asia/Shanghai",
            Book = BookId.OfTeam("19:team"),
            Owner = Lin,
            Members = [Zhou],
            Stage = Stage.R3,
            StageSince = Now,
            Competitors = [.. (competitors ?? ["Norda", "In-house"]).Select((c, i) => new Competitor($"c{i + 1}", c))],
            Opened = Now,
            LastChange = Now,
            LastAnswer = Now,
        };

    /// <summary>One sign per criterion for a party: + − ? or a space for never asked.</summary>
    public static Deal Rated(this Deal deal, Subject subject, string signs, string? note = null)
    {
        var answers = deal.Answers;
        foreach (var (question, sign) in Assess.Questions.Zip(signs).Where(p => p.Second != ' '))
        {
            AnswerValue.TryParse(AnswerKind.Rating, sign.ToString(), out var value);
            answers = answers.SetItem(
                new(Assess.Id, question.Id, subject),
                new(value, subject == Subject.Us ? note : null, Lin.Id, Now, 7, null, null, ImmutableDictionary<UserId, View>.Empty));
        }

        return deal with { Answers = answers };
    }

    public static readonly Method Facts = Methods.Find(DealFacts.MethodId)!;

    /// <summary>An answer of the method <c>facts</c>, by its text.</summary>
    public static Deal Fact(this Deal deal, string question, string text, string? note = null) => deal.Told(Facts.Id, question, text, note);

    /// <summary>An answer to any method, by its text.</summary>
    public static Deal Told(this Deal deal, string methodId, string question, string text, string? note = null, Subject? subject = null)
    {
        var method = Methods.Find(methodId)!;
        Assert.True(QuestionValue.TryRead(DealChoices.Of(deal, method, method.Find(question)!), text, out var value), text);
        var answer = new Answer(value, note, Lin.Id, Now, 7, null, null, ImmutableDictionary<UserId, View>.Empty);
        return deal with { Answers = deal.Answers.SetItem(new(methodId, question, subject ?? Subject.Us), answer) };
    }

    public static IReadOnlyList<GroupView> Groups(Deal deal, DealView view = DealView.Full) =>
        GroupView.All(DealAccess.Shown(Lights.Of(deal, Thresholds.Default), view), Assess, Thresholds.Default);

    /// <summary>A method with a question of every kind, which no code knows.</summary>
    public static Method EveryKind()
    {
        IReadOnlyList<Choice> modes = [new("open", new("Open tender", "公开招标")), new("invited", new("By invitation", "邀请招标")), new("direct", new("Direct", "直接采购"))];
        var questions = Enum.GetValues<AnswerKind>().Select((kind, i) => new Question(
            $"q-{kind.ToString().ToLowerInvariant()}", i + 1, new($"About {kind}", $"关于{kind}"), new("What is known about it", "对此了解什么"), kind,
            kind is AnswerKind.Choice or AnswerKind.MultiChoice ? modes : [],
            [new("Who said so? *Really*", "谁说的？"), new("1. When was that?", "什么时候？")]));
        return new("every-kind", new("Every kind", "各种题型"), AskedOf.Deal, ComparesCompetitors: true,
            [new("all", new("What do we know?", "了解多少？"), new("Known", "了解"), [.. questions])]);
    }

    private static string Fill(string pattern, int length)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, (length / pattern.Length) + 1))[..length];
        return char.IsHighSurrogate(text[^1]) ? text[..^1] + "x" : text;
    }
}
