using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Results;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Walk;

/// <summary>The one card of every method: a group of questions, for us and up to three competitors.</summary>
public static class WalkCard
{
    /// <summary>Shorter notes are not worth a card of their own.</summary>
    private const int LongNote = 100;

    private static readonly LocalText Kicker = new("{0} · group {1} of {2}", "{0} · 第 {1} 组，共 {2} 组");
    private static readonly LocalText Known = new("{0} of {1} known", "清楚 {0} 项，共 {1} 项");
    private static readonly LocalText SingleKicker = new("{0} · question {1}", "{0} · 第 {1} 题");
    private static readonly LocalText OthersKicker = new("{0} · group {1} of {2} · other competitors", "{0} · 第 {1} 组，共 {2} 组 · 其他竞争对手");
    private static readonly LocalText How = new("Tap, or type “{0} + your note”. Blank means never asked.", "点选，或直接输入“{0} + 备注”。没问过的留空。");
    private static readonly LocalText HowSigns = new("+\u00A0yes, −\u00A0no, ?\u00A0open. Tap, or type “{0} + your note”. Blank means never asked.", "+\u00A0是，−\u00A0否，?\u00A0不清。点选，或直接输入“{0} + 备注”。没问过的留空。");
    private static readonly LocalText HowWords = new("Answer what you know, and leave the rest blank; or type “{0}: …”.", "知道多少填多少，其余留空；也可以输入“{0}：……”。");
    private static readonly LocalText HowTicks = new("Answer what you know, and leave the rest blank.", "知道多少填多少，其余留空。");
    private static readonly LocalText More = new("Also rate {0}", "再评 {0}");
    private static readonly LocalText BackToUs = new("Back to us and {0}", "回到我们和 {0}");
    private static readonly LocalText LongNoteLabel = new("Long notes", "较长的备注");
    private static readonly LocalText NoteLabel = new("Hints and note of one question", "某一题的提示和备注");
    private static readonly LocalText SourceLabel = new("Note and who said so, of one question", "某一题的备注和谁说的");
    private static readonly LocalText Open = new("Open", "打开");
    private static readonly LocalText OpenNote = new("Open the note", "打开备注");
    private static readonly LocalText SaveAndNext = new("Save & next", "保存并继续");
    private static readonly LocalText SaveAndResult = new("Save & see the result", "保存并看结果");
    private static readonly LocalText Save = new("Save", "保存");
    private static readonly LocalText Result = new("Result", "看结果");
    private static readonly LocalText Back = new("Back", "返回");

    public static RenderedCard Render(WalkView view, Language language)
    {
        if (view.IsCompact)
        {
            var all = view.Questions.Select(q => q.Question.Id).ToHashSet();
            var whole = Draw(view, all, language);
            var plain = CardSize.Fits(whole.Card) ? whole : Draw(view with { ShowsNotes = false }, all, language);
            return CardSize.Fits(plain.Card) ? plain : Draw(view with { ShowsNotes = false, IsCrowded = true }, all, language);
        }

        // With many people on the map who said so is chosen on the question's own card.
        if (view is { AsksSource: true, IsSingle: false } && !CardSize.Fits(Draw(view, [], language).Card))
        {
            view = view with { AsksSource = false, AsksSourceApart = true };
        }

        // Notes may be longer than a card: then the longest ones open on cards of their own.
        var apart = new HashSet<string>();
        foreach (var question in LongNotes(view))
        {
            var card = Draw(view, apart, language);
            if (CardSize.Fits(card.Card))
            {
                return card;
            }

            apart.Add(question);
        }

        var bare = Draw(view, apart, language);
        if (CardSize.Fits(bare.Card))
        {
            return bare;
        }

        var few = view with { Questions = [.. view.Questions.Select(q => q with { Beside = null, Remarks = [] })] };
        var last = Draw(few, apart, language);
        var choosing = view.Questions.Select(q => q.Question).Where(q => q.Kind == AnswerKind.Persons).Select(q => q.Id).ToList();
        if (view.IsSingle || choosing.Count == 0 || CardSize.Fits(last.Card))
        {
            return last;
        }

        apart.UnionWith(choosing);
        return Draw(few with { IsCrowded = true }, apart, language);
    }

    private static RenderedCard Draw(WalkView view, HashSet<string> apart, Language language)
    {
        var act = new Act(language, view.Deal);
        (string Key, object Value)[] where =
        [
            (Payload.Method, view.Method.Id),
            (Payload.Group, view.Group.Id),
            (Payload.Parties, view.PartyPage),
            .. view.Person is { } person ? new (string, object)[] { (Payload.Person, person.Subject.Value) } : [],
            (Payload.Was, Shown.Write(view.Parties, view.Questions, view.Kept)),
        ];
        return CardFrame.Of(
            language,
            new LocalText("{0}: {1}", "{0}：{1}").With(view.Method.Title.In(language), Plain.Short(view.DealName, 60)).In(language),
            [
                OnTop(view, language),
                Head.Of(KickerOf(view, language), view.Group.Title.In(language), Facts.Join(view.Person is { } about ? Plain.Short(about.Name!, 40) : null, Plain.Short(view.DealName, 60), KnownOf(view, language))),
                Prose.Small(HowTo(view, language), AdaptiveSpacing.Small),
                .. view.Remarks.Select(r => Prose.Signed(Sign.Watch, Plain.Line(r.In(language)))),
                .. view.Questions.Select(q => QuestionBlock.Of(view, q, !apart.Contains(q.Question.Id), view.IsSingle || q.TypedNote is not null, language)),
                .. apart.Count > 0 || view.AsksSourceApart ? LongNotesOf(act, view, apart, where) : [],
                OtherParties(act, view, where),
                HeaderRow.Of(act, view, where),
                Blocks.Buttons(Actions(act, view, where)),
            ]);
    }

    private static AdaptiveContainer? OnTop(WalkView view, Language language) => view.Saved is not { } saved ? null : Banner.Of(
        Sign.Of(saved.Light.Light),
        Banner.StyleOf(saved.Light.Light),
        $"{saved.Group.Title.In(language)} {LightWords.Of(saved.Light.Light).In(language)}",
        saved.Meaning.In(language));

    private static string KickerOf(WalkView view, Language language)
    {
        var method = view.Method.Title.In(language);
        var (number, of) = (view.Method.Groups.ToList().FindIndex(g => g.Id == view.Group.Id) + 1, view.Method.Groups.Count);
        return view.Method.Groups.Count == 1 && view is { IsSingle: false, PartyPage: 0 } ? method
            : view.IsSingle ? SingleKicker.With(method, view.Questions[0].Question.Number).In(language)
            : view.PartyPage > 0 ? OthersKicker.With(method, number, of).In(language)
            : Kicker.With(method, number, of).In(language);
    }

    private static string? KnownOf(WalkView view, Language language) =>
        view.IsSingle || view.PartyPage > 0 ? null : Known.With(view.Known, view.Questions.Count).In(language);

    private static string HowTo(WalkView view, Language language) => view.Questions is [{ Question: { Kind: AnswerKind.Rating } first }, ..]
        ? (RatingGrid.HasWords(view.Parties.Count) ? How : HowSigns).With(first.Number).In(language)
        : view.Questions.FirstOrDefault(q => q.Question.CanBeTyped) is { } typed ? HowWords.With(typed.Question.Number).In(language)
        : HowTicks.In(language);

    private static IEnumerable<AdaptiveAction> Actions(Act act, WalkView view, (string Key, object Value)[] where)
    {
        if (view.IsSingle)
        {
            yield return act.Send(Save, Verbs.SaveWalk, [.. where, (Payload.Go, view.Then)]);
            yield break;
        }

        if (view.Method.Groups.Count == 1)
        {
            yield return act.Send(Leads(view) ? SaveAndResult : Save, Verbs.SaveWalk, [.. where, (Payload.Go, Go.Next)]);
            yield return act.Send(Back, Verbs.SaveWalk, [.. where, (Payload.Go, Go.Back)]);
            yield break;
        }

        yield return act.Send(SaveAndNext, Verbs.SaveWalk, [.. where, (Payload.Go, Go.Next)]);
        yield return act.Send(Save, Verbs.SaveWalk, [.. where, (Payload.Go, Go.Deal)]);
        if (Leads(view))
        {
            yield return act.Send(Result, Verbs.SaveWalk, [.. where, (Payload.Go, Go.Result)]);
        }

        yield return act.Send(Back, Verbs.SaveWalk, [.. where, (Payload.Go, Go.Back)]);
    }

    private static bool Leads(WalkView view) => MethodResults.IsWorkedOut(view.Method);

    private static AdaptiveColumnSet? OtherParties(Act act, WalkView view, (string Key, object Value)[] where)
    {
        if (view.OtherParties.Count == 0 || view.IsSingle)
        {
            return null;
        }

        var names = string.Join(act.Language == Language.Chinese ? "、" : ", ", view.OtherParties.Where(p => p.Name is not null).Select(p => Plain.Short(p.Name!, 13)));
        var words = (view.PartyPage == 0 ? More : BackToUs).With(names).In(act.Language);
        return Blocks.TapRow(
            act.SendRow(words, Verbs.SaveWalk, [.. where, (Payload.Go, Go.Parties)]),
            Prose.Typed(words, AdaptiveSpacing.None));
    }

    private static IEnumerable<AdaptiveElement> LongNotesOf(Act act, WalkView view, HashSet<string> apart, (string Key, object Value)[] where)
    {
        var questions = view.Questions.Select(q => q.Question).Where(q => view.AsksSourceApart || apart.Contains(q.Id)).ToList();
        yield return Input.Choice(
            Inputs.LongNote, (view.IsCompact ? NoteLabel : view.AsksSourceApart ? SourceLabel : LongNoteLabel).In(act.Language), questions[0].Id, act.Language, expanded: false,
            questions.Select(q => (q.Id, $"{q.Number} {q.Title.In(act.Language)}")));
        yield return new AdaptiveActionSet { Actions = [act.Send(view.IsCompact || view.AsksSourceApart ? Open : OpenNote, Verbs.SaveWalk, [.. where, (Payload.Go, Go.Note)])] };
    }

    /// <summary>Questions by the length of their note, the longest first. What somebody just typed always stays.</summary>
    private static IEnumerable<string> LongNotes(WalkView view) =>
        from q in view.IsSingle ? [] : view.Questions
        where q.HasNote && q.TypedNote is null && q.Note?.Length > LongNote
        orderby q.Note!.Length descending
        select q.Question.Id;
}
