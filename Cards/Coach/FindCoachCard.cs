using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Coaching;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Coach;

/// <param name="Prospects">By tier, the likeliest first.</param>
public sealed record FindCoachView(DealRef Deal, string DealName, IReadOnlyList<CoachProspect> Prospects, int Page = 1);

/// <summary>Who of the map might guide us: what speaks for and against each, what nobody knows, and one tap that makes a candidate.</summary>
public static class FindCoachCard
{
    public const int RowsPerPage = 5;

    private static readonly LocalText Kicker = new("Find a coach", "找教练");
    private static readonly LocalText Heading = new("Who might guide us?", "谁可能给我们带路？");
    private static readonly LocalText Nobody = new(
        "Nobody is on the map yet. Put people on it first, with job, attitude and influence.", "决策链上还没有人。先添加人员，写上职务、态度和影响力。");

    private static readonly LocalText TwoOfThem = new(
        "Choose two from different departments. Who is chosen becomes a candidate; what they do is then put down as evidence.",
        "从不同部门选两位。选中后成为人选，再用证据记录其行动。");

    public static RenderedCard Render(FindCoachView view, Language language)
    {
        var act = new Act(language, view.Deal);
        var pages = Math.Max(1, (view.Prospects.Count + RowsPerPage - 1) / RowsPerPage);
        var page = Math.Clamp(view.Page, 1, pages);
        var shown = view.Prospects.Skip((page - 1) * RowsPerPage).Take(RowsPerPage).ToList();
        return CardFrame.Of(
            language,
            new LocalText("Find a coach: {0}", "找教练：{0}").With(Plain.Short(view.DealName, 60)).In(language),
            [
                Head.Of(Kicker.In(language), Heading.In(language), Plain.Short(view.DealName, 60)),
                view.Prospects.Count == 0 ? Prose.Line(Nobody.In(language)) : Prose.Small(TwoOfThem.In(language), AdaptiveSpacing.Small),
                .. shown.SelectMany((p, i) => Row(act, p, i == 0 || shown[i - 1].Tier != p.Tier)),
                pages > 1 ? Paging(act, page, pages) : null,
                Prose.Small(CoachWords.Footer.In(language), AdaptiveSpacing.Medium),
                Blocks.Buttons(
                    act.Open(new("Candidates", "人选"), Verbs.OpenCoach), act.Open(new("Map", "决策链"), Verbs.OpenMap), act.Open(new("Deal", "商机"), Verbs.OpenDeal)),
            ]);
    }

    private static IEnumerable<AdaptiveElement> Row(Act act, CoachProspect prospect, bool startsTier)
    {
        var (language, person) = (act.Language, prospect.Person);
        if (startsTier)
        {
            yield return Prose.Title(TraitWords.Of(prospect.Tier).In(language));
            if (TraitWords.CautionOf(prospect.Tier) is { } caution)
            {
                yield return Prose.Small(caution.In(language));
            }
        }

        var (verb, title) = person.IsCandidate
            ? (Verbs.OpenCoach, new LocalText("Verdict", "看结论"))
            : (Verbs.NameCandidate, new LocalText("Choose", "选为人选"));
        yield return Blocks.RowAndButton(
            Blocks.Group(
                AdaptiveSpacing.None,
                Prose.Runs(AdaptiveSpacing.None, Prose.Bold(Plain.Short(person.Name, 40))),
                person.Title is { } job ? Prose.SmallTyped(Plain.Short(job, 40)) : null,
                Side(Sign.Done, prospect, TraitSide.For, language),
                Side(Sign.Watch, prospect, TraitSide.Against, language),
                Side(Sign.Note, prospect, TraitSide.Between, language),
                Side(new Sign("?", AdaptiveTextColor.Default), prospect, TraitSide.Unknown, language)),
            act.Open(title, verb, (Payload.Person, person.Id)));
    }

    private static AdaptiveRichTextBlock? Side(Sign sign, CoachProspect prospect, TraitSide side, Language language)
    {
        var words = prospect.Traits.Where(t => t.Side == side).Select(t => TraitWords.Of(t, prospect.Person).In(language)).ToList();
        return words.Count == 0
            ? null
            : Prose.Runs(
                AdaptiveSpacing.None, sign.Run(AdaptiveTextSize.Small),
                Prose.SmallRun($"{TraitWords.Of(side).In(language)}{string.Join(language == Language.Chinese ? "、" : "; ", words)}"));
    }

    private static AdaptiveActionSet Paging(Act act, int page, int pages)
    {
        var buttons = new List<AdaptiveAction>();
        if (page > 1)
        {
            buttons.Add(act.Open(new("‹ Back", "‹ 上一页"), Verbs.FindCoach, (Payload.Page, page - 1)));
        }

        if (page < pages)
        {
            buttons.Add(act.Open(new("More ›", "下一页 ›"), Verbs.FindCoach, (Payload.Page, page + 1)));
        }

        return Blocks.Buttons(buttons);
    }
}
