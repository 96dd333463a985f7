using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime.Text;

namespace KeyAccountBot.Cards.Check;

/// <summary>One finding: what it rests on, the next step, and the ways to settle it or to set it aside.</summary>
public static class WhyCard
{
    private const int MostFacts = 14;
    private const int LongestFact = 160;
    private const int MostPlanned = 3;

    private static readonly LocalText Kicker = new("Why · {0}", "为什么 · {0}");
    private static readonly LocalText Summary = new("Why: a finding of the deal check", "为什么：商机体检的一条提示");
    private static readonly LocalText Rests = new("What it rests on", "依据");
    private static readonly LocalText NoFacts = new("On what is not on record yet.", "依据是：还没有相关记录。");
    private static readonly LocalText MoreFacts = new("and {0} more", "另有 {0} 项");
    private static readonly LocalText Ignore = new("Ignore for a time", "暂时忽略");
    private static readonly LocalText UntilLabel = new("Ignore until", "忽略到");
    private static readonly LocalText ReasonLabel = new("Because", "原因");
    private static readonly LocalText ReasonMissing = new("Say in a sentence why it can wait.", "请用一句话说明为什么可以先放一放。");
    private static readonly LocalText Planned = new("On the plan: {0}", "已列入计划：{0}");
    private static readonly LocalText Ignored = new("Ignored until {0}: “{1}”", "已忽略到{0}：“{1}”");

    public static RenderedCard Render(WhyView view, Language language)
    {
        var act = new Act(language, view.Deal);
        var finding = view.Finding;
        return CardFrame.Of(
            language,
            Summary.In(language),
            [
                Head.Named(Kicker.With(CheckWords.Of(finding.Severity).In(language)).In(language), view.DealName),
                Prose.Runs(AdaptiveSpacing.Medium, CheckWords.SignOf(finding.Severity).Run(), Prose.Bold(Plain.Line(finding.Say.In(language)))),
                Prose.Typed("→ " + finding.Next.In(language)),
                .. view.Planned.Take(MostPlanned).Select(p => Prose.Signed(Sign.Done, Planned.With(Plain.Short(p, LongestFact)).In(language))),
                view.HiddenBy is { } hidden ? Prose.SmallTyped(hidden.In(language), AdaptiveSpacing.Small) : null,
                view.Muted is { } muted ? Prose.SmallTyped(Told(muted, view, language), AdaptiveSpacing.Small) : null,
                Prose.Title(Rests.In(language)),
                .. FactLines(view, language),
                .. view is { Ask: { } ask, MayChange: true, Place.IsShared: false } ? SpotAnswer.Of(act, ask, view.Beside) : [],
                .. Aside(act, view),
                Blocks.Footer(view.Place, language),
                Blocks.Buttons(Buttons(act, view)),
            ]);
    }

    private static IEnumerable<AdaptiveElement> FactLines(WhyView view, Language language)
    {
        if (view.Facts.Count == 0)
        {
            yield return Prose.Small(NoFacts.In(language));
        }

        foreach (var fact in view.Facts.Take(MostFacts))
        {
            yield return Prose.SmallTyped(Plain.Short(fact, LongestFact), AdaptiveSpacing.Small);
        }

        if (view.Facts.Count > MostFacts)
        {
            yield return Prose.Small(MoreFacts.With(view.Facts.Count - MostFacts).In(language), AdaptiveSpacing.Small);
        }
    }

    private static string Told(MutedFinding muted, WhyView view, Language language) =>
        Ignored.With(DateText.Show(muted.Until, language, view.Today), Plain.Short(muted.Reason, DealLimits.Reason)).In(language);

    /// <summary>What calls for a stop is never set aside, and good news need not be.</summary>
    private static IEnumerable<AdaptiveElement> Aside(Act act, WhyView view)
    {
        if (!view.MayChange || view.Place.IsShared || view.Finding.Severity is Severity.Stop or Severity.Strength || view.HiddenBy is not null)
        {
            return [];
        }

        var language = act.Language;
        (string, object) rule = (Payload.Rule, view.Finding.RuleId);
        if (view.Muted is not null)
        {
            return [new AdaptiveActionSet { Spacing = AdaptiveSpacing.Small, Actions = [act.Open(new("Tell it again", "恢复提示"), Verbs.UnmuteFinding, rule)] }];
        }

        var usual = LocalDatePattern.Iso.Format(view.Today.PlusDays(MuteDecision.UsualDays));
        var until = Input.Date(Inputs.Until, UntilLabel.In(language), view.Until ?? usual, language);
        var reason = Input.Text(Inputs.Reason, ReasonLabel.In(language), view.Reason, DealLimits.Reason, language);
        (reason.IsRequired, reason.IsMultiline, reason.ErrorMessage) = (true, true, ReasonMissing.In(language));
        return Fold.Of(
            "ignore", Ignore.In(language), Ignore.In(language), open: view.Problem is not null,
            Blocks.Problem(view.Problem, language),
            until,
            reason,
            new AdaptiveActionSet { Spacing = AdaptiveSpacing.Small, Actions = [act.Send(new("Ignore it", "忽略"), Verbs.MuteFinding, rule)] });
    }

    private static IEnumerable<AdaptiveAction> Buttons(Act act, WhyView view)
    {
        if (view is { MayChange: true, Place.IsShared: false })
        {
            yield return view.Planned.Count > 0
                ? act.Open(new("Plan", "计划"), Verbs.OpenPlan)
                : act.Open(new("Plan it", "列入计划"), Verbs.OpenAction, (Payload.Rule, view.Finding.RuleId));
        }

        if (view is { Door: { } door, MayChange: true, Place.IsShared: false } && !(door.Verb == Verbs.OpenPlan && view.Planned.Count > 0))
        {
            yield return act.Open(door.Title, door.Verb, [.. door.Extra]);
        }

        yield return act.Open(new("Check", "检查"), Verbs.OpenCheck);
        if (view.Place.IsShared)
        {
            yield return act.Open(new("Check one-to-one", "一对一检查"), Verbs.CheckOneToOne);
        }
    }
}
