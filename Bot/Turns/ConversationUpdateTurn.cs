using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Reminders;
using KeyAccountBot.Bot.Sdk;
using KeyAccountBot.Storage.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace KeyAccountBot.Bot.Turns;

/// <summary>
/// A team, a channel or a membership changed. Nothing is said about it: people come and go without a word from the bot. What was
/// remembered and is no longer so is forgotten; an event that is not named here changes nothing we keep.
/// </summary>
internal sealed class ConversationUpdateTurn(
    TurnReader reader, InstallationTurn installations, ConversationStore conversations, ReminderDesk reminders, TeamRoster roster, Faults faults)
{
    public Task RunAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var activity = context.Activity;
        if (Has(activity.MembersRemoved, activity.Recipient))
        {
            return installations.RemovedAsync(context, cancellationToken);
        }

        if (Has(activity.MembersAdded, activity.Recipient))
        {
            // The installation that is told beside it knows the language; alone, one that tells its language is greeted too.
            return installations.AddedAsync(
                context, TurnReader.LocaleOf(activity) is null ? InstallCue.Told : InstallCue.New, cancellationToken);
        }

        var data = SlotJson.Read(activity.ChannelData);
        return EventOf(activity, data.Text("eventType")) switch
        {
            "teamDeleted" or "teamHardDeleted" => installations.RemovedAsync(context, cancellationToken),
            "teamRestored" => installations.AddedAsync(context, InstallCue.Told, cancellationToken),
            "teamRenamed" => RenamedAsync(context, cancellationToken),
            "channelDeleted" => ChannelDeletedAsync(context, data.Child("channel").Text("id"), cancellationToken),
            "channelRestored" => RemindersAsync(context, data.Child("channel").Text("id"), isBack: true, cancellationToken),
            "teamArchived" => RemindersAsync(context, null, isBack: false, cancellationToken),
            "teamUnarchived" => RemindersAsync(context, null, isBack: true, cancellationToken),
            "members" => RosterChangedAsync(context),
            _ => Task.CompletedTask,
        };
    }

    private static string? EventOf(Activity activity, string? eventType) =>
        eventType is "teamMemberAdded" or "teamMemberRemoved" || activity.MembersAdded is { Count: > 0 } || activity.MembersRemoved is { Count: > 0 }
            ? "members"
            : eventType;

    private static bool Has(IList<ChannelAccount>? members, ChannelAccount? bot) =>
        !string.IsNullOrEmpty(bot?.Id) && members?.Any(m => m?.Id == bot.Id) == true;

    /// <summary>Everybody knows the team by its new name.</summary>
    private async Task RenamedAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var turn = reader.Read(context, null);
        roster.Forget(turn.Tenant, turn.Place.TeamId);
        await faults.TryTwiceAsync(turn, async () =>
        {
            await roster.MeetAllAsync(turn, cancellationToken);
            if (turn is { Place.TeamId: { } team, TeamName: { } name })
            {
                await reminders.RetitleAsync(turn.Tenant, team, name, cancellationToken);
            }

            return turn;
        });
    }

    /// <summary>What nobody can read is not sent; when the place is there again, its reminders go on.</summary>
    /// <param name="channel">Null for all of the team.</param>
    private async Task RemindersAsync(ITurnContext context, string? channel, bool isBack, CancellationToken cancellationToken)
    {
        var turn = reader.Read(context, null);
        if (turn.Place.TeamId is { } team)
        {
            await faults.TryTwiceAsync(turn, async () =>
            {
                await (isBack
                    ? reminders.WakeAsync(turn.Tenant, team, Addresses.Of(context.Activity), channel, cancellationToken)
                    : reminders.ParkAsync(turn.Tenant, team, channel, cancellationToken));
                return turn;
            });
        }
    }

    private async Task ChannelDeletedAsync(ITurnContext context, string? channel, CancellationToken cancellationToken)
    {
        var turn = reader.Read(context, null);
        if (turn.Place.TeamId is not { } team || !ChannelIds.IsUsable(channel))
        {
            return;
        }

        await faults.TryTwiceAsync(turn, async () =>
        {
            await reminders.ParkAsync(turn.Tenant, team, channel, cancellationToken);
            await conversations.ForgetChannelAsync(turn.Tenant, team, channel, cancellationToken);
            if (await conversations.LoadAsync(turn.Tenant, team, cancellationToken, team) is { } kept && kept.Channel == channel)
            {
                await conversations.SaveAsync(turn.Tenant, kept with { Channel = null }, cancellationToken, team);
            }

            return turn;
        });
    }

    private Task RosterChangedAsync(ITurnContext context)
    {
        var turn = reader.Read(context, null);
        roster.Forget(turn.Tenant, turn.Place.TeamId);
        return Task.CompletedTask;
    }
}
