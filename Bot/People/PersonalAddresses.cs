using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.People;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Bot.People;

/// <summary>Forgets where somebody is reached one-to-one, when Teams says that it is not there any more.</summary>
internal sealed class PersonalAddresses(UserStore users, ConversationStore conversations)
{
    /// <param name="address">Where it was tried; null when it was not known. Its conversation is told too: a turn in it looks there, and brings the address back.</param>
    public async Task ForgetAsync(TenantId tenant, UserId who, ConversationAddress? address, CancellationToken cancellationToken)
    {
        if (address is not null)
        {
            // First: an address that goes without it would stay gone.
            await MarkAsync(tenant, address, cancellationToken);
        }

        await users.RemovePersonalAsync(tenant, who, cancellationToken);
    }

    private async Task MarkAsync(TenantId tenant, ConversationAddress address, CancellationToken cancellationToken)
    {
        try
        {
            await conversations.MarkUnreachedAsync(tenant, address.ConversationId, cancellationToken);
        }
        catch (CorruptRowException)
        {
            // The next turn there begins it anew, with the address.
        }
    }
}
