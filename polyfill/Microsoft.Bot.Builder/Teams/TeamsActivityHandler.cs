using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>An <see cref="ActivityHandler"/> that knows what Teams sends.</summary>
public class TeamsActivityHandler : ActivityHandler
{
    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        if (activity.ChannelId != TeamsRoster.ChannelId || (activity.MembersAdded ?? activity.MembersRemoved) is null)
        {
            return base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);
        }

        var team = activity.GetChannelData<TeamsChannelData>()?.Team;
        return activity.MembersAdded is { } added
            ? MembersAddedAsync(added, team, turnContext, cancellationToken)
            : OnTeamsMembersRemovedAsync(TeamsRoster.Accounts(activity.MembersRemoved!), team, turnContext, cancellationToken);
    }

    /// <summary>
    /// All added members, the bot among them, also when it is the only one. A person sent without details was looked up in the
    /// roster first. The team is null in a chat.
    /// </summary>
    protected virtual Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnMembersAddedAsync([.. teamsMembersAdded], turnContext, cancellationToken);

    /// <summary>All removed members, the bot among them. The team is null in a chat.</summary>
    protected virtual Task OnTeamsMembersRemovedAsync(
        IList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnMembersRemovedAsync([.. teamsMembersRemoved], turnContext, cancellationToken);

    private async Task MembersAddedAsync(
        IList<ChannelAccount> added, TeamInfo? team, ITurnContext<IConversationUpdateActivity> turn, CancellationToken stop) =>
        await OnTeamsMembersAddedAsync(await TeamsRoster.LookUpAsync(added, turn, stop), team, turn, stop);
}
