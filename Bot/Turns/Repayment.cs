using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Cards.Check;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Bot.Turns;

/// <summary>
/// Every answer is repaid at once: whatever a turn saved, its reply says what that changed in the check. Where others read, only what a
/// channel may be told. When nothing changed there is nothing to say.
/// </summary>
internal sealed class Repayment(DealChecks checks)
{
    public Reply Of(Turn turn, Reply reply)
    {
        if (reply.IsRepaid || SavedChange.Of(turn) is not var (before, after, accountBefore))
        {
            return reply;
        }

        var today = turn.DayIn(after.Deal.TimeZone);
        var alone = !turn.Place.IsShared || reply.Leaves(turn);
        var change = DealChecks.Change((before, accountBefore), after, today, inChannel: after.View != DealView.Full || !alone);
        return change.IsNone ? reply : reply with { Card = RepaidCard.Of(reply.Card, ChangeWords.Of(change, checks.Names(after.Deal, today))) };
    }
}
