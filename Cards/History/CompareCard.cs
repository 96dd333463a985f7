using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Cards.History;

/// <summary>One deal on two days: verdict, stage, amount, date and lights beside each other, and the most that changed. One-to-one.</summary>
public static class CompareCard
{
    internal static readonly LocalText Kicker = new("Then and now · {0} → {1}", "今昔对比 · {0} → {1}");
    internal static readonly LocalText Today = new("today", "今天");

    private const int MostOfAKind = 3;
    private const int LongestLine = 160;

    private static readonly LocalText Summary = new("Then and now: {0}", "今昔对比：{0}");
    private static readonly LocalText Section = new("{0} · {1}", "{0} · {1}");
    private static readonly LocalText More = new("Everything that differs: {0} ›", "全部 {0} 项 ›");
    private static readonly LocalText Still = new("{0} findings are still there.", "{0} 条提示仍然存在。");
    private static readonly LocalText OneStill = new("One finding is still there.", "1 条提示仍然存在。");
    private static readonly LocalText Same = new("The same findings and the same answers on both days.", "两天的提示和回答都一样。");
    private static readonly LocalText Incomplete = new(
        "{0} changes up to then are missing in the log, or a newer version of me wrote them: what stood then may lack them.",
        "截至当时有 {0} 处变化在日志中缺失，或由更新的版本写入，当时的情况可能不全。");

    private static readonly LocalText OneMissing = new(
        "One change up to then is missing in the log, or a newer version of me wrote it: what stood then may lack it.",
        "截至当时有 1 处变化在日志中缺失，或由更新的版本写入，当时的情况可能不全。");

    private static readonly LocalText OtherRules = new(
        "The book's rules were tuned in between ({0}): each day is judged by the rules it had, as far as they are on record.",
        "其间调整过规则（{0} 项）：各按当时有记录的规则判断。");

    private static readonly LocalText Choose = new("Other days", "换日期");
    private static readonly LocalText First = new("Then", "当时");
    private static readonly LocalText Second = new("Compared with", "与哪天对比");

    public static RenderedCard Render(CompareView view, Language language)
    {
        var act = new Act(language, DealRef.Of(view.Deal));
        var all = Differences.Of(view, language);
        return CardFrame.Of(
            language,
            Summary.With(Plain.Short(view.Deal.Header.Name, 60)).In(language),
            [
                Head.Named(Title(view, language), Plain.Short(view.Deal.Header.Name, 80)),
                Blocks.Problem(view.Problem, language, AdaptiveSpacing.Medium),
                .. ThenNowTable.Of(view, language),
                view.Missing > 0 ? Prose.Signed(Sign.Watch, (view.Missing == 1 ? OneMissing : Incomplete.With(view.Missing)).In(language)) : null,
                view.RulesChanged > 0 ? Prose.Small(OtherRules.With(view.RulesChanged).In(language), AdaptiveSpacing.Small) : null,
                .. Sections(all, language),
                All(act, view, all),
                .. Fold.Of("choose", Choose.In(language), Choose.In(language), open: false, Form(act, view, language)),
                Blocks.Footer(Place.OneToOne, language),
                Blocks.Buttons(
                    act.Open(new("History", "历史"), Verbs.OpenHistory, (Payload.Since, Iso(view.Between.Then.Day.PlusDays(1)))),
                    act.Open(new("Check", "检查"), Verbs.OpenCheck),
                    act.Open(new("Deal", "商机"), Verbs.OpenDeal)),
            ]);
    }

    internal static string Title(CompareView view, Language language) => Kicker.With(
        DateText.Show(view.Between.Then.Day, language, view.Today), NameOf(view, language)).In(language);

    /// <summary>The later day, in a word when it is today.</summary>
    internal static string NameOf(CompareView view, Language language) =>
        view.Between.Now.Day == view.Today ? Today.In(language) : DateText.Show(view.Between.Now.Day, language, view.Today);

    internal static (string Key, object Value)[] Days(CompareView view) =>
        [(Payload.Since, Iso(view.Between.Then.Day)), (Payload.Until, Iso(view.Between.Now.Day))];

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static IEnumerable<AdaptiveElement> Sections(IReadOnlyList<Difference> all, Language language)
    {
        foreach (var kind in all.Where(d => d.Kind != DifferenceKind.Still).GroupBy(d => d.Kind))
        {
            yield return Prose.Title(Section.With(Differences.TitleOf(kind.Key).In(language), kind.Count()).In(language));
            foreach (var difference in kind.Take(MostOfAKind))
            {
                yield return Prose.Signed(difference.Sign, Plain.Short(difference.Text, LongestLine));
            }
        }

        var still = all.Count(d => d.Kind == DifferenceKind.Still);
        if (still == all.Count)
        {
            yield return Prose.Line(Same.In(language), AdaptiveSpacing.Medium);
        }

        if (still > 0)
        {
            yield return Prose.Small((still == 1 ? OneStill : Still.With(still)).In(language), AdaptiveSpacing.Medium);
        }
    }

    private static AdaptiveContainer? All(Act act, CompareView view, IReadOnlyList<Difference> all)
    {
        if (all.Count == 0)
        {
            return null;
        }

        var words = More.With(all.Count).In(act.Language);
        var row = Blocks.Group(AdaptiveSpacing.Small, Prose.Accent(words));
        row.MinHeight = "32px";
        row.SelectAction = act.Row(words.TrimEnd('›', ' '), Verbs.ListCompare, Days(view));
        return row;
    }

    private static AdaptiveElement[] Form(Act act, CompareView view, Language language) =>
    [
        AnswerInput.DateOrTyped(Inputs.Since, First.In(language), Iso(view.Between.Then.Day), language),
        AnswerInput.DateOrTyped(Inputs.UpTo, Second.In(language), Iso(view.Between.Now.Day), language),
        Blocks.Buttons(act.Send(new("Compare", "对比"), Verbs.OpenCompare)),
    ];
}
