using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Briefs;

/// <summary>A meeting to come: when, with whom, and what we want of it. Says when the brief and the questions come.</summary>
public static class MeetingCard
{
    private const int LongestListed = 32;
    private const int LongestNames = 400;
    private const int LongestTime = 20;
    private const int LongestProblem = 160;
    private const int MostListed = 15;

    private static readonly LocalText Heading = new("A meeting to come", "安排会面");
    private static readonly LocalText On = new("Day", "日期");
    private static readonly LocalText At = new("Time", "时间");
    private static readonly LocalText AtHint = new("14:00", "14:00");
    private static readonly LocalText With = new("Who will be there", "谁会在场");
    private static readonly LocalText Others = new("Others, by name", "其他人（姓名）");
    private static readonly LocalText OthersHint = new("Names with commas between them", "多个姓名用逗号隔开");
    private static readonly LocalText Goal = new("Goal: what to leave the room with", "目标：这次要带走什么");
    private static readonly LocalText AskFor = new("Ask for: which commitment", "请对方承诺什么");
    private static readonly LocalText Empty = new("Left empty, it is suggested", "留空则由我建议");
    private static readonly LocalText Comes = new(
        "The brief comes to you one-to-one on {0}; on {1} I ask three short questions.", "会前准备将于{0}一对一发给您，{1}问三个简短的问题。");

    private static readonly LocalText ComesTo = new(
        "The brief goes to {2} one-to-one on {0}; on {1} I ask {2} three short questions.", "会前准备将于{0}一对一发给 {2}，{1}我会问 {2} 三个简短的问题。");

    private static readonly LocalText Asks = new("On {1} I ask three short questions.", "{1}我会问三个简短的问题。");
    private static readonly LocalText AsksThem = new("On {1} I ask {2} three short questions.", "{1}我会问 {2} 三个简短的问题。");

    public static RenderedCard Render(MeetingView view, Language language)
    {
        var deal = view.Deal;
        var act = new Act(language, DealRef.Of(deal));
        var name = Plain.Short(deal.Header.Name, 60);
        (string, object)[] about = view.Meeting is { } known
            ? [(Payload.Meeting, known.Id), (Payload.Was, view.Texts.GetValueOrDefault(Payload.Was, known.Mark))] : [];
        return CardFrame.Of(
            language,
            BriefWords.Summary.With(name).In(language),
            [
                Head.Of(BriefWords.Kicker.In(language), Heading.In(language), name),
                view.Told is { } told ? Prose.Signed(Sign.Done, Plain.Line(told.In(language))) : null,
                view.Theirs is { } theirs ? Prose.Signed(Sign.Watch, Plain.Line(theirs.In(language))) : null,
                view.Meeting is { IsPlanned: true, What.Time: { } time } && view.Problems.Count == 0 && Letters(view.Meeting.By, time, view) is { } letters ? Prose.Line(letters.In(language)) : null,
                .. view.Problems.Where(p => !HasInput(p.Field)).Take(3).Select(p => Blocks.Problem(p.Text, language)),
                .. InputsOf(view, language).SelectMany(i => (AdaptiveElement?[])[i, ProblemOf(view, i.Id, language)]),
                Blocks.Footer(Place.OneToOne, language),
                Blocks.Buttons(
                    (AdaptiveAction[])
                    [
                        act.Send(new("Save", "保存"), Verbs.SaveMeeting, about),
                        act.Open(new("Brief now", "现在看"), Verbs.OpenBrief, view.Meeting is { } m ? [(Payload.Meeting, m.Id)] : []),
                        .. view.Meeting is { IsPlanned: true } planned ? [act.Open(new("Call it off", "取消会面"), Verbs.CancelMeeting, (Payload.Meeting, planned.Id))] : Array.Empty<AdaptiveAction>(),
                    ]),
            ]);
    }

    /// <summary>What still comes of it, and to whom; null when nothing does.</summary>
    private static LocalText? Letters(UserId to, MeetingTime time, MeetingView view)
    {
        if (view.Deal.NameOf(to) is not { } name || time.AskAt <= view.Now)
        {
            return null;
        }

        var text = (time.BriefAt > view.Now, to == view.Reader) switch
        {
            (true, true) => Comes,
            (true, false) => ComesTo,
            (false, true) => Asks,
            _ => AsksThem,
        };
        return text.With(l => [
            BriefWords.At(time.BriefAt, view.Zone, view.Today, l), BriefWords.At(time.AskAt, view.Zone, view.Today, l), Plain.Escape(Plain.Short(name, LongestListed))]);
    }

    private static bool HasInput(string field) => field is Inputs.When or Inputs.Time or Inputs.OthersMet or Inputs.Goal or Inputs.AskFor;

    private static AdaptiveRichTextBlock? ProblemOf(MeetingView view, string? input, Language language) =>
        view.Problems.FirstOrDefault(p => p.Field == input) is { } problem
            ? Prose.Signed(Sign.Problem, Plain.Short(problem.Text.In(language), LongestProblem), AdaptiveSpacing.None) : null;

    private static IEnumerable<AdaptiveInput> InputsOf(MeetingView view, Language language)
    {
        yield return AnswerInput.DateOrTyped(Inputs.When, On.In(language), Text(Inputs.When, 60), language);
        yield return Kit.Input.Text(Inputs.Time, At.In(language), Text(Inputs.Time, LongestTime), LongestTime, language, AtHint.In(language));
        var chosen = view.Texts.GetValueOrDefault(Inputs.Met, "").Split(',');
        var people = view.Deal.People.OrderByDescending(p => chosen.Contains(p.Id)).ThenByDescending(p => p.Seat.LastMet)
            .Take(Math.Max(MostListed, view.Deal.People.Count(p => chosen.Contains(p.Id)))).ToList();
        if (people.Count > 0)
        {
            var input = Kit.Input.Choice(
                Inputs.Met, With.In(language), string.Join(',', chosen.Where(c => people.Exists(p => p.Id == c))), language, expanded: true,
                people.Select(p => (p.Id, Plain.Escape(Plain.Short(p.Name, LongestListed)))));
            input.IsMultiSelect = true;
            yield return input;
        }

        yield return Kit.Input.Text(Inputs.OthersMet, (people.Count > 0 ? Others : With).In(language), Text(Inputs.OthersMet, LongestNames), LongestNames, language, OthersHint.In(language));
        yield return Lines(Inputs.Goal, Goal);
        yield return Lines(Inputs.AskFor, AskFor);

        string Text(string input, int most) => TextInput.Cut(view.Texts.GetValueOrDefault(input, ""), most + 60);

        AdaptiveTextInput Lines(string id, LocalText label)
        {
            var input = Kit.Input.Text(id, label.In(language), Text(id, DealLimits.MeetingWords), DealLimits.MeetingWords, language, Empty.In(language));
            input.IsMultiline = true;
            return input;
        }
    }
}
