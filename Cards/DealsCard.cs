using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards;

/// <summary>The list of deals: a light per group, filter and pages.</summary>
public static class DealsCard
{
    public const int RowsPerPage = 6;

    private const int MostFilter = 80;
    private const int MostName = 60;
    private static readonly LocalText Kicker = new("Deals", "商机");
    private static readonly LocalText Range = new("{0}–{1} of {2}", "第 {0}–{1} 个，共 {2} 个");
    private static readonly LocalText None = new("No deal matches", "没有符合的商机");
    private static readonly LocalText Matching = new("Searched for “{0}”. A part of the deal's or the customer's name is enough.", "搜索的是“{0}”。输入商机或客户名称的一部分即可。");
    private static readonly LocalText Empty = new("No deals yet", "还没有商机");
    private static readonly LocalText EmptyTeam = new("This team has no deals yet", "该团队还没有商机");
    private static readonly LocalText EmptyHelp = new("Start with the one you think of most: its name is enough.", "先从您最惦记的那个开始：填个名称就够。");
    private static readonly LocalText NoneClosed = new("No deal is closed", "还没有已结束的商机");
    private static readonly LocalText FindLabel = new("Find a deal", "查找商机");
    private static readonly LocalText FindHint = new("Part of a name", "名称的一部分");
    private static readonly LocalText ShowLabel = new("Show", "显示");
    private static readonly LocalText Whose = new("Whose deals", "谁的商机");
    private static readonly LocalText Mine = new("Mine", "我的");
    private static readonly LocalText NewDeal = new("New deal", "新建商机");

    public static RenderedCard Render(DealsView view, Language language)
    {
        var act = new Act(language);
        return CardFrame.Of(
            language,
            new LocalText("Deals: {0}", "商机：{0}").With(Counted(view).In(language)).In(language),
            [
                Heading(view, language),
                .. Helping(view, language),
                .. view.Rows.Select(row => Row(row, view.Groups, view.Today, language)),
                view.Rows.Any(r => r.Lights.Count > 0) ? LightRow.Legend(language) : null,
                Paging(act, view),
                .. MayFind(view) ? Finding(view, language) : [],
                view.Place.IsShared ? Blocks.Footer(view.Place, language) : null,
                Blocks.Buttons(Actions(act, view)),
            ]);
    }

    private static AdaptiveContainer Heading(DealsView view, Language language)
    {
        var first = ((view.Page - 1) * RowsPerPage) + 1;
        var heading = view.Rows.Count > 0 ? Counted(view)
            : view.Filter.Length > 0 ? None
            : view.Show == DealsShow.Closed ? NoneClosed
            : view.Book.Team is not null ? EmptyTeam
            : Empty;
        var range = view.Total > view.Rows.Count ? Range.With(first, first + view.Rows.Count - 1, view.Total).In(language) : null;
        var team = view.Book.Team is null ? null : view.Book.Title(Mine, language);
        return Head.Of(Facts.Join(Kicker.In(language), range), heading.In(language), team);
    }

    private static LocalText Counted(DealsView view) => (view.Show switch
    {
        DealsShow.Closed => new LocalText("{0} closed", "{0} 个已结束"),
        DealsShow.All => new LocalText("{0} in all", "共 {0} 个"),
        _ => new LocalText("{0} open", "{0} 个进行中"),
    }).With(view.Total);

    private static IEnumerable<AdaptiveElement> Helping(DealsView view, Language language)
    {
        if (view.Filter.Length > 0)
        {
            yield return Prose.Typed(Matching.With(Plain.Short(view.Filter, MostFilter)).In(language));
        }
        else if (view.Rows.Count == 0 && view.Show != DealsShow.Closed && view.Book.Team is null)
        {
            yield return Prose.Line(EmptyHelp.In(language));
        }
    }

    internal static AdaptiveColumnSet Row(DealRow row, IReadOnlyList<QuestionGroup> groups, LocalDate today, Language language)
    {
        var lights = row.Lights.Zip(groups).ToList();
        var facts = FactsOf(row, today, language);
        var words = Facts.Join(Plain.Short(row.Name, MostName), facts, lights.Count > 0 ? LightRow.InWords(lights, language) : null);
        return Blocks.TapRow(
            new Act(language, row.Deal).Row(words, Verbs.OpenDeal),
            Prose.Runs(AdaptiveSpacing.None, Prose.Bold(Plain.Short(row.Name, MostName))),
            Prose.SmallTyped(facts),
            lights.Count > 0 ? LightRow.Line(lights, language) : null);
    }

    internal static string FactsOf(DealRow row, LocalDate today, Language language) => Facts.Join(
        row.Account is { } account ? Plain.Short(account, MostName) : null,
        row.Amount is { } amount ? MoneyText.Show(amount, language) : null,
        row.Outcome is null ? Facts.Closes(row.CloseDate, today, language) : null,
        row.Outcome is { } outcome ? OutcomeText.Name(outcome).In(language) : Facts.Age(row.DaysSinceAnswer, language));

    private static AdaptiveActionSet? Paging(Act act, DealsView view)
    {
        // The filter travels in its input; its fingerprint tells whether these pages are still pages of it.
        (string, object) was = (Payload.Was, DealsView.PagesOf(view.Filter, view.Show, view.Book));
        List<AdaptiveAction> actions = [];
        if (view.Page > 1)
        {
            actions.Add(act.Send(new("Previous page", "上一页"), Verbs.ListDeals, (Payload.Page, view.Page - 1), was));
        }

        if (view.Page * RowsPerPage < view.Total)
        {
            actions.Add(act.Send(new("Next page", "下一页"), Verbs.ListDeals, (Payload.Page, view.Page + 1), was));
        }

        return actions.Count > 0 ? new() { Actions = actions, Spacing = AdaptiveSpacing.Medium } : null;
    }

    private static IEnumerable<AdaptiveElement> Finding(DealsView view, Language language)
    {
        var filter = Input.Text(Inputs.Filter, FindLabel.In(language), Plain.Line(view.Filter), MostFilter, language, FindHint.In(language));
        var show = Input.Choice(
            Inputs.Show, ShowLabel.In(language), view.Show.ToString(), language, expanded: false,
            Enum.GetValues<DealsShow>().Select(s => (s.ToString(), Word(s).In(language))));
        (filter.Spacing, show.Spacing) = (AdaptiveSpacing.None, AdaptiveSpacing.None);
        var set = Blocks.Abreast(AdaptiveSpacing.Large, filter, show);
        set.Columns[1].Width = "96px";
        yield return set;
        if (view.Books.Count > 0)
        {
            yield return Input.Choice(
                Inputs.Book, Whose.In(language), view.Book.Value, language, expanded: false, view.Books.Select(b => (b.Value, b.Title(Mine, language))));
        }
    }

    private static bool MayFind(DealsView view) =>
        view.Total > 0 || view.Filter.Length > 0 || view.Show != DealsShow.Open || view.Books.Count > 0;

    private static IEnumerable<AdaptiveAction> Actions(Act act, DealsView view)
    {
        if (MayFind(view))
        {
            yield return act.Send(new("Find", "查找"), Verbs.ListDeals);
        }

        if (view.Rows.Count == 0 && view.Filter.Length > 0)
        {
            yield return act.Open(new("All deals", "全部商机"), Verbs.ListDeals);
        }

        yield return act.Open(NewDeal, Verbs.NewDeal);
    }

    private static LocalText Word(DealsShow show) => show switch
    {
        DealsShow.Closed => new("closed", "已结束"),
        DealsShow.All => new("all", "全部"),
        _ => new("open", "进行中"),
    };
}
