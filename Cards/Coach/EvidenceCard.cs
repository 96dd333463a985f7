using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime.Text;

namespace KeyAccountBot.Cards.Coach;

/// <summary>One piece of evidence: what, when, who saw it and where, and a second member's view that is asked for without telling the first.</summary>
public static class EvidenceCard
{
    /// <summary>More do not fit a drop-down on a phone, nor the card beside the longest text.</summary>
    public const int MostPeople = 20;

    private const int MostAnswers = 8;
    private const int LongestName = 24;

    private static readonly LocalText Kicker = new("Coach check · evidence", "教练验证 · 证据");
    private static readonly LocalText PutDown = new("put down by {0} on {1}", "{0} 记录于 {1}");
    private static readonly LocalText SeenAt = new("Meeting on {0}", "见面：{0}");
    private static readonly LocalText SeenWith = new("Meeting on {0} with {1}", "见面：{0}，{1}");
    private static readonly LocalText WitnessedBy = new("{0} was there", "在场：{0}");
    private static readonly LocalText AskTitle = new("A second view", "第二方印证");
    private static readonly LocalText AskWhy = new(
        "The colleague gets the bare question one-to-one and answers with a tap. Nothing of this page is told.",
        "同事会一对一收到一个中性的问题，点一下即可回答。本页内容不会透露。");

    private static readonly LocalText Nobody = new(
        "No other member of this deal can be asked. Add a colleague with “members”.", "没有其他成员可问。可用“成员”添加同事。");

    private static readonly LocalText ColleagueLabel = new("Colleague", "同事");
    private static readonly LocalText NoAnswer = new("asked {0}, no answer yet", "{0} 已询问，尚未回复");
    private static readonly LocalText Answered = new("{0} · {1}", "{0} · {1}");
    private static readonly LocalText WhereTitle = new("Who saw it, at which meeting", "谁见到的、哪次见面");
    private static readonly LocalText WitnessLabel = new("Who of us was there", "我方在场的人");
    private static readonly LocalText MetOnLabel = new("Day of the meeting", "见面日期");
    private static readonly LocalText MetWithLabel = new("With whom", "与谁见面");

    public static RenderedCard Render(EvidenceView view, Language language)
    {
        var act = new Act(language, view.Deal);
        var item = view.Item;
        (string, object)[] on = [(Payload.Person, view.Person.Id), (Payload.Evidence, item.Id)];
        return CardFrame.Of(
            language,
            Kicker.In(language),
            [
                Head.Named(Kicker.In(language), Plain.Short(view.Person.Name, DealLimits.PersonName), Plain.Line(view.Behaviour.Title.In(language))),
                view.Told is { } told ? Prose.Signed(Sign.Done, Plain.Line(told.In(language)), AdaptiveSpacing.Medium) : null,
                .. view.Problems.Select(p => Blocks.Problem(p.Text, language, AdaptiveSpacing.Small)),
                CoachWords.TextOf(item, view.Names, language) is { Length: > 0 } text
                    ? Prose.Signed(item.IsOpenAgainst ? Sign.Problem : Sign.Done, Plain.Short(text, DealLimits.Note), AdaptiveSpacing.Medium) : null,
                Prose.SmallTyped(CoachWords.Facts(item.What, view.Names, view.Today, language)),
                Prose.SmallTyped(PutDown.With(NameOf(view, item.By), DateText.Show(item.At.InZone(view.Zone).Date, language, view.Today)).In(language)),
                .. Where(view, language),
                Prose.Title(AskTitle.In(language)),
                .. item.Asks.TakeLast(MostAnswers).Select(a => Answer(view, a, language)),
                .. Asking(act, view, on),
                .. Fold.Of("where", WhereTitle.In(language), WhereTitle.In(language), open: false, WhereInputs(act, view, on)),
                Prose.Small(CoachWords.Footer.In(language), AdaptiveSpacing.Medium),
                Blocks.Buttons(
                    act.Open(new("Back", "返回"), Verbs.OpenBehaviour, (Payload.Person, view.Person.Id), (Payload.Behaviour, item.What.Behaviour)),
                    item.IsOpenAgainst
                        ? act.Open(new("Settle", "解决"), Verbs.AskResolve, on)
                        : act.Open(new("Take back", "撤回"), Verbs.WithdrawEvidence, on),
                    act.Open(new("Verdict", "看结论"), Verbs.OpenCoach, (Payload.Person, view.Person.Id))),
            ]);
    }

    private static IEnumerable<AdaptiveElement> Where(EvidenceView view, Language language)
    {
        var link = view.Item.Link;
        if (link.Witness is { } witness)
        {
            yield return Prose.SmallTyped(WitnessedBy.With(NameOf(view, witness)).In(language));
        }

        if (link.MetOn is { } day)
        {
            var on = DateText.Show(day, language, view.Today);
            yield return Prose.SmallTyped(
                link.MetWith is { } id && view.Names.GetValueOrDefault(id) is { } name
                    ? SeenWith.With(on, Plain.Short(name, LongestName)).In(language)
                    : SeenAt.With(on).In(language));
        }
    }

    private static AdaptiveRichTextBlock Answer(EvidenceView view, ColleagueAsk ask, Language language) => ask.Answer is { } answer
        ? Prose.Signed(
            SignOf(answer),
            Facts.Join(NameOf(view, ask.Colleague), Answered.With(CoachWords.Of(answer).In(language), Day(view, ask.AnsweredAt ?? ask.At, language)).In(language)))
        : Prose.Signed(Sign.Note, Facts.Join(NameOf(view, ask.Colleague), NoAnswer.With(Day(view, ask.At, language)).In(language)));

    private static Sign SignOf(ColleagueAnswer answer) => answer switch
    {
        ColleagueAnswer.Opposite => Sign.Problem,
        ColleagueAnswer.NotKnown => Sign.Note,
        _ => Sign.Done,
    };

    private static IEnumerable<AdaptiveElement> Asking(Act act, EvidenceView view, (string, object)[] on)
    {
        if (view.Askable.Count == 0)
        {
            yield return Prose.Line(Nobody.In(act.Language));
            yield break;
        }

        yield return Prose.Small(AskWhy.In(act.Language), AdaptiveSpacing.Small);
        yield return Input.Choice(
            Inputs.Colleague, ColleagueLabel.In(act.Language), "", act.Language, expanded: false, view.Askable.Select(m => (m.Id.Value, Plain.Short(m.Name, LongestName))));
        yield return new AdaptiveActionSet { Actions = [act.Send(new("Ask a colleague", "问一位同事"), Verbs.AskColleague, on)] };
    }

    private static IEnumerable<AdaptiveElement> WhereInputs(Act act, EvidenceView view, (string, object)[] on)
    {
        var (language, link) = (act.Language, view.Item.Link);
        var people = view.People.TakeLast(MostPeople).ToList();
        yield return Input.Choice(
            Inputs.Witness, WitnessLabel.In(language), view.Members.FirstOrDefault(m => m.Id == link.Witness)?.Id.Value ?? "", language, expanded: false, view.Members.Select(m => (m.Id.Value, Plain.Short(m.Name, LongestName))));
        yield return Input.Date(Inputs.MetOn, MetOnLabel.In(language), link.MetOn is { } day ? LocalDatePattern.Iso.Format(day) : "", language);
        yield return Input.Choice(
            Inputs.MetWith, MetWithLabel.In(language), people.Exists(p => p.Id == link.MetWith) ? link.MetWith! : "", language, expanded: false,
            people.Select(p => (p.Id, Plain.Short(p.Name, 24))));
        yield return new AdaptiveActionSet { Actions = [act.Send(new("Save this", "保存"), Verbs.LinkEvidence, on)] };
    }

    private static string NameOf(EvidenceView view, UserId user) => Plain.Short(view.Names.GetValueOrDefault(user.Value) ?? "–", LongestName);

    private static string Day(EvidenceView view, NodaTime.Instant at, Language language) => DateText.Show(at.InZone(view.Zone).Date, language, view.Today);
}
