using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards;

/// <param name="Deal">As the reader may see it: from <see cref="DealAccess"/>.</param>
/// <param name="Groups">The lights the reader may see.</param>
/// <param name="DaysSinceAnswer">Whole days; null before the first answer.</param>
public sealed record DealCardView(
    Deal Deal, IReadOnlyList<GroupView> Groups, LocalDate Today, int? DaysSinceAnswer, Place Place)
{
    /// <summary>False for those who may read the deal and no more: a team's member who is none of the deal.</summary>
    public bool MayChange { get; init; } = true;

    /// <summary>What was just done, such as "Saved"; may hold names.</summary>
    public LocalText? Told { get; init; }
}

/// <summary>One deal: what is known about it, where it stands, what to do next.</summary>
public static class DealCard
{
    private static readonly LocalText Kicker = new("Deal · {0}", "商机 · {0}");
    private static readonly LocalText ClosedKicker = new("Deal · closed", "商机 · 已结束");
    private static readonly LocalText Owner = new("Owner {0}", "负责人 {0}");
    private static readonly LocalText Tender = new("tender", "招标");
    private static readonly LocalText Against = new("Against {0}", "竞争对手：{0}");
    private static readonly LocalText Nobody = new("Nobody competes, as confirmed", "已确认没有竞争对手");
    private static readonly LocalText NotNamed = new("No competitor named yet", "还没有写竞争对手");
    private static readonly LocalText MembersOnly = new("People and verdict: the deal's members only", "人员与结论：仅商机成员可见。");
    private static readonly LocalText More = new("Stage, facts, plan, visit, map, coach, brief, history, members, move, close, delete", "阶段、要点、计划、拜访、决策链、教练、会前准备、历史、成员、移动、结束、删除");
    private static readonly LocalText Check = new("Check", "检查");
    private static readonly LocalText Assess = new("Assess", "评估");
    private static readonly LocalText Edit = new("Edit", "修改");
    private static readonly LocalText StageTitle = new("Stage", "阶段");
    private static readonly LocalText History = new("History", "历史");
    private static readonly LocalText MyDeals = new("My deals", "我的商机");

    public static RenderedCard Render(DealCardView view, Language language)
    {
        var deal = view.Deal;
        var act = new Act(language, DealRef.Of(deal));
        return CardFrame.Of(
            language,
            new LocalText("Deal: {0}", "商机：{0}").With(Plain.Short(deal.Header.Name, 60)).In(language),
            [
                Head.Named(
                    deal.IsOpen ? Kicker.With(StageNames.Full(deal.Stage).In(language)).In(language) : ClosedKicker.In(language),
                    deal.Header.Name,
                    HeaderFacts(view, language),
                    OwnerAndAge(view, language)),
                view.Told is { } told ? Prose.Signed(Sign.Done, Plain.Line(told.In(language))) : null,
                .. deal.IsOpen ? Open(act, view) : Closed(act, view, deal.Closing!),
            ]);
    }

    private static string HeaderFacts(DealCardView view, Language language)
    {
        var header = view.Deal.Header;
        return Facts.Join(
            header.Account is { } account ? Plain.Line(account) : null,
            header.Amount is { } amount ? MoneyText.Show(amount, language) : null,
            view.Deal.IsOpen ? Facts.Closes(header.CloseDate, view.Today, language) : null,
            header.CompanyType is { } type ? CompanyTypeText.Name(type).In(language) : null,
            header.Tender ? Tender.In(language) : null);
    }

    private static string OwnerAndAge(DealCardView view, Language language) => Facts.Join(
        Owner.With(Plain.Line(view.Deal.Owner.Name)).In(language),
        Facts.Age(view.DaysSinceAnswer, language));

    private static IEnumerable<AdaptiveElement> Open(Act act, DealCardView view)
    {
        var (language, shared) = (act.Language, view.Place.IsShared);
        yield return Prose.Typed(CompetitorLine(view.Deal, language));
        foreach (var group in view.Groups)
        {
            yield return LightRow.Of(act, group, group.Meaning.In(language), shared || !view.MayChange ? null : (Verbs.OpenWalk, Assessment.MethodId));
        }

        yield return Footer(view, language);
        var check = act.Open(Check, Verbs.OpenCheck);
        if (!shared && !view.MayChange)
        {
            yield return Blocks.Buttons(check, act.Open(MyDeals, Verbs.ListDeals));
            yield break;
        }

        var assess = act.Open(Assess, Verbs.OpenWalk, (Payload.Method, Assessment.MethodId));
        if (shared)
        {
            yield return Blocks.Buttons(check, assess, act.Open(MyDeals, Verbs.ListDeals));
            yield break;
        }

        yield return Blocks.Buttons(check, assess, act.Open(Edit, Verbs.EditDeal));
        var work = Blocks.Buttons(
            act.Open(StageTitle, Verbs.OpenStage),
            act.Open(new("Facts", "要点"), Verbs.OpenFacts),
            act.Open(new("Plan", "计划"), Verbs.OpenPlan),
            act.Open(new("Visit", "拜访"), Verbs.OpenVisit));
        var people = Blocks.Buttons(
            act.Open(new("Map", "决策链"), Verbs.OpenMap),
            act.Open(new("Coach", "教练"), Verbs.OpenCoach),
            act.Open(new("Brief", "会前准备"), Verbs.OpenBrief),
            act.Open(History, Verbs.OpenHistory));
        var rest = Blocks.Buttons(
            act.Open(new("Members", "成员"), Verbs.OpenMembers),
            act.Open(new("Move", "移动"), Verbs.AskMove),
            act.Open(new("Close", "结束"), Verbs.AskClose),
            act.Open(new("Delete", "删除"), Verbs.AskDelete));
        (work.Spacing, people.Spacing, rest.Spacing) = (AdaptiveSpacing.None, AdaptiveSpacing.Small, AdaptiveSpacing.Small);
        foreach (var element in Fold.Of("more", More.In(language), More.In(language), open: false, work, people, rest))
        {
            yield return element;
        }
    }

    private static IEnumerable<AdaptiveElement> Closed(Act act, DealCardView view, Closing closing)
    {
        var (sign, style) = closing.Outcome switch
        {
            Outcome.Won => (Sign.Done, AdaptiveContainerStyle.Good),
            Outcome.Lost => (Sign.Problem, AdaptiveContainerStyle.Attention),
            _ => (Sign.Note, AdaptiveContainerStyle.Emphasis),
        };
        yield return Banner.Of(sign, style, OutcomeText.Name(closing.Outcome).In(act.Language), closing.Reason.Length > 0 ? closing.Reason : null);
        yield return Footer(view, act.Language);
        yield return view.Place.IsShared || !view.MayChange
            ? Blocks.Buttons(act.Open(MyDeals, Verbs.ListDeals))
            : Blocks.Buttons(
                act.Open(new("Reopen", "重新打开"), Verbs.ReopenDeal),
                act.Open(History, Verbs.OpenHistory),
                act.Open(MyDeals, Verbs.ListDeals),
                act.Open(new("Delete", "删除"), Verbs.AskDelete));
    }

    private static AdaptiveElement Footer(DealCardView view, Language language) => view.Place.IsShared || view.MayChange
        ? Blocks.Footer(view.Place, language)
        : Prose.Small(MembersOnly.In(language), AdaptiveSpacing.Medium);

    internal static string CompetitorLine(Deal deal, Language language)
    {
        var names = deal.Rivals.Select(c => Plain.Line(c.Name)).ToList();
        return names.Count > 0 ? Against.With(string.Join(language == Language.Chinese ? "、" : ", ", names)).In(language)
            : (deal.Header.NoCompetitor ? Nobody : NotNamed).In(language);
    }
}
