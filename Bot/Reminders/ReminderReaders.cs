using System.Collections.Immutable;
using KeyAccountBot.Bot.People;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.People;

namespace KeyAccountBot.Bot.Reminders;

/// <summary>For whom a channel's card looks different: members of its deals, by the ids that clients compare.</summary>
internal sealed class ReminderReaders(UserStore users, ShortMemory memory)
{
    /// <summary>Teams takes 60; beyond a handful of owners everybody may as well read the common card.</summary>
    private const int Most = 20;

    /// <summary>Who was never met one-to-one is left out, and reads the card as it stands.</summary>
    public async Task<ImmutableList<string>> OfAsync(TenantId tenant, IEnumerable<Deal> deals, CancellationToken cancellationToken)
    {
        var members = deals.SelectMany(d => d.Members.Select(m => m.Id).Prepend(d.Owner.Id)).Distinct().Take(Most);
        var ids = await Task.WhenAll(members.Select(m => memory.RecallAsync(
            (tenant, m, "channel id"), async () => (await users.PersonalAsync(tenant, m, cancellationToken))?.UserId)));
        return [.. ids.OfType<string>()];
    }
}
