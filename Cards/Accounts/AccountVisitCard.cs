using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Cards.Visits;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Accounts;

/// <summary>A visit to the customer that belongs to no deal: the form, and one that is on record.</summary>
public static class AccountVisitCard
{
    /// <summary>So many people are listed to be ticked; the others are typed by name.</summary>
    public const int MostListed = 10;

    private const int MostDeals = 4;
    private const int LongestName = 32;
    private const int LongestNames = 400;
    private const int LongestProblem = 160;

    private static readonly LocalText Kicker = new("Account · visit", "客户 · 拜访");
    private static readonly LocalText Heading = new("Log a visit", "记录拜访");
    private static readonly LocalText On = new("When", "日期");
    private static readonly LocalText Met = new("Who was met", "见了谁");
    private static readonly LocalText Others = new("Others who were met, by name", "还见了谁（姓名）");
    private static readonly LocalText OthersHint = new("Names with commas between them", "多个姓名用逗号隔开");
    private static readonly LocalText Outcome = new("What changed", "有什么变化");
    private static readonly LocalText ForADeal = new("Was it for one deal? Then log it there: what was promised goes on its plan.", "如果是为某个商机去的，请记在那里，承诺会列入计划。");
    private static readonly LocalText Open = new("Log it for {0}", "记在 {0}");
    private static readonly LocalText WasMet = new("Met: {0}", "见了：{0}");
    private static readonly LocalText Went = new("By {0}", "记录人：{0}");
    private static readonly LocalText Ask = new("Take this visit back? It counts no more then.", "撤回这次拜访？撤回后不再计数。");

    public static RenderedCard Form(AccountVisitView view, Language language)
    {
        var act = new Act(language, view.Through);
        return CardFrame.Of(
            language,
            Summary(view.Account.Name, language),
            [
                Head.Of(Kicker.In(language), Heading.In(language), Plain.Short(view.Account.Name, 60)),
                .. view.Problems.Where(p => p.Field is not (Inputs.When or Inputs.OthersMet or Inputs.What)).Take(3).Select(p => Blocks.Problem(p.Text, language)),
                .. InputsOf(view, language).SelectMany(i => (AdaptiveElement?[])[i, ProblemOf(view, i.Id, language)]),
                view.Deals.Count == 0 ? null : Prose.Small(ForADeal.In(language), AdaptiveSpacing.Medium),
                .. view.Deals.Take(MostDeals).Select(d => Row(d, language)),
                Blocks.Buttons(
                    act.Send(new("Save", "保存"), Verbs.SaveAccountVisit),
                    act.Open(new("Account", "客户"), Verbs.OpenAccount)),
            ]);
    }

    /// <param name="asks">Whether to ask before it is taken back.</param>
    public static RenderedCard One(AccountView view, Visit visit, bool asks, Language language)
    {
        var act = new Act(language, view.Through);
        var sheet = view.Account.Sheet;
        return CardFrame.Of(
            language,
            Summary(view.Account.Name, language),
            [
                Head.Named(
                    Facts.Join(Kicker.In(language), DateText.ShowWithWeekday(visit.What.On, language, view.Today)), Plain.Short(view.Account.Name, 80)),
                asks ? Prose.Signed(Sign.Watch, Ask.In(language), AdaptiveSpacing.Medium) : null,
                Prose.Typed(WasMet.With(Plain.Short(VisitWords.Met(sheet, visit.What, language), LongestNames)).In(language), AdaptiveSpacing.Medium),
                sheet.NameOf(visit.By) is { } by ? Prose.SmallTyped(Went.With(Plain.Short(by, LongestName)).In(language)) : null,
                visit.What.Outcome is null ? null : Prose.Title(Outcome.In(language), AdaptiveSpacing.Medium),
                .. (visit.What.Outcome ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(20).Select(line => Prose.Typed(line)),
                Blocks.Buttons(
                    act.Open(asks ? new("Keep it", "保留") : new("Account", "客户"), Verbs.OpenAccount),
                    asks
                        ? act.Open(new("Take back", "撤回"), Verbs.WithdrawAccountVisit, (Payload.Visit, visit.Id), (Payload.Sure, Inputs.Yes))
                        : act.Open(new("Take back", "撤回"), Verbs.WithdrawAccountVisit, (Payload.Visit, visit.Id))),
            ]);
    }

    private static string Summary(string name, Language language) => new LocalText("Visit: {0}", "拜访：{0}").With(Plain.Short(name, 60)).In(language);

    private static AdaptiveColumnSet Row(Deal deal, Language language)
    {
        var name = Plain.Short(deal.Header.Name, 80);
        return Blocks.TapRow(
            new Act(language, DealRef.Of(deal)).Row(Open.With(name).In(language), Verbs.OpenVisit),
            Prose.Runs(AdaptiveSpacing.None, Prose.Bold(name)));
    }

    private static IEnumerable<AdaptiveInput> InputsOf(AccountVisitView view, Language language)
    {
        yield return AnswerInput.DateOrTyped(Inputs.When, On.In(language), Text(Inputs.When, LocalDateText(view.Today)), language);
        if (view.People.Count > 0)
        {
            var chosen = Text(Inputs.Met, "").Split(',');
            var people = Input.Choice(
                Inputs.Met, Met.In(language), string.Join(',', view.People.Where(p => chosen.Contains(p.Id)).Select(p => p.Id)), language, expanded: true,
                view.People.Take(MostListed).Select(p => (p.Id, Plain.Escape(Plain.Short(p.Name, LongestName)))));
            people.IsMultiSelect = true;
            yield return people;
        }

        yield return Input.Text(
            Inputs.OthersMet, (view.People.Count > 0 ? Others : Met).In(language), TextInput.Cut(Text(Inputs.OthersMet, ""), LongestNames), LongestNames, language, OthersHint.In(language));
        var what = Input.Text(Inputs.What, Outcome.In(language), TextInput.Cut(Text(Inputs.What, ""), DealLimits.Note + 60), DealLimits.Note, language);
        what.IsMultiline = true;
        yield return what;

        string Text(string input, string fresh) => view.Texts.GetValueOrDefault(input, fresh);
    }

    private static string LocalDateText(LocalDate day) => ActionText.Of(day);

    private static AdaptiveRichTextBlock? ProblemOf(AccountVisitView view, string? input, Language language) =>
        view.Problems.FirstOrDefault(p => p.Field == input) is { } problem
            ? Prose.Signed(Sign.Problem, Plain.Short(problem.Text.In(language), LongestProblem), AdaptiveSpacing.None)
            : null;
}
