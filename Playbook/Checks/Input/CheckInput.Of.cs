using System.Runtime.CompilerServices;
using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Coaching;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using NodaTime;

namespace KeyAccountBot.Playbook.Checks.Input;

public sealed partial record CheckInput
{
    /// <summary>A turn judges one deal several times, for its lists, its card and what its answer changed: what was read of it stays while it does.</summary>
    private static readonly ConditionalWeakTable<Deal, Reading> Kept = [];

    /// <summary>What a deal holds today. Facts that no screen collects yet stay absent.</summary>
    /// <param name="today">In the deal's time zone.</param>
    /// <param name="account">What is known of the account behind it; null where that was not read, and then the check says nothing of it.</param>
    public static CheckInput Of(Deal deal, LocalDate today, AccountStanding? account = null)
    {
        var kept = Kept.TryGetValue(deal, out var known) && known.Alone.Today == today ? known : new(Read(deal, today), null, null);
        if (account is not null && !ReferenceEquals(account, kept.Account))
        {
            kept = kept with { Account = account, OfAccount = kept.Alone with { Account = account.Onto(kept.Alone.Account, deal, today) } };
        }

        if (!ReferenceEquals(kept, known))
        {
            Kept.AddOrUpdate(deal, kept);
        }

        return account is null ? kept.Alone : kept.OfAccount!;
    }

    private static CheckInput Read(Deal deal, LocalDate today)
    {
        var zone = deal.Zone;
        var facts = new RecordedFacts(deal, zone);
        return new()
        {
            Today = today,
            Stage = deal.Stage,
            StageSince = Day(deal.StageSince),
            Closed = !deal.IsOpen,
            Amount = deal.Header.Amount,
            CloseDate = deal.Header.CloseDate,
            CloseMoves = [.. deal.CloseDateMoves.Select(m => new DateMove(Day(m.At), m.From, m.To))],
            Tender = deal.Header.Tender,
            NoCompetitor = deal.Header.NoCompetitor,
            Rivals = [.. deal.Rivals.Select(c => new CheckRival(c.Id, c.Name, Sheet(Subject.Of(c))))],
            Answers = Sheet(Subject.Us),
            Chain = ChainTypes.Of(deal),
            People = MapPeople.Of(deal),
            Coaches = [.. deal.Candidates.Select(p => CoachCandidates.Of(deal, p.Id))],
            CurrentSupplier = facts.CurrentSupplier,
            EventDate = facts.EventDate,
            Budget = facts.Budget,
            BudgetOpenOn = facts.OpenOn(DealFacts.Budget),
            EventDateOpenOn = facts.OpenOn(DealFacts.EventDate),
            BuyingMode = facts.BuyingMode,
            Bid = facts.Bid,
            Value = facts.Proposition,
            ValueBalance = facts.ValueBalance,
            PainChain = facts.PainChain,
            Account = facts.Account,
            Strategy = facts.Strategy,
            Signs = facts.Signs,
            Actions = PlanInput.Actions(deal, Day),
            Visits = PlanInput.Visits(deal),
            NextMeeting = deal.NextVisit,
            FactsAnsweredOn = facts.LastAnswered,
            Mutes = [.. deal.Mutes.Select(m => new Mute(m.RuleId, m.Until, m.Reason))],
        };

        LocalDate Day(Instant at) => at.InZone(zone).Date;

        AnswerSheet Sheet(Subject subject) => AnswerSheet.Of(
            from criterion in Criteria.All
            let answer = deal.AnswerTo(Assessment.MethodId, criterion.Id(), subject)
            where answer is not null
            select KeyValuePair.Create(criterion, OnRecord(criterion, answer)));

        CheckAnswer OnRecord(Criterion criterion, Answer answer) => new(
            MarkOf(answer.Value),
            Day(answer.At),
            answer.Previous is { } previous ? MarkOf(previous) : null,
            answer.Previous is null ? null : Day(answer.ChangedAt),
            SourceOf(criterion, answer.Source),
            [.. answer.Views.Select(v => new AuthorView(v.Key.Value, MarkOf(v.Value.Value), Day(v.Value.At)))]);
    }

    /// <summary>Of two who are not on the map nobody knows that they are one.</summary>
    private static string? SourceOf(Criterion criterion, AnswerSource? source) => source is { IsOther: true } ? $"{source}:{criterion.Id()}" : source?.Value;

    /// <summary>An answer that is no rating counts as not known.</summary>
    internal static Mark MarkOf(AnswerValue? value) => value switch
    {
        null => Mark.Unasked,
        AnswerValue.Rated { IsPlus: true } => Mark.Plus,
        AnswerValue.Rated => Mark.Minus,
        _ => Mark.Open,
    };

    /// <param name="OfAccount">The same with what is known of the account.</param>
    private sealed record Reading(CheckInput Alone, AccountStanding? Account, CheckInput? OfAccount);
}
