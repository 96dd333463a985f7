using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Coaching;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Coach;

/// <summary>One behaviour of a candidate: what is on record, and what happened since.</summary>
public static class CoachBehaviourCard
{
    public const int MostItems = 3;

    /// <summary>More names do not fit beside the longest texts.</summary>
    public const int MostPeople = 20;

    /// <summary>What is too long is shown again to be shortened, as far as the card has room.</summary>
    public const int LongestTyped = DealLimits.Note + 200;

    private const int Excerpt = 120;

    private static readonly LocalText Kicker = new("Coach check · {0} of {1}", "教练验证 · 第 {0} 项，共 {1} 项");
    private static readonly LocalText Unprompted = new("Counts only when nobody asked for it", "没人要求、主动做的才算数");
    private static readonly LocalText OnRecord = new("On record", "已有记录");
    private static readonly LocalText More = new("{0} more on record.", "另有 {0} 条记录。");
    private static readonly LocalText SeenLabel = new("Was it seen?", "见到了吗？");
    private static readonly LocalText PickSeen = new("Pick one.", "请选一项。");
    private static readonly LocalText WhatLabel = new("What happened, in a sentence", "具体是什么？一句话");
    private static readonly LocalText Example = new("Asked the project VP to join our site visit", "请项目副总参加我们的样板参观");
    private static readonly LocalText WhenLabel = new("When", "何时");
    private static readonly LocalText KindLabel = new("How we know", "怎么知道的");
    private static readonly LocalText RouteLabel = new("How it reached us", "经什么途径");
    private static readonly LocalText ThroughLabel = new("Through whom (if a third person)", "谁告知的（第三人时填）");
    private static readonly LocalText Somebody = new("Somebody else", "其他人");
    private static readonly LocalText OpenLabel = new("In a tender", "招标中");
    private static readonly LocalText OpenTitle = new("It was open to every bidder", "向所有投标方公开");
    private static readonly LocalText Weighs = new(
        "A document or a third person weighs most: it shows what happens when we are not looking.", "文件或第三人的说法最有分量：说明我们不在场时也这样。");

    private static readonly LocalText ToTry = new("To try: {0}", "可以试试：{0}");

    public static RenderedCard Render(CoachBehaviourView view, Language language)
    {
        var full = Draw(view, language, withTest: true);
        return CardSize.Fits(full.Card) ? full : Draw(view, language, withTest: false);
    }

    private static RenderedCard Draw(CoachBehaviourView view, Language language, bool withTest)
    {
        var act = new Act(language, view.Deal);
        var question = view.Behaviour;
        (string, object)[] where = [(Payload.Person, view.Person.Id), (Payload.Behaviour, question.Number)];
        (string, object)[] on = view.Walking ? [.. where, (Payload.Go, Walk.Go.Next)] : where;
        return CardFrame.Of(
            language,
            new LocalText("Coach check, {0} of {1}", "教练验证，第 {0} 项，共 {1} 项").With(question.Number, CoachMethod.Behaviours.Count).In(language),
            [
                Head.Of(
                    Kicker.With(question.Number, CoachMethod.Behaviours.Count).In(language),
                    Plain.Escape(question.Title.In(language)),
                    Plain.Short(view.Person.Name, DealLimits.PersonName)),
                Prose.Small(Plain.Escape(question.Ask.In(language))),
                view.Told is { } told ? Prose.Signed(Sign.Done, Plain.Line(told.In(language))) : null,
                .. Record(act, view),
                .. Entry(view, language),
                Prose.Small(Weighs.In(language), AdaptiveSpacing.Small),
                withTest ? Prose.Small(ToTry.With(Plain.Escape(view.Reading.Test.In(language))).In(language), AdaptiveSpacing.Small) : null,
                Prose.Small(CoachWords.Footer.In(language), AdaptiveSpacing.Medium),
                Blocks.Buttons(new AdaptiveAction?[]
                {
                    act.Send(view.Walking ? new("Save & next", "保存并继续") : new("Save", "保存"), Verbs.SaveEvidence, on),
                    view.Walking
                        ? act.Open(new("Skip", "跳过"), Verbs.OpenBehaviour, (Payload.Person, view.Person.Id), (Payload.Behaviour, question.Number + 1), (Payload.Go, Walk.Go.Next))
                        : null,
                    act.Open(new("Verdict", "看结论"), Verbs.OpenCoach, (Payload.Person, view.Person.Id)),
                }.OfType<AdaptiveAction>()),
            ]);
    }

    private static IEnumerable<AdaptiveElement> Record(Act act, CoachBehaviourView view)
    {
        var (language, items) = (act.Language, view.Reading.Items);
        if (items.IsEmpty)
        {
            yield break;
        }

        var panel = new AdaptiveContainer { Style = AdaptiveContainerStyle.Emphasis, Bleed = true, Spacing = AdaptiveSpacing.Medium };
        panel.Items.Add(Prose.Title(OnRecord.In(language), AdaptiveSpacing.None));
        foreach (var item in items.Take(MostItems))
        {
            var strength = item == view.Reading.Best ? view.Reading.Strength : Strength.Weak;
            panel.Items.Add(Blocks.RowAndButton(
                Blocks.Group(
                    AdaptiveSpacing.None,
                    CoachWords.TextOf(item, view.Names, language) is { Length: > 0 } text
                        ? Prose.Signed(CoachWords.SignOf(strength), Plain.Short(text, Excerpt), AdaptiveSpacing.None) : null,
                    Prose.SmallTyped(CoachWords.Facts(item.What, view.Names, view.Today, language))),
                act.Open(new("Open", "打开"), Verbs.OpenEvidence, (Payload.Person, view.Person.Id), (Payload.Evidence, item.Id))));
        }

        if (items.Length > MostItems)
        {
            panel.Items.Add(Prose.Small(More.With(items.Length - MostItems).In(language), AdaptiveSpacing.Small));
        }

        yield return panel;
    }

    private static IEnumerable<AdaptiveElement?> Entry(CoachBehaviourView view, Language language)
    {
        var texts = view.Texts;
        var seen = Input.Choice(Inputs.Seen, SeenLabel.In(language), texts.Seen, language, expanded: true, SeenChoices(view.Behaviour.Number, language));
        (seen.IsRequired, seen.ErrorMessage) = (true, PickSeen.In(language));
        var what = Input.Text(Inputs.What, WhatLabel.In(language), texts.What, DealLimits.Note, language, Example.In(language));
        what.IsMultiline = true;
        if (CoachReading.CountsUnpromptedOnly(view.Behaviour.Number))
        {
            yield return Prose.Small(Unprompted.In(language), AdaptiveSpacing.Medium);
        }

        yield return seen;
        yield return Problem(Inputs.Seen);
        yield return what;
        yield return Problem(Inputs.What);
        yield return Input.Date(Inputs.When, WhenLabel.In(language), texts.When, language);
        yield return Problem(Inputs.When);
        yield return Input.Choice(
            Inputs.Kind, KindLabel.In(language), texts.Kind, language, expanded: false,
            Enum.GetValues<EvidenceKind>().Select(k => (k.ToString(), CoachWords.Of(k).In(language))));
        yield return Problem(Inputs.Kind);
        yield return Input.Choice(
            Inputs.Route, RouteLabel.In(language), texts.Route, language, expanded: false,
            Enum.GetValues<Route>().Select(r => (r.ToString(), CoachWords.Of(r).In(language))));
        yield return Problem(Inputs.Route);
        yield return Input.Choice(
            Inputs.Through, ThroughLabel.In(language), texts.Through, language, expanded: false,
            view.People.TakeLast(MostPeople).Select(p => (p.Id, Plain.Short(p.Name, 24))).Append((Inputs.NotKnown, Somebody.In(language))));
        if (view.Tender && CoachMethod.NeedsOpenness(view.Behaviour.Number))
        {
            yield return Input.Toggle(Inputs.Open, OpenLabel.In(language), OpenTitle.In(language), texts.Open, language);
            yield return Problem(Inputs.Open);
        }

        yield return Problem(Fields.Text);

        AdaptiveElement? Problem(string field) => Blocks.Problem(view.Problems.FirstOrDefault(p => p.Field == field)?.Text, language);
    }

    private static IEnumerable<(string Value, string Title)> SeenChoices(int behaviour, Language language)
    {
        (string, LocalText)[] choices = CoachReading.CountsUnpromptedOnly(behaviour)
            ? [(Seen.Unprompted, new("Yes, unprompted", "有，主动的")), (Seen.Asked, new("Yes, when we asked", "有，我们要求后"))]
            : [(Seen.Yes, new("Yes", "有"))];
        return choices.Append((Seen.Against, new("The opposite happened", "发生了相反的事"))).Select(c => (c.Item1, c.Item2.In(language)));
    }
}
