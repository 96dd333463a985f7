using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.People;

/// <summary>People who use the bot: where to reach them one-to-one, and through which teams they may see deals.</summary>
public sealed class UserStore(IRows rows)
{
    private const string PersonalKey = "personal";
    private const string MutedKey = "muted";
    private const string TeamPrefix = "team|";

    /// <summary>The one-to-one conversation with the person; null before there was one.</summary>
    public async Task<ConversationAddress?> PersonalAsync(TenantId tenant, UserId user, CancellationToken cancellationToken)
    {
        var row = await rows.GetAsync(RowTable.Users, Partition(tenant, user), PersonalKey, cancellationToken);
        return row is null ? null : ConversationAddress.ReadFrom(row);
    }

    public Task SavePersonalAsync(TenantId tenant, UserId user, ConversationAddress address, CancellationToken cancellationToken)
    {
        var properties = new RowProperties();
        address.WriteTo(properties);
        return rows.TransactOrRepeatAsync(
            RowTable.Users, Partition(tenant, user), [RowOperation.Upsert(PersonalKey, properties)], cancellationToken);
    }

    public Task RemovePersonalAsync(TenantId tenant, UserId user, CancellationToken cancellationToken) =>
        rows.TransactOrRepeatAsync(RowTable.Users, Partition(tenant, user), [RowOperation.Delete(PersonalKey)], cancellationToken);

    /// <summary>The person wants no notes beside the reminders of channels.</summary>
    public async Task<bool> IsMutedAsync(TenantId tenant, UserId user, CancellationToken cancellationToken) =>
        await rows.GetAsync(RowTable.Users, Partition(tenant, user), MutedKey, cancellationToken) is not null;

    public Task MuteAsync(TenantId tenant, UserId user, bool muted, CancellationToken cancellationToken) => rows.TransactOrRepeatAsync(
        RowTable.Users, Partition(tenant, user), [muted ? RowOperation.Upsert(MutedKey, []) : RowOperation.Delete(MutedKey)], cancellationToken);

    /// <summary>Teams in which the person was met. Being listed proves nothing: membership is asked of the roster.</summary>
    public async Task<IReadOnlyList<KnownTeam>> TeamsAsync(TenantId tenant, UserId user, CancellationToken cancellationToken)
    {
        var found = await rows.QueryAllAsync(
            RowQuery.Prefix(RowTable.Users, Partition(tenant, user), TeamPrefix), cancellationToken);
        return [.. found.Select(r => new KnownTeam(r.GetString("team"), r.FindString("name"), ConversationAddress.ReadFrom(r)))];
    }

    public Task SaveTeamAsync(TenantId tenant, UserId user, KnownTeam team, CancellationToken cancellationToken)
    {
        var properties = new RowProperties { ["team"] = team.TeamId, ["name"] = team.Name };
        team.Address.WriteTo(properties);
        return rows.TransactOrRepeatAsync(
            RowTable.Users,
            Partition(tenant, user),
            [RowOperation.Upsert(TeamPrefix + RowKeys.Encode(team.TeamId), properties)],
            cancellationToken);
    }

    public Task RemoveTeamAsync(TenantId tenant, UserId user, string teamId, CancellationToken cancellationToken) => rows.TransactOrRepeatAsync(
        RowTable.Users, Partition(tenant, user), [RowOperation.Delete(TeamPrefix + RowKeys.Encode(teamId))], cancellationToken);

    private static string Partition(TenantId tenant, UserId user) => RowKeys.Join(tenant.Value, user.Value);
}

/// <param name="Address">How to ask the team's roster.</param>
public sealed record KnownTeam(string TeamId, string? Name, ConversationAddress Address);
