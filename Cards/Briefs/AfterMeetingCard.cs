using System.Globalization;
using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Cards.Visits;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Briefs;

/// <summary>Three questions after a meeting, a tap each: who was there, what changed, what next.</summary>
public static class AfterMeetingCard
{
    private const int LongestListed = 32;
    private const int MostListed = 12;
    private const int LongestNote = 300;
    private const int LongestAsk = 100;
    private const int LongestOutcome = 160;

    private static readonly LocalText Kicker = new("After the meeting", "会后三问");
    private static readonly LocalText Summary = new("After the meeting: {0}", "会后三问：{0}");
    private static readonly LocalText Whom = new("1 · Whom did you meet?", "1 · 见到了谁？");
    private static readonly LocalText Others = new("Somebody else, by name", "还见了谁（姓名）");
    private static readonly LocalText Changed = new("2 · What changed?", "2 · 有什么变化？");
    private static readonly LocalText Note = new("In a few words, if you like", "想说的话，简单写几句");
    private static readonly LocalText Next = new("3 · What next?", "3 · 接下来？");
    private static readonly LocalText Promise = new("What we do now: what, who, day", "我方接下来做什么：事项，谁，日期");
    private static readonly LocalText PromiseHint = new("send the sample list, me, Friday", "发送样板清单，我，周五");

    private static readonly LocalText Known = new(
        "This meeting is on record already: {0}. Save again to put this down beside it.", "这次会面已有记录：{0}。再次保存，会另记一条。");

    private static readonly (Turned Value, LocalText Title)[] Turns =
    [
        (Turned.Forward, new("A step forward", "前进了一步")),
        (Turned.Same, new("As before", "没有变化")),
        (Turned.Back, new("A step back", "后退了一步")),
    ];

    private static readonly LocalText Agreed = new("They agreed: {0}", "对方答应：{0}");
    private static readonly LocalText Week = new("We meet again in a week", "一周后再见");
    private static readonly LocalText Fortnight = new("We meet again in two weeks", "两周后再见");

    /// <summary>What a meeting changed, as the record of the visit says it.</summary>
    public static LocalText TitleOf(Turned turned) => Turns.First(t => t.Value == turned).Title;

    public static RenderedCard Render(AfterMeetingView view, Language language)
    {
        var (deal, plan) = (view.Deal, view.Plan);
        var act = new Act(language, DealRef.Of(deal));
        var name = Plain.Short(deal.Header.Name, 60);
        (string, object)[] about = view.MeetingId is { } id
            ? [(Payload.Meeting, id)] : [(Payload.Began, view.Began.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture))];
        return CardFrame.Of(
            language,
            Summary.With(name).In(language),
            [
                Head.Named(Kicker.In(language), name, BriefWords.At(view.Began, view.Zone, view.Today, language)),
                view.OnRecord is { } visit ? Prose.Signed(Sign.Watch, Plain.Line(Known.With(l => [Said(deal, visit.What, l)]).In(language))) : null,
                .. view.Problems.Where(p => p.Field is not (Inputs.OthersMet or Inputs.What or Inputs.WePromised)).Take(2).Select(p => Blocks.Problem(p.Text, language)),
                .. InputsOf(view, language).SelectMany(i => (AdaptiveElement?[])[i, Blocks.Problem(view.Problems.FirstOrDefault(p => p.Field == i.Id)?.Text, language)]),
                Blocks.Footer(Place.OneToOne, language),
                Blocks.Buttons(
                    act.Send(new("Save", "保存"), Verbs.SaveAfterMeeting, view.OnRecord is { } known ? [.. about, (Payload.Was, known.Id)] : about),
                    act.Open(new("It was off", "没见成"), Verbs.NoMeeting, about),
                    act.Open(new("Write more", "详细记录"), Verbs.OpenVisit, (Payload.With, string.Join(',', plan.People)))),
            ]);
    }

    private static string Said(Deal deal, VisitReport what, Language language) => Facts.Join(
        VisitWords.Met(deal, what, language), what.Outcome is { } outcome ? Plain.Short(outcome, LongestOutcome) : null);

    private static IEnumerable<AdaptiveInput> InputsOf(AfterMeetingView view, Language language)
    {
        var (deal, plan) = (view.Deal, view.Plan);
        var chosen = view.Texts.GetValueOrDefault(Inputs.Met, string.Join(',', plan.People)).Split(',');
        var people = deal.People.Where(p => !(p.Seat.Left <= view.Today)).OrderByDescending(p => chosen.Contains(p.Id)).ThenByDescending(p => p.Seat.LastMet)
            .Take(Math.Max(MostListed, chosen.Length)).ToList();
        if (people.Count > 0)
        {
            yield return Several(
                Inputs.Met, Whom, string.Join(',', chosen.Where(c => people.Exists(p => p.Id == c))), people.Select(p => (p.Id, Plain.Escape(Plain.Short(p.Name, LongestListed)))));
        }

        yield return Kit.Input.Text(
            Inputs.OthersMet, (people.Count > 0 ? Others : Whom).In(language), Text(Inputs.OthersMet, string.Join(", ", plan.Others), 460), 400, language);
        yield return Kit.Input.Choice(
            Inputs.Turned, Changed.In(language), view.Texts.GetValueOrDefault(Inputs.Turned, ""), language, expanded: true, Turns.Select(t => (t.Value.ToString(), t.Title.In(language))));
        yield return Kit.Input.Text(Inputs.What, Note.In(language), Text(Inputs.What, "", LongestNote + 60), LongestNote, language);
        yield return Several(Inputs.Then, Next, view.Texts.GetValueOrDefault(Inputs.Then, ""),
        [
            .. plan.Ask is { } ask ? [(nameof(NextStep.Agreed), Plain.Escape(Agreed.With(Plain.Short(ask, LongestAsk)).In(language)))] : Array.Empty<(string, string)>(),
            (nameof(NextStep.Week), Week.In(language)),
            (nameof(NextStep.Fortnight), Fortnight.In(language)),
        ]);
        yield return Kit.Input.Text(
            Inputs.WePromised, Promise.In(language), Text(Inputs.WePromised, "", 360), 300, language, PromiseHint.In(language));

        string Text(string input, string fresh, int most) => TextInput.Cut(view.Texts.GetValueOrDefault(input, fresh), most);

        AdaptiveChoiceSetInput Several(string id, LocalText label, string value, params IEnumerable<(string, string)> choices)
        {
            var input = Kit.Input.Choice(id, label.In(language), value, language, expanded: true, choices);
            input.IsMultiSelect = true;
            return input;
        }
    }
}
