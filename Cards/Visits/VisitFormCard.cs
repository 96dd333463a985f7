using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;
using Person = KeyAccountBot.Playbook.Deals.Person;

namespace KeyAccountBot.Cards.Visits;

/// <summary>A visit on one card: when, who was met and who went, what came of it, what each side promised, and when we meet next.</summary>
public static class VisitFormCard
{
    /// <summary>So many people of the map are listed, those met last first; the others are typed by name.</summary>
    public const int MostListed = 15;

    private const int LongestListed = 32;
    private const int LongestNames = 400;
    private const int LongestPromises = 600;
    private const int LongestProblem = 160;
    private const int LongestDay = 60;
    private const int Spare = 60;

    private static readonly LocalText Heading = new("Log a visit", "记录拜访");
    private static readonly LocalText On = new("When", "日期");
    private static readonly LocalText Met = new("Who was met", "见了谁");
    private static readonly LocalText Others = new("Others who were met, by name", "还见了谁（姓名）");
    private static readonly LocalText OthersHint = new("Names with commas between them", "多个姓名用逗号隔开");
    private static readonly LocalText Went = new("Who of us went", "我方谁去了");
    private static readonly LocalText Outcome = new("What came of it", "结果如何");
    private static readonly LocalText Ours = new("What we promised, a line each", "我方承诺（每项一行）");
    private static readonly LocalText Theirs = new("What they promised, a line each", "客户承诺（每项一行）");
    private static readonly LocalText OursHint = new("sample list, Marco, 4 Dec", "样板清单，马可，12月4日");
    private static readonly LocalText TheirsHint = new("budget figure, Rao, 11 Dec", "预算数字，饶敏，12月11日");
    private static readonly LocalText Next = new("Next visit", "下次拜访");

    public static RenderedCard Render(VisitFormView view, Language language)
    {
        var deal = view.Deal;
        var act = new Act(language, DealRef.Of(deal));
        return CardFrame.Of(
            language,
            VisitsCard.Summary.With(Plain.Short(deal.Header.Name, 60)).In(language),
            [
                Head.Of(VisitsCard.Kicker.In(language), Heading.In(language), Plain.Short(deal.Header.Name, 60)),
                .. view.Problems.Where(p => !HasInput(p.Field)).Take(3).Select(p => Blocks.Problem(p.Text, language)),
                .. InputsOf(view, language).SelectMany(i => (AdaptiveElement?[])[i, ProblemOf(view, i.Id, language)]),
                Blocks.Footer(Place.OneToOne, language),
                Blocks.Buttons(
                    act.Send(new("Save", "保存"), Verbs.SaveVisit, (Payload.Was, Text(view, Payload.Was, ActionText.Of(deal.NextVisit)))),
                    act.Open(new("Visits", "拜访"), Verbs.ListVisits),
                    act.Open(new("Plan", "计划"), Verbs.OpenPlan)),
            ]);
    }

    /// <summary>The next visit as a fresh form shows it: one whose day has come is none.</summary>
    private static string NextShown(Deal deal, LocalDate today) => deal.NextVisit > today ? ActionText.Of(deal.NextVisit) : "";

    private static bool HasInput(string field) =>
        field is Inputs.When or Inputs.OthersMet or Inputs.What or Inputs.WePromised or Inputs.TheyPromised or Inputs.NextVisit;

    private static AdaptiveRichTextBlock? ProblemOf(VisitFormView view, string? input, Language language) =>
        view.Problems.FirstOrDefault(p => p.Field == input) is { } problem
            ? Prose.Signed(Sign.Problem, Plain.Short(problem.Text.In(language), LongestProblem), AdaptiveSpacing.None)
            : null;

    private static IEnumerable<AdaptiveInput> InputsOf(VisitFormView view, Language language)
    {
        var deal = view.Deal;
        yield return AnswerInput.DateOrTyped(Inputs.When, On.In(language), Text(Inputs.When, ActionText.Of(view.Today)), language);
        var people = Listed(deal, Text(Inputs.Met, ""));
        if (people.Count > 0)
        {
            yield return Several(Inputs.Met, Met.In(language), people.Select(p => (p.Id, Plain.Escape(Plain.Short(p.Name, LongestListed)))), Text(Inputs.Met, ""), language);
        }

        yield return Input.Text(
            Inputs.OthersMet, (people.Count > 0 ? Others : Met).In(language), Text(Inputs.OthersMet, ""), LongestNames, language, OthersHint.In(language));
        if (!deal.Members.IsEmpty)
        {
            IEnumerable<Member> ours = [deal.Owner, .. deal.Members];
            yield return Several(
                Inputs.Went, Went.In(language), ours.Select(m => (m.Id.Value, Plain.Escape(Plain.Short(m.Name, LongestListed)))),
                Text(Inputs.Went, view.Reader.Value), language);
        }

        yield return Lines(Inputs.What, Outcome.In(language), Text(Inputs.What, ""), DealLimits.Note, null, language);
        yield return Lines(Inputs.WePromised, Ours.In(language), Text(Inputs.WePromised, ""), LongestPromises, OursHint.In(language), language);
        yield return Lines(Inputs.TheyPromised, Theirs.In(language), Text(Inputs.TheyPromised, ""), LongestPromises, TheirsHint.In(language), language);
        yield return AnswerInput.DateOrTyped(
            Inputs.NextVisit, Next.In(language), Text(Inputs.NextVisit, NextShown(deal, view.Today)), language);

        string Text(string input, string fresh) => VisitFormCard.Text(view, input, fresh);
    }

    private static string Text(VisitFormView view, string input, string fresh) => TextInput.Cut(view.Texts.GetValueOrDefault(input, fresh), Longest(input));

    /// <summary>More of what was typed is not shown again: it is refused as too long all the same. Ids are never cut.</summary>
    private static int Longest(string input) => input switch
    {
        Inputs.When or Inputs.NextVisit or Payload.Was => LongestDay,
        Inputs.What => DealLimits.Note + Spare,
        Inputs.OthersMet => LongestNames + Spare,
        Inputs.WePromised or Inputs.TheyPromised => LongestPromises + Spare,
        _ => int.MaxValue,
    };

    private static List<Person> Listed(Deal deal, string chosen)
    {
        var ids = chosen.Split(',');
        return
        [
            .. deal.People.OrderByDescending(p => ids.Contains(p.Id)).ThenByDescending(p => p.Seat.LastMet.HasValue).ThenByDescending(p => p.Seat.LastMet)
                .Take(Math.Max(MostListed, deal.People.Count(p => ids.Contains(p.Id)))),
        ];
    }

    /// <param name="choices">Titles of expanded choices are Markdown: escaped.</param>
    private static AdaptiveChoiceSetInput Several(string id, string label, IEnumerable<(string, string)> choices, string chosen, Language language)
    {
        var all = choices.ToList();
        var input = Input.Choice(id, label, string.Join(',', chosen.Split(',').Where(c => all.Exists(a => a.Item1 == c))), language, expanded: true, all);
        input.IsMultiSelect = true;
        return input;
    }

    private static AdaptiveTextInput Lines(string id, string label, string text, int most, string? hint, Language language)
    {
        var input = Input.Text(id, label, text, most, language, hint);
        input.IsMultiline = true;
        return input;
    }
}
