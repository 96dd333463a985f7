using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Due;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Coach;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.People;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// A second member's view of what a candidate did: asked from a piece of evidence, put one-to-one without saying what is on record, answered with a tap.
/// </summary>
internal sealed class ColleagueInteraction(DealDesk desk, CoachCards cards, ColleagueLetters letters, UserStore users) : IInteraction
{
    /// <summary>Longer than any id.</summary>
    private const int LongestId = 200;

    private static readonly LocalText ChooseFirst = new("Choose a colleague first.", "请先选择一位同事。");
    private static readonly LocalText NotReached = new(
        "I cannot write to this colleague one-to-one yet. Ask the colleague to add me under Apps in Teams and say hello; then ask again. Nothing was sent.",
        "我还不能一对一发消息给这位同事。请对方在 Teams 的“应用”里添加我并打个招呼，再来询问。没有发出任何内容。");

    private static readonly LocalText ThankYou = new("Thank you", "谢谢");
    private static readonly LocalText OnRecord = new("On record as your own view: {0}.", "已作为您本人的看法记录：{0}。");
    private static readonly LocalText PickDay = new("Choose a day.", "请选择日期。");
    private static readonly LocalText TapOne = new("Tap one of the four answers.", "请点选四个回答之一。");

    public IReadOnlyList<string> Verbs => [Cards.Verbs.AskColleague, Cards.Verbs.AnswerColleague];

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (card.Deal is not { } id)
        {
            return Notices.MissingOneToOne(turn, DealFate.Unknown);
        }

        var reply = card.Verb == Cards.Verbs.AskColleague
            ? await AskAsync(turn, id, card[Payload.Evidence] ?? "", card[Inputs.Colleague], cancellationToken)
            : await AnswerAsync(turn, id, card[Payload.Evidence] ?? "", card, cancellationToken);
        return reply with { OneToOneOnly = true, Continues = true };
    }

    private async Task<Reply> AskAsync(Turn turn, DealId id, string evidenceId, string? chosen, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(chosen) || chosen.Length > LongestId || evidenceId.Length > LongestId)
        {
            return await RefusedAsync(turn, id, evidenceId, ChooseFirst, cancellationToken);
        }

        var colleague = new UserId(chosen);
        var reaching = users.PersonalAsync(turn.Tenant, colleague, cancellationToken);
        var kept = await letters.KeepAsync(
            turn, ColleagueLetter.Question(id, evidenceId, colleague, turn.Who.Id, turn.Now, Code(turn.Language)), cancellationToken);
        if (await reaching is null)
        {
            await letters.CloseAsync(kept, saved: false);
            return await RefusedAsync(turn, id, evidenceId, NotReached, cancellationToken);
        }

        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, (deal, _) =>
        {
            var decision = ColleagueDecision.Ask(deal, evidenceId, turn.Who.Id, colleague, turn.Now);
            return (decision, decision.Events);
        }, cancellationToken);
        await letters.CloseAsync(kept, change.Saved);
        return change.Decision is not { } decided ? Notices.MissingOneToOne(turn, change.Fate)
            : change.Refuses(decided) ? EvidenceInteraction.Page(cards, turn, change.Found, evidenceId, null, [.. decided.Problems])
            : EvidenceInteraction.Page(cards, turn, change.Found, evidenceId, change.Told(decided)).Saved();
    }

    private async Task<Reply> RefusedAsync(Turn turn, DealId id, string evidenceId, LocalText why, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        return found.ToChange is not DealFate.Open and var fate
            ? Notices.MissingOneToOne(turn, fate)
            : EvidenceInteraction.Page(cards, turn, found, evidenceId, null, new Problem(Inputs.Colleague, why));
    }

    private async Task<Reply> AnswerAsync(Turn turn, DealId id, string evidenceId, Submission card, CancellationToken cancellationToken)
    {
        var answer = Enum.TryParse<ColleagueAnswer>(card[Payload.Value], out var tapped) && tapped.ToString() == card[Payload.Value] ? tapped : (ColleagueAnswer?)null;
        if (evidenceId.Length > LongestId)
        {
            return Notices.MissingOneToOne(turn, DealFate.Unknown);
        }

        var kept = await letters.KeepAsync(
            turn, ColleagueLetter.Answer(id, evidenceId, turn.Who.Id, turn.Now, Code(turn.Language)), cancellationToken);
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, (deal, _) =>
        {
            var decision = Decide(turn, deal, evidenceId, answer, card);
            return (decision, decision.Events);
        }, cancellationToken);
        await letters.CloseAsync(kept, change.Saved);
        return change.Decision is not { } decided ? Notices.MissingOneToOne(turn, change.Fate) : After(turn, change.Found.Deal, evidenceId, decided, card);
    }

    private static Decision Decide(Turn turn, Deal deal, string evidenceId, ColleagueAnswer? answer, Submission card)
    {
        var today = turn.DayIn(deal.TimeZone);
        var when = string.IsNullOrWhiteSpace(card[Inputs.When]) ? null : DateText.Parse(card[Inputs.When]!, today);
        return answer is not { } tapped ? new([], null, [new(Fields.Text, TapOne)])
            : when is { IsValid: false } ? new([], null, [new(Fields.When, PickDay, ProblemKind.Unreadable)])
            : ColleagueDecision.Answer(
                deal, evidenceId, turn.Who.Id, tapped, card[Inputs.Through] is { Length: > 0 } through && through != Inputs.NotKnown ? through : null, when?.Value!.Date, today);
    }

    /// <summary>What cannot be taken leaves the question as it is; what is on record is said, also to a tap that comes again.</summary>
    private Reply After(Turn turn, Deal deal, string evidenceId, Decision decided, Submission card)
    {
        var item = deal.FindEvidence(evidenceId);
        var ask = item?.Asks.Find(a => a.Colleague == turn.Who.Id);
        if (decided.IsRefused)
        {
            return item is not null && ask is { IsOpen: true } && ColleagueDecision.IsAsked(deal, item)
                ? new(cards.Question(
                    deal, item, ask, turn.DayIn(deal.TimeZone), turn.Language, card[Inputs.Through] ?? "", card[Inputs.When] ?? "", [.. decided.Problems]))
                : Notices.Refused(turn, decided.Problems[0].Text);
        }

        var said = ask?.Answer is { } answer ? CoachWords.Of(answer) : default;
        return Notices.Reply(turn, new(
            ThankYou,
            [new(OnRecord.With(said.En).En, OnRecord.With(said.Zh).Zh)],
            [new(new("Coach check", "教练验证"), Cards.Verbs.OpenCoach, DealRef.Of(deal))])).Saved();
    }

    private static string Code(Language language) => language == Language.Chinese ? "zh" : "en";
}
