using KeyAccountBot.Bot.Dialogs;
using KeyAccountBot.Bot.Interactions;
using KeyAccountBot.Bot.People;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace KeyAccountBot.Bot.Turns;

/// <summary>Installed, upgraded or removed somewhere: the address is kept or forgotten, and the first time there is one welcome.</summary>
internal sealed class InstallationTurn(
    TurnReader reader, ConversationMemory memory, ConversationStore conversations, UserStore users, TeamRoster roster, Delivery delivery, Faults faults)
{
    public async Task AddedAsync(ITurnContext<IInstallationUpdateActivity> context, CancellationToken cancellationToken)
    {
        var turn = reader.Read(context, null);
        var found = await faults.TryAsync(turn, () => memory.LoadAsync(turn, cancellationToken));
        if (found.Value is { } conversation)
        {
            // An upgrade, or the same installation told twice: everybody has been welcomed. Said first and noted then, so that a welcome
            // that could not be sent is sent when the installation is told again.
            if (conversation.Stored?.Welcomed != true)
            {
                await delivery.SayAsync(turn, new(HelpInteraction.Welcome(turn), Continues: true), cancellationToken);
            }

            await memory.SaveAsync(turn, conversation, null, cancellationToken, welcomed: true);
        }

        await faults.TryAsync(turn, async () =>
        {
            await roster.MeetAllAsync(turn, cancellationToken);
            return turn;
        });
    }

    public async Task RemovedAsync(ITurnContext<IInstallationUpdateActivity> context, CancellationToken cancellationToken)
    {
        var turn = reader.Read(context, null);
        await faults.TryAsync(turn, async () =>
        {
            await conversations.RemoveAsync(turn.Tenant, turn.ConversationId, cancellationToken);
            if (!turn.Place.IsShared)
            {
                await users.RemovePersonalAsync(turn.Tenant, turn.Who.Id, cancellationToken);
            }

            return turn;
        });
    }
}
