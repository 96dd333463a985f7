using KeyAccountBot.Cards.Pipeline;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Pipeline;
using KeyAccountBot.Playbook.Results;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Tests;

/// <summary>Every card at its fullest: the longest names, six competitors, notes of 1,000 characters, all lists full.</summary>
internal static class WorstCards
{
    /// <param name="fill">A text of that length: heavy in bytes, or hostile.</param>
    public static IEnumerable<SampleCard> Filled(string kind, Func<int, string> fill) =>
        Enum.GetValues<Language>().SelectMany(language => In(fill, language).Select(c => new SampleCard($"{c.Name}-{kind}", language, c.Card)));

    private static string FullOf(Deal deal, Question question) => question.Kind switch
    {
        AnswerKind.Money => question.Id == DealFacts.FullCost ? "999999999999 CHF" : "999999999998.99 CHF",
        AnswerKind.Date => "2036-12-31",
        AnswerKind.MultiChoice => string.Join(',', question.Choices.Skip(1).Select(c => c.Id + "@2026-11-20")),
        _ => question.Id == DealFacts.BuyingMode ? DealFacts.Donation : DealChoices.Of(deal, Some.Facts, question).Choices[^1].Id,
    };

    /// <summary>Every method that is filled in, with every answer as long as it may be.</summary>
    private static IEnumerable<(string Name, RenderedCard Card)> Methods(Deal deal, string note, Func<int, string> fill, Language language)
    {
        deal = deal with
        {
            People = [.. Enumerable.Range(1, DealLimits.People).Select(n => new Playbook.Deals.Person($"p{n}", fill(DealLimits.PersonName), fill(DealLimits.PersonTitle)))],
        };
        var everybody = string.Join(',', deal.People.Select(p => p.Id));
        var rows = MethodRow.All(Some.Methods, deal, _ => false);
        yield return ("methods", MethodsCard.Render(new(DealRef.Of(deal), deal.Header.Name, rows, 1), language));
        foreach (var method in Some.Methods.Worksheets.Where(m => m.Id is not (Assessment.MethodId or DealFacts.MethodId)))
        {
            var sheet = Worksheet.Of(deal, method, "p1")!;
            var full = method.Questions.Aggregate(deal, (d, q) => d.Told(method.Id, q.Id, Longest(q), note, sheet.Subject));
            foreach (var group in method.Groups)
            {
                yield return ($"walk-{method.Id}-{group.Id}", WalkCard.Render(WalkView.Of(full, sheet, group), language));
                yield return ($"walk-{method.Id}-{group.Id}-note", WalkCard.Render(WalkView.Of(full, sheet, group, 0, group.Questions[0].Id), language));
            }

            yield return ($"done-{method.Id}", WalkDoneCard.Render(
                new(DealRef.Of(deal), deal.Header.Name, method, sheet.Known(full), []) { Result = MethodResults.Of(full, sheet, Some.Today, Thresholds.Default), Person = new(sheet.Subject, fill(DealLimits.PersonName)) }, language));
            if (sheet.IsOnPerson)
            {
                var people = deal.People.Select(p => new MethodPerson(p.Id, p.Name, p.Title, 9)).ToList();
                yield return ($"people-{method.Id}", MethodPeopleCard.Render(new(DealRef.Of(deal), deal.Header.Name, method, people, 2), language));
            }
        }

        string Longest(Question question) => question.Kind switch
        {
            AnswerKind.Text => fill(question.Longest ?? DealLimits.Note),
            AnswerKind.Money => "999999999998.99 CHF",
            AnswerKind.Number => "-999999999998.99",
            AnswerKind.Date => "2036-12-31",
            AnswerKind.Persons => everybody,
            AnswerKind.MultiChoice => string.Join(',', question.Choices.Skip(1).Select(c => question.Dated ? c.Id + "@2026-11-20" : c.Id)),
            AnswerKind.Choice => question.Choices[^1].Id,
            _ => "-",
        };
    }

    private static IEnumerable<(string Name, RenderedCard Card)> In(Func<int, string> fill, Language language)
    {
        var (name, note, reason) = (fill(DealLimits.Name), fill(DealLimits.Note), fill(DealLimits.Reason));
        var rivals = Enumerable.Range(0, DealLimits.Competitors).Select(_ => fill(DealLimits.CompetitorName)).ToList();
        var deal = Some.Deal(name, fill(DealLimits.Account), rivals);
        deal = Enumerable.Range(1, DealLimits.Competitors).Aggregate(
            deal.Rated(Subject.Us, "-----+-----+-----+-++", note), (d, i) => d.Rated(new($"c{i}"), "+++++++++++++++++++++"));
        var at = DealRef.Of(deal) with { Revision = 9_999_999 };
        deal = deal with { Revision = at.Revision };
        var groups = Some.Groups(deal);
        foreach (var group in Some.Assess.Groups)
        {
            var saved = groups.MaxBy(g => g.Meaning.In(language).Length);
            yield return ($"walk-{group.Id}", WalkCard.Render(WalkView.Of(deal, Some.Assess, group) with { Saved = saved }, language));
            yield return ($"walk-others-{group.Id}", WalkCard.Render(WalkView.Of(deal, Some.Assess, group, partyPage: 1) with { Saved = saved }, language));
        }

        var peopled = deal with
        {
            People = [.. Enumerable.Range(1, DealLimits.People).Select(n => new Playbook.Deals.Person($"p{n}", fill(DealLimits.PersonName)))],
            Answers = deal.Answers.SetItems(deal.Answers.Where(a => a.Key.Subject == Subject.Us).Select(a => KeyValuePair.Create(a.Key, a.Value with { Source = new("p60") }))),
        };
        var everybody = peopled.People.Select(p => new Walk.Person(p.Id, p.Name)).ToList();
        foreach (var group in Some.Assess.Groups)
        {
            yield return ($"walk-said-{group.Id}", WalkCard.Render(WalkView.Of(peopled, Some.Assess, group), language));
            yield return ($"walk-said-one-{group.Id}", WalkCard.Render(WalkView.Of(peopled, Some.Assess, group, questionId: group.Questions[0].Id), language));
        }

        var facts = Some.Facts.Questions.Aggregate(deal, (d, q) => d.Fact(q.Id, FullOf(d, q), note));
        yield return ("facts", WalkCard.Render(WalkView.Of(facts, Some.Facts, Some.Facts.Groups[0]), language));
        yield return ("facts-done", WalkDoneCard.Render(new(at, name, Some.Facts, 7, []) { Remarks = [.. FactRemarks.Of(facts).Select(r => r.Text)] }, language));
        foreach (var (worst, card) in Methods(deal, note, fill, language))
        {
            yield return (worst, card);
        }

        yield return ("walk-note", WalkCard.Render(WalkView.Of(deal, Some.Assess, Some.Assess.Groups[1], questionId: Assessment.SolutionFit), language));
        yield return ("walk-done", WalkDoneCard.Render(new(at, name, Some.Assess, 20, groups), language));
        var typed = Some.Assess.Groups[2].Questions.Select(q => new AnsweredItem(new(reason, reason), rivals[0], note)).ToList();
        yield return ("answered", AnsweredCard.Render(
            new(at, name, Some.Assess, Some.Assess.Groups[2], typed, [new(reason, reason)], groups[2], Some.Assess.Groups[3].Questions[0]), language));
        var theirs = new Theirs("− no", note, fill(100), new LocalDateTime(2026, 11, 24, 9, 5), Some.Today);
        var conflicts = Some.Assess.Groups[1].Questions.Take(AnswerConflictCard.MostItems)
            .Select(q => new AnswerConflictItem(q, new(new("c1"), rivals[0]), AnswerValue.Minus, note, theirs, "+", note));
        yield return ("answered-said", AnsweredCard.Render(
            new(at, name, Some.Assess, Some.Assess.Groups[2], [.. typed.Select(t => t with { Told = new(fill(120), fill(120)), Source = new("p60"), Remarks = [new(reason, reason), new(reason, reason)] })], [new(reason, reason)], groups[2], Some.Assess.Groups[3].Questions[0])
            {
                People = everybody, Beside = new(new string('b', 120), new string('旁', 120)),
            },
            language));
        yield return ("conflict-said", AnswerConflictCard.Render(
            new(at, name, Some.Assess, Some.Assess.Groups[1], [.. conflicts.Select(c => c with { Party = Party.Us, SourceOnRecord = "p60", MySource = "p59" })], 17) { People = everybody }, language));
        yield return ("conflict-answers", AnswerConflictCard.Render(new(at, name, Some.Assess, Some.Assess.Groups[1], [.. conflicts], 17), language));
        yield return ("conflict-header", HeaderConflictCard.Render(
            new(
                at, name, FormShown.Write(deal), DealFormTexts.Of(DealForm.Of(deal), language),
                [.. Enum.GetValues<HeaderField>().Select(f => (f, theirs with { Value = name, Note = null }))]),
            language));
        foreach (var reminder in SampleReminders.Worst(fill, language))
        {
            yield return reminder;
        }

        yield return ("deal", DealCard.Render(new(deal with { Owner = new(Some.Lin.Id, fill(100)) }, groups, Some.Today, 999, Place.OneToOne) { Told = new(reason, reason) }, language));
        yield return ("deal-closed", DealCard.Render(new(deal with { Closing = new(Outcome.Won, reason, Some.Lin.Id, Some.Now) }, [], Some.Today, 9, Place.OneToOne), language));
        var rows = Enumerable.Range(1, 10).Select(i => new DealRow(
            new(Some.Id(i), at.Revision), name, deal.Header.Account, new(DealLimits.Amount, "CHF"), new(2036, 12, 31), [Light.Green, Light.Amber, Light.Red, Light.Grey], 999)).ToList();
        yield return ("deals", DealsCard.Render(
            new([.. rows.Take(DealsCard.RowsPerPage)], Some.Assess.Groups, 2, 600, fill(80), DealsShow.All, Some.Today, Place.OneToOne), language));
        var pipeline = SamplePipeline.Worst(fill);
        yield return ("pipeline", PipelineCard.Render(pipeline, language));
        foreach (var by in "slo")
        {
            yield return ($"pipeline-by-{by}", PipelineSplitCard.Render(new(pipeline.Book, pipeline.Totals!, by, Some.Assess.Groups, 2), language));
        }

        yield return ("pipeline-list", PipelineListCard.Render(
            new(
                pipeline.Book, PipelineCell.OfOwner(new(new string('u', 120))), pipeline.Totals!.All, fill(100), [.. rows.Take(PipelineListCard.RowsPerPage)], Some.Assess.Groups, 1600,
                "9999-12-31|0197c2a4-5e1b-7c30-9d44-2f1e6a7b8c90", Some.Today),
            language));
        yield return ("choose", ChooseDealCard.Render(new(fill(500), rows, Verbs.OpenWalk, Some.Today, (Payload.Method, "assess")), language));
        var tooMuch = fill(500);
        yield return ("form", DealFormCard.Render(
            DealFormView.Edit(deal, language) with
            {
                Texts = new(tooMuch, tooMuch, tooMuch, "CNY", tooMuch, tooMuch, "Other", true),
                Problems = [.. new[] { Inputs.Name, Inputs.Account, Inputs.Amount, Inputs.CloseDate, Inputs.Competitors, "other" }.Select(f => new Problem(f, new(reason, reason)))],
            },
            language));
        yield return ("stage", StageCard.Render(
            new(at, name, Stage.R1, false, StageGate.Conditions) { Chosen = Stage.R5, Reason = reason, Problem = new(reason, reason) }, language));
        var people = Enumerable.Range(1, 200).Select(i => new Member(new(Some.Id(i).ToString()), fill(100))).ToList();
        yield return ("members", MembersCard.Render(new(at, name, people[0], [.. people.Take(DealLimits.Members - 1)], people) { Told = new(reason, reason) }, language));
        foreach (var card in Check.CheckSamples.Worst(fill, language))
        {
            yield return card;
        }

        yield return ("close", CloseCard.Render(new(at, name) { Reason = reason, ReasonProblem = new(reason, reason) }, language));
        yield return ("delete", DeleteCard.Render(new(at, name, 999, 999), language));
        foreach (var card in SampleCoach.Worst(fill, language))
        {
            yield return card;
        }

        foreach (var card in SampleMap.Worst(fill, language).Concat(SamplePlan.Worst(fill, language)).Concat(SampleAccounts.Worst(fill, language)).Concat(SampleBriefs.Worst(fill, language)))
        {
            yield return card;
        }

        foreach (var card in SampleHistory.Worst(fill, language))
        {
            yield return card;
        }

        yield return ("notice-not-understood", NoticeCard.Render(Notice.NotUnderstood(fill(4000)), language));
        yield return ("notice-unknown-deal", NoticeCard.Render(Notice.UnknownDeal(fill(500)), language));
    }
}
