using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Reminders;
using KeyAccountBot.Bot.Sdk;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.Due;
using KeyAccountBot.Storage.People;
using KeyAccountBot.Storage.Rows;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace KeyAccountBot.Bot.Turns;

/// <summary>Installed, upgraded or removed somewhere: the address is kept or forgotten, and the first time there is one welcome.</summary>
internal sealed partial class InstallationTurn(
    TurnReader reader, ConversationStore conversations, UserStore users, DueStore due, ReminderDesk reminders, TeamRoster roster, Speaker speaker, Faults faults, ILogger<InstallationTurn> log)
{
    public async Task AddedAsync(ITurnContext context, InstallCue cue, CancellationToken cancellationToken)
    {
        var turn = reader.Read(context, null);
        var place = InstalledPlace.Of(context.Activity, turn.Place);
        var installed = await faults.TryAsync(turn, async () =>
        {
            if (await InstallAsync(turn, place, settled: cue != InstallCue.Told || place.IsMeeting, cancellationToken)
                && cue == InstallCue.New && !place.IsMeeting)
            {
                await WelcomeAsync(turn, place, cancellationToken);
            }

            return turn;
        });
        if (installed.Failure is { } failure && cue == InstallCue.New && !turn.Place.IsShared)
        {
            // Somebody waits for a welcome. In a team nobody is disturbed with it: the next turn there keeps the address.
            await speaker.SendAsync(turn, failure.Card, cancellationToken);
        }

        await faults.TryTwiceAsync(turn, async () =>
        {
            await reminders.WakeAsync(turn.Tenant, place.Home, place.Address, null, cancellationToken);
            await roster.MeetAllAsync(turn, cancellationToken);
            return turn;
        });
    }

    public async Task RemovedAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var turn = reader.Read(context, null);
        var place = InstalledPlace.Of(context.Activity, turn.Place);
        await faults.TryTwiceAsync(turn, ForgetAsync);
        roster.Forget(turn.Tenant, turn.Place.TeamId);

        async Task<Turn> ForgetAsync()
        {
            await conversations.ForgetAsync(turn.Tenant, place.Home, cancellationToken);
            await due.ForgetAsync(turn.Tenant, place.Home, turn.Now, cancellationToken);
            if (!turn.Place.IsShared)
            {
                await users.RemovePersonalAsync(turn.Tenant, turn.Who.Id, cancellationToken);
            }

            return turn;
        }
    }

    private async Task<bool> InstallAsync(Turn turn, InstalledPlace place, bool settled, CancellationToken cancellationToken)
    {
        if (!turn.Place.IsShared)
        {
            await users.SavePersonalAsync(turn.Tenant, turn.Who.Id, place.Address, cancellationToken);
        }

        // Last: whoever writes the mark says welcome, and nothing may come between.
        return await conversations.InstallAsync(
            turn.Tenant, new(place.Address, Welcomed: settled, Channel: place.Channel), cancellationToken, place.Team);
    }

    /// <summary>It was noted before it is said, so that nobody says it twice; what could not be said is taken back.</summary>
    private async Task WelcomeAsync(Turn turn, InstalledPlace place, CancellationToken cancellationToken)
    {
        var chosen = await ChosenAsync(turn, place, cancellationToken);
        turn = turn with { Language = chosen?.Language switch { "zh" => Language.Chinese, "en" => Language.English, _ => turn.Language } };
        try
        {
            var adder = place.Team is null ? null : await AdderAsync(turn, cancellationToken);
            await speaker.SendToAsync(turn, place.Channel, WelcomeCard.Render(turn.Language, turn.Place, adder), cancellationToken);
        }
        catch (Exception e) when (ChannelFault.Is(e, cancellationToken))
        {
            NotWelcomed(log, e.GetType().Name);
            if (chosen is not null)
            {
                await conversations.SaveAsync(turn.Tenant, chosen with { Welcomed = false }, cancellationToken, place.Team);
            }
        }
    }

    /// <summary>What is kept of the place; null also when it cannot be read, for the welcome is as good in the client's language.</summary>
    private async Task<ConversationRecord?> ChosenAsync(Turn turn, InstalledPlace place, CancellationToken cancellationToken)
    {
        try
        {
            return await conversations.LoadAsync(turn.Tenant, place.Address.ConversationId, cancellationToken, place.Team);
        }
        catch (Exception e) when (e is StorageUnavailableException or CorruptRowException)
        {
            NotWelcomed(log, e.GetType().Name);
            return null;
        }
    }

    /// <summary>The name of who added the bot; an installation may tell the id alone. Null when the roster does not know it either.</summary>
    private static async Task<string?> AdderAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Who.Name != turn.Who.ChannelId)
        {
            return turn.Who.Name;
        }

        try
        {
            return (await Microsoft.Bot.Builder.Teams.TeamsInfo.GetMemberAsync(turn.Context, turn.Who.ChannelId, cancellationToken)).Name;
        }
        catch (Exception e) when (ChannelFault.Is(e, cancellationToken))
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A welcome could not be said: {Fault}")]
    private static partial void NotWelcomed(ILogger log, string fault);
}

/// <summary>Why the bot learns that it is installed.</summary>
internal enum InstallCue
{
    /// <summary>Somebody installed it just now.</summary>
    New,

    /// <summary>A newer version took the place of an older one: whoever was to be greeted has been.</summary>
    Upgrade,

    /// <summary>It is there, by the list of members; whether that is news, and in which language, is told by another activity.</summary>
    Told,
}

/// <summary>Where the bot is installed.</summary>
/// <param name="Home">Under which everything of the place is kept: the conversation, or the team.</param>
/// <param name="Address">The conversation, or the team's own one.</param>
/// <param name="Channel">Of a team: the channel that was chosen for the bot.</param>
/// <param name="IsMeeting">The chat of a meeting, which a customer may read: nothing is ever said there unasked.</param>
internal sealed record InstalledPlace(string Home, ConversationAddress Address, string? Team, string? Channel, bool IsMeeting)
{
    public static InstalledPlace Of(Activity activity, Playbook.Deals.Place place)
    {
        var address = Addresses.Of(activity).Place;
        if (place.TeamId is not { } team)
        {
            return new(address.ConversationId, address, null, null, TurnReader.IsMeeting(activity));
        }

        var chosen = SlotJson.Read(activity.ChannelData).Child("settings").Child("selectedChannel").Text("id");
        return new(team, address with { ConversationId = team }, team, ChannelIds.IsUsable(chosen) ? chosen : null, TurnReader.IsMeeting(activity));
    }
}
