using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Check;

/// <summary>The deal check: verdict, lights, findings with their next step, and what is most worth asking.</summary>
public static class CheckCard
{
    private const int LongestTold = 120;

    private static readonly LocalText Kicker = new("Deal check · {0}", "商机体检 · {0}");
    private static readonly LocalText TooEarly = new("Too early to judge: {0} of 20 known", "还太早：20 项里只清楚 {0} 项");
    private static readonly LocalText WayOn = new("A few answers are enough for a first picture; the questions below help most.", "回答几项就能有初步判断，先答下面的问题最有用。");
    private static readonly LocalText Over = new("No verdict any more", "不再给结论");
    private static readonly LocalText OverWhy = new("This deal is signed or closed; what it taught stays on record.", "商机已签约或结束，经验都留在记录里。");
    private static readonly LocalText Map = new("Map: {0}", "决策链：{0}");
    private static readonly LocalText Coach = new("Coach: {0}", "教练：{0}");
    private static readonly LocalText InDoubt = new("In doubt until settled: {0}", "存疑，待核实：{0}");
    private static readonly LocalText More = new("{0} more findings ›", "另有 {0} 条 ›");
    private static readonly LocalText ShowMore = new("Show {0} more findings", "查看另外 {0} 条");
    private static readonly LocalText NothingFound = new("Nothing on record calls for attention.", "记录里没有需要留意的地方。");
    private static readonly LocalText MembersOnly = new("People and verdict: the deal's members only", "人员与结论：仅商机成员可见。");
    private static readonly LocalText TeamRules = new("Judged by the team's own rules: {0} changed", "按团队自定的规则判断：改了 {0} 项");
    private static readonly LocalText OwnRules = new("Judged by the owner's own rules: {0} changed", "按负责人自定的规则判断：改了 {0} 项");
    private static readonly LocalText Summary = new("Deal check: {0}", "商机体检：{0}");
    private static readonly LocalText Assess = new("Assess", "评估");
    private static readonly LocalText DealTitle = new("Deal", "商机");

    public static RenderedCard Render(CheckView view, Language language)
    {
        var full = Draw(view, language, withNext: true);
        return CardSize.Fits(full.Card) ? full : Draw(view, language, withNext: false);
    }

    private static RenderedCard Draw(CheckView view, Language language, bool withNext)
    {
        var act = new Act(language, view.Deal);
        var over = view.Verdict is { Verdict: Verdict.None } || !view.IsOpen || !view.Stage.IsSelling();
        return CardFrame.Of(
            language,
            Summary.With(Plain.Short(view.DealName, 60)).In(language),
            [
                Head.Named(Kicker.With(DateText.Show(view.Today, language, view.Today)).In(language), view.DealName, Meta(view, language)),
                view.Told is { } told ? Prose.Signed(Sign.Done, Plain.Short(told.In(language), LongestTold), AdaptiveSpacing.Medium) : null,
                BannerOf(view, over, language),
                .. over ? [] : LightTable.Of(view, language),
                .. over ? [] : PeopleAndDoubts(view, language),
                .. FindingRow.Sections(act, view.Findings, withNext),
                view.Findings.Count == 0 && !over ? Prose.Line(NothingFound.In(language), AdaptiveSpacing.Medium) : null,
                MoreRow(act, view),
                AskNext.Of(act, view.Questions, tappable: !view.Place.IsShared && view.IsMember),
                view.Tuned > 0 ? Prose.Small((view.IsTeams ? TeamRules : OwnRules).With(view.Tuned).In(language), AdaptiveSpacing.Medium) : null,
                view.Place.IsShared || view.IsMember ? Blocks.Footer(view.Place, language) : Prose.Small(MembersOnly.In(language), AdaptiveSpacing.Medium),
                Blocks.Buttons(Buttons(act, view, over)),
            ]);
    }

    private static string Meta(CheckView view, Language language) => Facts.Join(
        StageNames.Full(view.Stage).In(language),
        view.Amount is { } amount ? MoneyText.Show(amount, language) : null,
        view.IsOpen ? Facts.Closes(view.CloseDate, view.Today, language) : null);

    private static AdaptiveContainer? BannerOf(CheckView view, bool over, Language language)
    {
        if (over)
        {
            return Banner.Of(Sign.Note, AdaptiveContainerStyle.Emphasis, Over.In(language), OverWhy.In(language));
        }

        if (view.Verdict is not { } verdict)
        {
            return null;
        }

        var colour = CheckWords.Colour(verdict.Verdict);
        return verdict.Row == VerdictRow.TooEarly
            ? Banner.Of(Sign.Of(colour), Banner.StyleOf(colour), TooEarly.With(verdict.Known).In(language), WayOn.In(language))
            : Banner.Of(Sign.Of(colour), Banner.StyleOf(colour), CheckWords.Of(verdict.Verdict).In(language), verdict.Why.In(language));
    }

    private static IEnumerable<AdaptiveElement> PeopleAndDoubts(CheckView view, Language language)
    {
        if (view.Map is { } map)
        {
            yield return Prose.Signed(Sign.Of(map), Map.With(CheckWords.OfMap(map).In(language)).In(language));
        }

        if (view.Coach is { } coach)
        {
            yield return Prose.Signed(CheckWords.SignOf(coach), Coach.With(CheckWords.Of(coach).In(language)).In(language));
        }

        if (view.Disputed.Count > 0)
        {
            var titles = string.Join(language == Language.Chinese ? "、" : ", ", view.Disputed.Select(d => d.In(language)));
            yield return Prose.Signed(Sign.Watch, InDoubt.With(titles).In(language));
        }
    }

    private static AdaptiveContainer? MoreRow(Act act, CheckView view)
    {
        if (view.More == 0)
        {
            return null;
        }

        var row = Blocks.Group(AdaptiveSpacing.Small, Prose.Accent(More.With(view.More).In(act.Language)));
        row.MinHeight = "32px";
        row.SelectAction = act.Row(ShowMore.With(view.More).In(act.Language), Verbs.AllFindings);
        return row;
    }

    private static IEnumerable<AdaptiveAction> Buttons(Act act, CheckView view, bool over)
    {
        if (view.Place.IsShared)
        {
            yield return act.Open(new("Check one-to-one", "一对一检查"), Verbs.CheckOneToOne);
            yield break;
        }

        if (view.IsMember && !over)
        {
            yield return act.Open(Assess, Verbs.OpenWalk, (Payload.Method, Assessment.MethodId));
            yield return act.Open(new("Coach", "教练"), Verbs.OpenCoach);
            yield return act.Open(DealTitle, Verbs.OpenDeal);
            yield break;
        }

        yield return act.Open(DealTitle, Verbs.OpenDeal);
        yield return act.Open(new("My deals", "我的商机"), Verbs.ListDeals);
    }
}
