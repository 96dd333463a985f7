using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Coach;

/// <param name="Verdict">Null for somebody who is no candidate.</param>
public sealed record CoachRow(Person Person, CoachVerdict? Verdict);

/// <param name="Rows">Everybody on record, candidates first.</param>
public sealed record CoachPeopleView(DealRef Deal, string DealName, IReadOnlyList<CoachRow> Rows)
{
    /// <summary>1-based; one that is not there shows the last.</summary>
    public int Page { get; init; } = 1;

    /// <summary>What was typed, when it could not be taken.</summary>
    public string Name { get; init; } = "";

    public string Title { get; init; } = "";

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public LocalText? Told { get; init; }
}

/// <summary>Who may guide us inside: choose somebody on record, or add the person.</summary>
public static class CoachPeopleCard
{
    public const int RowsPerPage = 6;

    private static readonly LocalText Kicker = new("Coach check", "教练验证");
    private static readonly LocalText Heading = new("Who may guide us inside?", "谁可能给我们带路？");
    private static readonly LocalText Nobody = new(
        "Nobody is on record yet. Begin with somebody whose project depends on this.", "还没有记录任何人。先写一位项目有赖于此的人。");

    private static readonly LocalText AddTitle = new("Add a person", "添加一位");
    private static readonly LocalText NameLabel = new("Name", "姓名");
    private static readonly LocalText TitleLabel = new("Job (optional)", "职务（可不填）");
    private static readonly LocalText NotChosen = new("on record, tap to choose", "已在记录中，点选即可");

    public static RenderedCard Render(CoachPeopleView view, Language language)
    {
        var act = new Act(language, view.Deal);
        var pages = Math.Max(1, (view.Rows.Count + RowsPerPage - 1) / RowsPerPage);
        var page = Math.Clamp(view.Page, 1, pages);
        return CardFrame.Of(
            language,
            new LocalText("Coach check: {0}", "教练验证：{0}").With(Plain.Short(view.DealName, 60)).In(language),
            [
                Head.Of(Kicker.In(language), Heading.In(language), Plain.Short(view.DealName, 60)),
                view.Told is { } told ? Prose.Signed(Sign.Done, Plain.Line(told.In(language))) : null,
                .. view.Problems.Where(p => p.Field is not (Fields.Name or Fields.Title)).Select(p => Blocks.Problem(p.Text, language)),
                view.Rows.Count == 0 ? Prose.Line(Nobody.In(language)) : null,
                .. view.Rows.Skip((page - 1) * RowsPerPage).Take(RowsPerPage).Select(r => Row(act, r)),
                pages > 1 ? Paging(act, page, pages) : null,
                Prose.Title(AddTitle.In(language)),
                .. PersonInputs(view.Name, view.Title, view.Problems, language),
                Prose.Small(CoachWords.Footer.In(language), AdaptiveSpacing.Medium),
                Blocks.Buttons(
                    new AdaptiveAction?[]
                    {
                        act.Send(new("Add", "添加"), Verbs.AddCandidate),
                        view.Rows.Count > 0 ? act.Open(new("Who fits", "谁合适"), Verbs.FindCoach) : null,
                        view.Rows.Count(r => r.Verdict is not null) > 1 ? act.Open(new("Compare", "对比"), Verbs.CompareCoaches) : null,
                        act.Open(new("Deal", "商机"), Verbs.OpenDeal),
                    }.OfType<AdaptiveAction>()),
            ]);
    }

    internal static IEnumerable<AdaptiveElement?> PersonInputs(string name, string title, IReadOnlyList<Problem> problems, Language language)
    {
        yield return Input.Text(Inputs.Name, NameLabel.In(language), name, DealLimits.PersonName, language);
        yield return Blocks.Problem(problems.FirstOrDefault(p => p.Field == Fields.Name)?.Text, language);
        yield return Input.Text(Inputs.Title, TitleLabel.In(language), title, DealLimits.PersonTitle, language);
        yield return Blocks.Problem(problems.FirstOrDefault(p => p.Field == Fields.Title)?.Text, language);
    }

    private static AdaptiveColumnSet Row(Act act, CoachRow row)
    {
        var language = act.Language;
        var name = Plain.Short(row.Person.Name, 60);
        var title = row.Person.Title is { } job ? Plain.Short(job, 60) : null;
        var state = row.Verdict is { } verdict ? CoachWords.Of(verdict) : NotChosen;
        var verb = row.Verdict is null ? Verbs.NameCandidate : Verbs.OpenCoach;
        return Blocks.TapRow(
            act.Row(Facts.Join(name, state.In(language)), verb, (Payload.Person, row.Person.Id)),
            row.Verdict is { } known
                ? Prose.Runs(AdaptiveSpacing.None, CoachWords.SignOf(known).Run(), Prose.Bold(name))
                : Prose.Runs(AdaptiveSpacing.None, Prose.Bold(name)),
            Prose.SmallTyped(Facts.Join(title, state.In(language))));
    }

    private static AdaptiveActionSet Paging(Act act, int page, int pages)
    {
        var buttons = new List<AdaptiveAction>();
        if (page > 1)
        {
            buttons.Add(act.Open(new("‹ Back", "‹ 上一页"), Verbs.OpenCoach, (Payload.Page, page - 1)));
        }

        if (page < pages)
        {
            buttons.Add(act.Open(new("More ›", "下一页 ›"), Verbs.OpenCoach, (Payload.Page, page + 1)));
        }

        return Blocks.Buttons(buttons);
    }
}
