using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.Due;

namespace KeyAccountBot.Bot.Reminders;

/// <summary>Where a turn may have a reminder: in a channel of a team about its deals, one-to-one about the person's own.</summary>
internal sealed record ReminderPlace(ReminderKey Key, BookId Book, ConversationAddress Address, string? Title)
{
    public bool IsOwn => !Book.IsTeam;

    /// <summary>Null in a group chat and in a meeting: no book is theirs, and outsiders read along.</summary>
    public static ReminderPlace? Of(Turn turn)
    {
        if (turn.Place is { IsShared: true, TeamId: null })
        {
            return null;
        }

        var address = Addresses.Of(turn.Context.Activity).Place;
        return new(
            new(turn.Tenant, turn.Place.TeamId ?? address.ConversationId, address.ConversationId), turn.Book, address, turn.TeamName);
    }
}
