using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Cards.Reminder;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Reminders;
using NodaTime;

namespace KeyAccountBot.Bot.Reminders;

/// <summary>What an owner is to know of a deal that its channel is not told, in words.</summary>
internal sealed class ConfidentialParts(DealChecks checks, BookRulesDesk rules)
{
    /// <summary>Null when there is nothing.</summary>
    public async Task<ReminderFinding?> OfAsync(Deal deal, Instant now, CancellationToken cancellationToken)
    {
        var by = await rules.OfAsync(deal.Tenant, deal.Book, cancellationToken);
        var today = deal.DayOf(now);
        return ConfidentialPart.Of(DealChecks.Run(deal, today, by), DealChecks.RunForChannel(deal, today, by)) is { } found
            ? new(found.Severity, checks.Names(deal, today).Say(found)) : null;
    }
}
