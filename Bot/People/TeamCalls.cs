using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema.Teams;

namespace KeyAccountBot.Bot.People;

/// <summary>What somebody is in a team, by its roster.</summary>
internal enum TeamRole
{
    /// <summary>Nobody there, a guest, or somebody of another tenant or of none.</summary>
    Outsider,
    Member,
    Owner,
}

/// <summary>Asks Teams about a team. Faults come out as they are.</summary>
internal sealed class TeamCalls(BotIdentity identity)
{
    private const int PageSize = 500;

    /// <summary>More people than a choice can show; the rest is found by typing a longer name.</summary>
    private const int Most = 2000;

    /// <returns>Null when there is no way to the team.</returns>
    public async Task<TeamRole?> RoleAsync(Turn turn, string team, IReadOnlyList<KnownTeam> known, CancellationToken cancellationToken)
    {
        TeamsChannelAccount? account = null;
        var asked = await OnTeamAsync(turn, team, known, async (context, stop) =>
            account = await TeamsInfo.GetMemberAsync(context, turn.Who.ChannelId, stop), cancellationToken);
        return account is not null ? RoleOf(account, turn.Tenant) : asked ? TeamRole.Outsider : null;
    }

    /// <summary>Members and owners. Null when there is no way to the team.</summary>
    public async Task<IReadOnlyList<Member>?> MembersAsync(
        Turn turn, string team, IReadOnlyList<KnownTeam> known, CancellationToken cancellationToken)
    {
        var members = new List<Member>();
        var asked = await OnTeamAsync(turn, team, known, async (context, stop) =>
        {
            string? next = null;
            do
            {
                var page = await TeamsInfo.GetPagedMembersAsync(context, PageSize, next, stop);
                members.AddRange((page.Members ?? []).Where(m => RoleOf(m, turn.Tenant) != TeamRole.Outsider).Select(AsMember));
                next = page.ContinuationToken;
            }
            while (!string.IsNullOrEmpty(next) && members.Count < Most);
        }, cancellationToken);
        return asked ? members : null;
    }

    /// <summary>Makes a call on the team: in the turn when it is in one of the team's channels, else in the team's conversation.</summary>
    private async Task<bool> OnTeamAsync(
        Turn turn, string team, IReadOnlyList<KnownTeam> known, BotCallbackHandler call, CancellationToken cancellationToken)
    {
        if (turn.Place.TeamId == team)
        {
            await call(turn.Context, cancellationToken);
            return true;
        }

        if (known.FirstOrDefault(t => t.TeamId == team) is not { } other)
        {
            return false;
        }

        await turn.Context.Adapter.ContinueConversationAsync(
            identity.AppId, Addresses.Continuation(other.Address), call, cancellationToken);
        return true;
    }

    /// <summary>A role that is not known yet could be anything: whoever has it stays outside.</summary>
    private static TeamRole RoleOf(TeamsChannelAccount account, TenantId tenant) =>
        !string.IsNullOrEmpty(account.TenantId) && !string.Equals(account.TenantId, tenant.Value, StringComparison.OrdinalIgnoreCase)
            ? TeamRole.Outsider
            : account.UserRole?.ToLowerInvariant() switch
            {
                "owner" or "admin" => TeamRole.Owner,
                "user" or "member" or "" or null => TeamRole.Member,
                _ => TeamRole.Outsider,
            };

    private static Member AsMember(TeamsChannelAccount account)
    {
        var person = TurnReader.PersonOf(account);
        return new(person.Id, person.Name);
    }
}
