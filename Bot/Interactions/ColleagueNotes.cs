using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Coach;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Coaching;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;
using NodaTime;
using Route = KeyAccountBot.Playbook.Deals.Route;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>What is said to a colleague who is asked, and to the one who asked. Their headings, which a notification shows, name nobody.</summary>
internal sealed class ColleagueNotes(CoachCards cards)
{
    private static readonly LocalText AnsweredHeading = new("A colleague has answered", "同事已回复");
    private static readonly LocalText Said = new("{0} on {1}, “{2}”: {3}.", "{0}谈{1}，“{2}”：{3}。");
    private static readonly LocalText Corroborated = new("It reached us by another route: that corroborates.", "这来自另一途径，算作独立印证。");
    private static readonly LocalText NotCorroborated = new(
        "On record. Our own eyes or the person's own word count, and corroborate nothing: that takes a third person or a document.",
        "已记录。我方亲眼所见或本人自述算数，但不算独立印证，印证需要第三人或文件。");

    private static readonly LocalText Against = new("It stands against until somebody settles it with a reason.", "作为反面证据保留，说明原因后才算解决。");
    private static readonly LocalText Unknown = new("Nothing was put down. Another colleague may know.", "没有新增记录，可以再问别的同事。");
    private static readonly LocalText Verdict = new("Verdict now: {0}.", "目前结论：{0}。");
    private static readonly LocalText UnreachedHeading = new("A colleague could not be asked", "没能问到同事");
    private static readonly LocalText Unreached1 = new(
        "{0} cannot be reached one-to-one: I was removed there, or never added. Ask another colleague, or ask again once I am added.",
        "无法一对一联系 {0}：对方没有添加我，或已移除。可以问别的同事，或等对方添加我之后再问。");

    public RenderedCard Question(Deal deal, EvidenceItem item, ColleagueAsk ask, LocalDate today, Language language) =>
        cards.Question(deal, item, ask, today, language);

    public RenderedCard Answered(Deal deal, BookRules judgedBy, EvidenceItem item, ColleagueAsk ask, LocalDate today, Language language)
    {
        var behaviour = cards.QuestionOf(item);
        var (who, name) = (deal.NameOf(ask.Colleague) ?? "–", deal.FindPerson(item.Person)?.Name);
        if (name is null || ask.Answer is not { } answer)
        {
            return NoticeCard.Render(new(AnsweredHeading, [Unknown], []), language);
        }

        var words = CoachWords.Of(answer);
        List<LocalText> sentences =
        [
            new(Said.With(who, name, behaviour.Title.En, words.En).En, Said.With(who, name, behaviour.Title.Zh, words.Zh).Zh),
            answer == ColleagueAnswer.NotKnown ? Unknown
                : answer == ColleagueAnswer.Opposite ? Against
                : Corroborates(deal, ask) ? Corroborated : NotCorroborated,
        ];
        if (CoachCards.Candidate(deal, item.Person) is { } person)
        {
            var verdict = CoachWords.Of(CoachReading.Of(deal, person, today, judgedBy.Thresholds).Judged.Verdict);
            sentences.Add(new(Verdict.With(verdict.En).En, Verdict.With(verdict.Zh).Zh));
        }

        return NoticeCard.Render(
            new(AnsweredHeading, sentences, [new(new("Verdict", "看结论"), Verbs.OpenCoach, DealRef.Of(deal), (Payload.Person, item.Person))]), language);
    }

    public static RenderedCard Unreached(Deal deal, ColleagueAsk ask, Language language) => NoticeCard.Render(
        new(UnreachedHeading, [Unreached1.With(deal.NameOf(ask.Colleague) ?? "–")], [new(new("Deal", "商机"), Verbs.OpenDeal, DealRef.Of(deal))]), language);

    private static bool Corroborates(Deal deal, ColleagueAsk ask) =>
        deal.FindEvidence(ask.Became) is { What: { Route: Route.ThirdPerson, Behaviour: var behaviour } } && CoachReading.IsHardToPlay(behaviour);
}
