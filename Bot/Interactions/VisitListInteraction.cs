using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>Visits so far, one of them whole, taken back if it was a mistake; and when the next one is. One-to-one only.</summary>
internal sealed class VisitListInteraction(DealDesk desk) : IInteraction
{
    private static readonly LocalText TakenBack = new("Taken back.", "已撤回。");
    private static readonly LocalText Changed = new("Somebody else agreed on {0} meanwhile. Save again to replace it.", "其间有人约定了{0}。再次保存将以您的为准。");

    public IReadOnlyList<string> Verbs => [Cards.Verbs.ListVisits, Cards.Verbs.SaveNextVisit, Cards.Verbs.WithdrawVisit];

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (card.Deal is not { } id)
        {
            return Notices.MissingOneToOne(turn, DealFate.Unknown);
        }

        return card.Verb switch
        {
            Cards.Verbs.SaveNextVisit => await SaveNextAsync(turn, id, card, cancellationToken),
            Cards.Verbs.WithdrawVisit when card[Payload.Sure] == Inputs.Yes => await WithdrawAsync(turn, id, card[Payload.Visit], cancellationToken),
            _ => await ShowAsync(turn, id, card, cancellationToken),
        };
    }

    private async Task<Reply> ShowAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        if (found.ToChange is not DealFate.Open and var fate)
        {
            return Notices.MissingOneToOne(turn, fate);
        }

        var page = (int)(card.Whole(Payload.Page) is >= 1 and <= DealLimits.Visits and var asked ? asked : 1);
        return found.Deal.FindVisit(card[Payload.Visit]) is { Withdrawn: false } visit
            ? PlanCards.OneVisit(turn, found.Deal, visit, asks: card.Verb == Cards.Verbs.WithdrawVisit)
            : PlanCards.Visits(turn, found.Deal, page);
    }

    private async Task<Reply> WithdrawAsync(Turn turn, DealId id, string? visit, CancellationToken cancellationToken)
    {
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, (deal, _) =>
        {
            var decision = VisitDecision.Withdraw(deal, visit);
            return (decision, decision.Events);
        }, cancellationToken);
        return change.Decision is not { } decided ? Notices.MissingOneToOne(turn, change.Fate)
            : change.Refuses(decided) ? Notices.Refused(turn, decided.Problems[0].Text) with { OneToOneOnly = true }
            : PlanCards.Visits(turn, change.Found.Deal, told: change.IsSaved ? TakenBack : decided.Told);
    }

    private async Task<Reply> SaveNextAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        var typed = card[Inputs.NextVisit]?.Trim() ?? "";
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, (deal, _) =>
        {
            var today = turn.DayIn(deal.TimeZone);
            var (read, problem) = (default(DateReading), default(Problem));
            var readable = typed.Length == 0 || DateText.Parse(typed, today).TryGet(out read, out problem);
            (Decision Decision, bool Changed) next = readable
                ? VisitDecision.SetNext(deal, typed.Length == 0 ? null : read.Date, card[Payload.Was], today)
                : (new([], null, [problem!]), false);
            return (next, next.Decision.Events);
        }, cancellationToken);
        if (change.Fate != DealFate.Open)
        {
            return Notices.MissingOneToOne(turn, change.Fate);
        }

        var (decided, changed) = change.Decision;
        var deal = change.Found.Deal;
        return change.Repeated || (!decided.IsRefused && !changed) ? PlanCards.Visits(turn, deal, told: change.Told(decided))
            : PlanCards.Visits(
                turn, deal, next: typed.Length == 0 ? null : typed,
                nextProblem: decided.IsRefused ? decided.Problems[0].Text : Theirs(deal.NextVisit, turn.DayIn(deal.TimeZone)));
    }

    private static LocalText Theirs(LocalDate? next, LocalDate today) => next is { } day
        ? new(Changed.With(DateText.ShowWithWeekday(day, Language.English, today)).En, Changed.With(DateText.ShowWithWeekday(day, Language.Chinese, today)).Zh)
        : new("Somebody else took the next visit off meanwhile. Save again to put it back.", "其间有人取消了下次拜访。再次保存可重新约定。");
}
