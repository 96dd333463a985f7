using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>Answers and exceptions given on the check's own cards. Each is repaid with the check as it is then.</summary>
internal sealed class CheckChanges(DealDesk desk, CheckReplies replies, MethodLibrary methods)
{
    public static readonly LocalText Gone = new("The check does not find this any more.", "检查里已经没有这一条了。");

    private readonly Method _assess = methods.Find(Assessment.MethodId)!;

    /// <param name="was">What the card showed: an answer that somebody changed meanwhile is not overwritten unseen.</param>
    /// <param name="source">Who said so, as submitted.</param>
    public async Task<Reply> AnswerAsync(
        Turn turn, DealId id, Criterion criterion, string mark, string was, string? source, CancellationToken cancellationToken)
    {
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, (deal, _) =>
        {
            var answer = SpotDecision.Answer(deal, _assess, criterion, mark, was, source);
            return (answer, answer.Decision.Events);
        }, cancellationToken);
        if (change.Fate != DealFate.Open)
        {
            return Notices.MissingOneToOne(turn, change.Fate);
        }

        var (decision, conflict) = change.Decision;
        if (conflict is not null)
        {
            var group = _assess.Groups.First(g => g.Questions.Any(q => q.Id == criterion.Id()));
            return WalkCards.Conflict(turn, change.Found.Deal, new(_assess, Subject.Us), group, [conflict], Go.Check) with { OneToOneOnly = true };
        }

        if (change.Refuses(decision))
        {
            return Notices.Refused(turn, decision.Problems[0].Text) with { OneToOneOnly = true };
        }

        return replies.Check(turn, change.Found, change.Told(decision)) with { OneToOneOnly = true, ForEveryone = true };
    }

    /// <param name="typed">The day as sent, to be shown again.</param>
    public async Task<Reply> MuteAsync(
        Turn turn, DealId id, string ruleId, LocalDate? until, string? typed, string? reason, CancellationToken cancellationToken)
    {
        var change = await DecideAsync(turn, id, on =>
        {
            var deal = on.Deal;
            var today = turn.DayIn(deal.TimeZone);
            var found = DealChecks.Run(on, today).Findings.FirstOrDefault(f => f.RuleId == ruleId);
            return MuteDecision.Mute(deal, found, until, reason, today);
        }, cancellationToken);
        return change.Decision is { } refused && change.Refuses(refused)
            ? replies.NotMuted(turn, change.Found, ruleId, until is null ? null : typed, Typed.Shown(reason, refused.Problems[0]), refused.Problems[0].Text) with { OneToOneOnly = true }
            : Shown(turn, change);
    }

    public async Task<Reply> UnmuteAsync(Turn turn, DealId id, string ruleId, CancellationToken cancellationToken) =>
        Shown(turn, await DecideAsync(turn, id, on => MuteDecision.Unmute(on.Deal, ruleId), cancellationToken));

    private Task<DealChange<Decision>> DecideAsync(Turn turn, DealId id, Func<DealLookup, Decision> decide, CancellationToken cancellationToken) =>
        desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, found =>
        {
            var decision = decide(found);
            return (decision, decision.Events);
        }, cancellationToken, judges: true);

    private Reply Shown(Turn turn, DealChange<Decision> change) => change.Decision is not { } decision
        ? Notices.MissingOneToOne(turn, change.Fate)
        : replies.Check(turn, change.Found, change.Told(decision)) with { OneToOneOnly = true, ForEveryone = true };
}
