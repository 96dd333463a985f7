using System.Globalization;
using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Cards.Map;
using KeyAccountBot.Playbook.Coaching;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Coach;

/// <param name="Candidates">All, to choose two others.</param>
public sealed record CompareCoachesView(
    DealRef Deal, string DealName, CoachReading One, CoachReading Other, IReadOnlyList<Person> Candidates, Method Method, LocalDate Today);

/// <summary>Two candidates beside each other, a line for what is compared and below it each one's, so that it reads on a phone.</summary>
public static class CompareCoachesCard
{
    private const int LongestName = 24;

    /// <summary>More do not fit the card.</summary>
    private const int MostChoices = 20;

    private static readonly LocalText Kicker = new("Coach check · compare", "教练验证 · 对比");
    private static readonly LocalText Verdict = new("Verdict", "结论");
    private static readonly LocalText Counting = new("Behaviours that count", "算数的行为");
    private static readonly LocalText Weight = new("Weight of evidence", "证据分量");
    private static readonly LocalText Elsewhere = new("Confirmed by another route", "有其他途径印证");
    private static readonly LocalText Newest = new("Newest fact", "最近的事实");
    private static readonly LocalText Against = new("What stands against", "反面证据");
    private static readonly LocalText Influence = new("Authority × influence", "职权 × 影响力");
    private static readonly LocalText Attitude = new("Attitude on the map", "决策链上的态度");
    private static readonly LocalText Met = new("Last met", "最近见面");
    private static readonly LocalText Behaviours = new("Eight behaviours", "八种行为");
    private static readonly LocalText None = new("none", "没有");
    private static readonly LocalText NotKnown = new("not known", "未知");
    private static readonly LocalText Only = new("Only {0} shows: {1}.", "只有 {0} 表现出：{1}。");
    private static readonly LocalText Facts = new("What is on record, not a ranking of people.", "比的是记录，不是给人排名。");
    private static readonly LocalText FirstLabel = new("First", "第一位");
    private static readonly LocalText SecondLabel = new("Second", "第二位");

    public static RenderedCard Render(CompareCoachesView view, Language language)
    {
        var act = new Act(language, view.Deal);
        return CardFrame.Of(
            language,
            new LocalText("Coach check, compare: {0}", "教练验证，对比：{0}").With(Plain.Short(view.DealName, 60)).In(language),
            [
                Head.Named(Kicker.In(language), Plain.Short(view.DealName, 60), Facts.In(language)),
                Pair(Prose.Runs(AdaptiveSpacing.None, Prose.Bold(Name(view.One))), Prose.Runs(AdaptiveSpacing.None, Prose.Bold(Name(view.Other)))),
                .. Rows(view, language).SelectMany(r => Row(r.Title.In(language), r.One, r.Other)),
                OnlyOf(view, view.One, view.Other, language),
                OnlyOf(view, view.Other, view.One, language),
                Prose.Title(Behaviours.In(language)),
                .. view.One.Behaviours.Zip(view.Other.Behaviours).SelectMany(b => Row(
                    Plain.Escape(QuestionOf(view, b.First.Number).Title.In(language)), Shown(b.First, language), Shown(b.Second, language))),
                .. view.Candidates.Count > 2 ? Choosing(act, view) : [],
                Prose.Small(CoachWords.Footer.In(language), AdaptiveSpacing.Medium),
                Blocks.Buttons(
                    act.Open(new("Open first", "看第一位"), Verbs.OpenCoach, (Payload.Person, view.One.Person.Id)),
                    act.Open(new("Open second", "看第二位"), Verbs.OpenCoach, (Payload.Person, view.Other.Person.Id)),
                    act.Open(new("Candidates", "人选"), Verbs.OpenCoach)),
            ]);
    }

    private static IEnumerable<(LocalText Title, AdaptiveElement One, AdaptiveElement Other)> Rows(CompareCoachesView view, Language language)
    {
        yield return Of(Verdict, r => Prose.Signed(CoachWords.SignOf(r.Judged.Verdict), CoachWords.Of(r.Judged.Verdict).In(language), AdaptiveSpacing.None));
        yield return Of(Counting, r => Word(r.Judged.Behaviours.Length.ToString(CultureInfo.InvariantCulture)));
        yield return Of(Weight, r => Word((Math.Floor((r.Judged.Score + 1e-9) * 10) / 10).ToString("0.0", CultureInfo.InvariantCulture)));
        yield return Of(Elsewhere, r => Word(r.Corroboration is { } piece ? Day(piece.What.Happened) : None.In(language)));
        yield return Of(Newest, r => Word(r.Judged.DaysSinceNewest is { } days ? Day(view.Today.PlusDays(-days)) : None.In(language)));
        yield return Of(Against, r => Word(r.Against.Length == 0 ? None.In(language) : r.Against.Length.ToString(CultureInfo.InvariantCulture)));
        yield return Of(Influence, r => Word(r.Person.Seat is { Authority: { } authority, Influence: { } influence } ? $"{authority} × {influence}" : NotKnown.In(language)));
        yield return Of(Attitude, r => Prose.Signed(MapWords.SignOf(r.Person.Seat.Attitude), MapWords.Word(r.Person.Seat.Attitude, language), AdaptiveSpacing.None));
        yield return Of(Met, r => Word(r.Person.Seat.LastMet is { } met ? Day(met) : NotKnown.In(language)));

        (LocalText, AdaptiveElement, AdaptiveElement) Of(LocalText title, Func<CoachReading, AdaptiveElement> draw) => (title, draw(view.One), draw(view.Other));

        string Day(LocalDate day) => DateText.Show(day, language, view.Today);
    }

    private static AdaptiveRichTextBlock Word(string text) => Prose.Typed(text, AdaptiveSpacing.None);

    private static AdaptiveRichTextBlock Shown(BehaviourReading read, Language language) => Prose.Signed(
        CoachWords.SignOf(read.Strength),
        read.Parts > 0 ? $"{CoachWords.Of(read.Strength).In(language)} {CoachWords.Bar(read)}" : CoachWords.Of(read.Strength).In(language),
        AdaptiveSpacing.None);

    private static IEnumerable<AdaptiveElement> Row(string title, AdaptiveElement one, AdaptiveElement other)
    {
        yield return Prose.Small(title, AdaptiveSpacing.Small);
        yield return Pair(one, other);
    }

    private static AdaptiveColumnSet Pair(AdaptiveElement one, AdaptiveElement other) => new()
    {
        Spacing = AdaptiveSpacing.None,
        Columns = [Blocks.Column(AdaptiveWidth.Stretch, one), Blocks.Column(AdaptiveWidth.Stretch, other)],
    };

    private static AdaptiveRichTextBlock? OnlyOf(CompareCoachesView view, CoachReading one, CoachReading other, Language language)
    {
        var titles = one.Behaviours.Zip(other.Behaviours)
            .Where(b => b.First.Strength != Strength.None && b.Second.Strength == Strength.None)
            .Select(b => QuestionOf(view, b.First.Number).Title.In(language)).ToList();
        return titles.Count == 0 ? null : Prose.Typed(
            Only.With(Name(one), string.Join(language == Language.Chinese ? "、" : ", ", titles)).In(language), AdaptiveSpacing.Medium);
    }

    private static IEnumerable<AdaptiveElement> Choosing(Act act, CompareCoachesView view)
    {
        Person[] two = [view.One.Person, view.Other.Person];
        var choices = two.Concat(view.Candidates.ExceptBy(two.Select(p => p.Id), p => p.Id)).Take(MostChoices).Select(p => (p.Id, Plain.Short(p.Name, LongestName))).ToList();
        yield return Input.Choice(Inputs.First, FirstLabel.In(act.Language), view.One.Person.Id, act.Language, expanded: false, choices);
        yield return Input.Choice(Inputs.Second, SecondLabel.In(act.Language), view.Other.Person.Id, act.Language, expanded: false, choices);
        yield return new AdaptiveActionSet { Actions = [act.Send(new("Compare these", "对比这两位"), Verbs.CompareCoaches)] };
    }

    private static string Name(CoachReading reading) => Plain.Short(reading.Person.Name, LongestName);

    private static Question QuestionOf(CompareCoachesView view, int number) => view.Method.Questions.First(q => q.Number == number);
}
