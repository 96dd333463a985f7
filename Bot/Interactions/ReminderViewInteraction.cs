using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Reminders;
using KeyAccountBot.Bot.Sdk;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Reminder;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Due;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// The reminder's card for who looks at it: clients ask on their own. The same as for everybody, their own deals first; what cannot be drawn
/// leaves the card as it stands, and nobody is disturbed.
/// </summary>
internal sealed class ReminderViewInteraction(ReminderDesk desk, ReminderStore store, ReminderComposer composer, TeamRoster roster) : IInteraction
{
    private static readonly LocalText Old = new("This reminder is too old to be drawn again.", "这条提醒太旧，不能再刷新。");

    public IReadOnlyList<string> Verbs => [Cards.Verbs.RefreshReminder];

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (ReminderPlace.Of(turn) is { } place && card.Instant(Payload.Reminder) is { } occurrence)
        {
            var (sent, reminder) = (store.SentAsync(place.Key, occurrence, cancellationToken), desk.FindAsync(place, cancellationToken));
            var isReader = place.Book.TeamId is not { } team || await roster.HasAsync(turn, team, cancellationToken);
            if (await sent is { } found && await reminder is { } stored && isReader)
            {
                var view = await composer.RedrawAsync(stored, found, null, turn.Now, cancellationToken);
                return new(ReminderCard.Render(view with { Viewer = turn.Who.Id }, stored.Schedule.Language), Continues: true);
            }
        }

        var isAutomatic = SlotJson.Read(turn.Context.Activity.Value).Text("trigger") == "automatic";
        return Notices.Refused(turn, Old) with { OneToOneOnly = !isAutomatic, Continues = true, LeavesCard = isAutomatic };
    }
}
