using System.Globalization;
using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Coaching;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Coach;

/// <summary>The verdict on one candidate: the facts behind it, what is missing to the next, and one safe test.</summary>
public static class CoachCard
{
    private static readonly LocalText Kicker = new("Coach check · verdict · {0}", "教练验证 · 结论 · {0}");
    private static readonly LocalText ActsTitle = new("Eight behaviours", "八种行为");
    private static readonly LocalText Legend = new(
        "Marked *: hard to play, weighs more. Strength halves every {0} days.", "带 * 的不易作假，分量更重。效力每 {0} 天减半。");

    private static readonly LocalText TestTitle = new("One safe test", "一个稳妥的小测试");
    private static readonly LocalText TestSmall = new("Small, useful to both, lawful.", "事小、对双方有用、合规。");

    /// <summary>Where names and words are at their longest, fewer disagreements have room: the check has them all.</summary>
    public static RenderedCard Render(CoachView view, Language language)
    {
        var most = Math.Min(CoachDisagreements.Most, view.Disagreements.Count);
        var card = Draw(view, most, language);
        while (most > 0 && !CardSize.Fits(card.Card))
        {
            card = Draw(view, --most, language);
        }

        return card;
    }

    private static RenderedCard Draw(CoachView view, int disagreements, Language language)
    {
        var act = new Act(language, view.Deal);
        var (reading, person) = (view.Reading, view.Reading.Person);
        (string, object) who = (Payload.Person, person.Id);
        return CardFrame.Of(
            language,
            new LocalText("Coach check: {0}", "教练验证：{0}").With(Plain.Short(view.DealName, 60)).In(language),
            [
                Head.Named(
                    Kicker.With(DateText.Show(view.Today, language, view.Today)).In(language),
                    Plain.Short(person.Name, DealLimits.PersonName),
                    person.Title is { } job ? Plain.Short(job, DealLimits.PersonTitle) : null,
                    Plain.Short(view.DealName, 60)),
                view.Told is { } told ? Prose.Signed(Sign.Done, Plain.Line(told.In(language))) : null,
                Blocks.Problem(view.Problem, language, AdaptiveSpacing.Small),
                Verdict(reading, language),
                .. CoachAgainst.Of(act, view),
                .. CoachDisagreements.Of(act, view, disagreements),
                .. CoachGaps.Of(view, language),
                Prose.Title(ActsTitle.In(language)),
                .. reading.Behaviours.Select(b => BehaviourRow.Of(act, view, b)),
                Prose.Small(Legend.With(view.Limits.CoachHalfLife).In(language), AdaptiveSpacing.Small),
                Test(reading.Test, language),
                Prose.Small(CoachWords.Footer.In(language), AdaptiveSpacing.Medium),
                Blocks.Buttons(
                    act.Open(new("Add evidence", "添加证据"), Verbs.OpenBehaviour, who, (Payload.Behaviour, FirstOpen(reading)), (Payload.Go, Walk.Go.Next)),
                    act.Open(new("People", "人选"), Verbs.OpenCoach),
                    act.Open(new("Deal", "商机"), Verbs.OpenDeal)),
                Rare(act, who),
            ]);
    }

    private static int FirstOpen(CoachReading reading) => reading.Behaviours.OrderBy(b => b.Strength).First().Number;

    private static AdaptiveContainer Verdict(CoachReading reading, Language language)
    {
        var verdict = reading.Judged.Verdict;
        var nothing = reading.Behaviours.All(b => b.Strength == Strength.None);
        var sentence = verdict switch
        {
            CoachVerdict.Verified => new LocalText("Acts are on record, and not from one side only.", "有行动记录，而且不止一方证实。"),
            CoachVerdict.Likely => new("Acts are on record. What is missing to “verified” stands below.", "有行动记录。距“已证实”还缺的见下。"),
            CoachVerdict.Contradicted => new("A statement turned out wrong, or a rival was helped. Check before relying on what was told.", "有的说法与事实不符，或帮过对手。先核实，再依据其说法行事。"),
            _ when reading.Against.Length > 0 => new("Something stands against and is not settled yet.", "有反面证据尚未解决。"),
            _ when nothing => new("Nothing is on record that would show it. That says nothing about the person.", "还没有能说明问题的记录，这不代表对本人的评价。"),
            _ => new("What is on record does not show it yet.", "已有记录还不足以说明。"),
        };
        var word = CoachWords.Of(verdict).In(language);
        return Banner.Of(
            CoachWords.SignOf(verdict), CoachWords.StyleOf(verdict),
            char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..], sentence.In(language));
    }

    private static AdaptiveContainer Test(LocalText test, Language language) => new()
    {
        Style = AdaptiveContainerStyle.Emphasis,
        Bleed = true,
        Spacing = AdaptiveSpacing.Large,
        Items =
        [
            Prose.Title(TestTitle.In(language), AdaptiveSpacing.None),
            Prose.Line(Plain.Escape(test.In(language))),
            Prose.Small(TestSmall.In(language)),
        ],
    };

    private static AdaptiveActionSet Rare(Act act, (string, object) who)
    {
        var rare = Blocks.Buttons(
            act.Open(new("Correct name", "更正姓名"), Verbs.EditPerson, who),
            act.Open(new("No candidate", "不再是人选"), Verbs.DropCandidate, who));
        rare.Spacing = AdaptiveSpacing.Small;
        return rare;
    }
}
