using KeyAccountBot.Bot.Channel;
using KeyAccountBot.Bot.Sdk;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.People;
using Microsoft.Extensions.Caching.Memory;

namespace KeyAccountBot.Bot.People;

/// <summary>A team that the person of the turn is in.</summary>
/// <param name="Name">Null when no channel told it yet.</param>
internal sealed record OwnTeam(string Id, string? Name, TeamRole Role);

/// <summary>
/// Who is in a team, by its roster in Teams. Remembered for minutes; when it cannot be read, nobody is in the team: a door that
/// cannot be checked stays closed.
/// </summary>
internal sealed class TeamRoster(UserStore users, TeamCalls calls, BookDesk books, ShortMemory memory, IMemoryCache cache)
{
    /// <summary>A roster that takes longer counts as one that cannot be read: the person is waiting.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>The person of the turn, as someone who wants to see a deal. Who is a member of it sees everything without being asked about.</summary>
    public Task<Viewer> ViewerAsync(Turn turn, Deal deal, CancellationToken cancellationToken) => deal.HasMember(turn.Who.Id)
        ? Task.FromResult(new Viewer(turn.Tenant, turn.Who.Id))
        : InTeamAsync(turn, deal, cancellationToken);

    /// <summary>The same with what the person is in the deal's team, also for a member of the deal.</summary>
    public async Task<Viewer> InTeamAsync(Turn turn, Deal deal, CancellationToken cancellationToken)
    {
        var role = deal.Book.TeamId is { } team && deal.Tenant == turn.Tenant ? await RoleAsync(turn, team, cancellationToken) : TeamRole.Outsider;
        return role == TeamRole.Outsider
            ? new(turn.Tenant, turn.Who.Id)
            : new(
                turn.Tenant,
                turn.Who.Id,
                InTeam: true,
                ManagesBook: await ManagesAsync(turn, deal.Book.TeamId!, role, cancellationToken));
    }

    private async Task<bool> ManagesAsync(Turn turn, string team, TeamRole role, CancellationToken cancellationToken) =>
        role != TeamRole.Outsider
        && (await books.OfTeamAsync(turn.Tenant, team, cancellationToken)).IsManager(turn.Who.Id, role == TeamRole.Owner);

    /// <summary>The person of the turn is in the team, and no guest there.</summary>
    public async Task<bool> HasAsync(Turn turn, string team, CancellationToken cancellationToken) =>
        await RoleAsync(turn, team, cancellationToken) != TeamRole.Outsider;

    /// <summary>The teams that the bot and the person are both in, by name.</summary>
    public async Task<IReadOnlyList<OwnTeam>> TeamsAsync(Turn turn, CancellationToken cancellationToken)
    {
        var known = await users.TeamsAsync(turn.Tenant, turn.Who.Id, cancellationToken);
        var roles = await Task.WhenAll(known.Select(t => RoleAsync(turn, t.TeamId, cancellationToken, known)));
        return
        [
            .. known.Zip(roles, (team, role) => new OwnTeam(team.TeamId, team.Name, role))
                .Where(t => t.Role != TeamRole.Outsider).OrderBy(t => t.Name, StringComparer.Ordinal).ThenBy(t => t.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The person of the turn manages the team's book.</summary>
    public async Task<bool> ManagesAsync(Turn turn, string team, CancellationToken cancellationToken) =>
        await ManagesAsync(turn, team, await RoleAsync(turn, team, cancellationToken), cancellationToken);

    /// <summary>The teams whose books the person of the turn manages.</summary>
    public async Task<IReadOnlyList<KnownTeam>> ManagedAsync(Turn turn, CancellationToken cancellationToken)
    {
        var known = await users.TeamsAsync(turn.Tenant, turn.Who.Id, cancellationToken);
        var managed = await Task.WhenAll(known.Select(async t =>
            await ManagesAsync(turn, t.TeamId, await RoleAsync(turn, t.TeamId, cancellationToken, known), cancellationToken)));
        return [.. known.Where((_, i) => managed[i])];
    }

    /// <summary>Colleagues who could be added to a deal: the members of its team, or of the teams that the person is in.</summary>
    public async Task<IReadOnlyList<Member>> ColleaguesAsync(Turn turn, BookId book, CancellationToken cancellationToken)
    {
        var known = await users.TeamsAsync(turn.Tenant, turn.Who.Id, cancellationToken);
        IEnumerable<string> teams = book.TeamId is { } team ? [team]
            : turn.Place.TeamId is { } here ? [here]
            : known.Select(t => t.TeamId);
        var rosters = await Task.WhenAll(teams.Select(t => MembersAsync(turn, t, known, cancellationToken)));
        var own = rosters.Where(roster => roster.Any(m => m.Id == turn.Who.Id));
        return [.. own.SelectMany(r => r).DistinctBy(m => m.Id).Where(m => m.Id != turn.Who.Id).OrderBy(m => m.Name, StringComparer.Ordinal)];
    }

    /// <summary>Remembers the team of a channel turn, so that its deals and colleagues are found one-to-one too.</summary>
    public async Task MeetAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Place.TeamId is { } team)
        {
            await memory.RecallAsync<object>(MetKey(turn, team), async () =>
            {
                await RememberAsync(turn, team, [turn.Who.Id], cancellationToken);
                return true;
            });
        }
    }

    /// <summary>Remembers the team for everyone in it: the bot was just installed there.</summary>
    public async Task MeetAllAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Place.TeamId is { } team)
        {
            var members = await MembersAsync(turn, team, [], cancellationToken);
            await RememberAsync(turn, team, members.Select(m => m.Id), cancellationToken);
        }
    }

    /// <param name="known">Teams in which the person was met; read when it is needed and not given.</param>
    public async Task<TeamRole> RoleAsync(
        Turn turn, string team, CancellationToken cancellationToken, IReadOnlyList<KnownTeam>? known = null)
    {
        var role = await memory.RecallAsync<object>((turn.Tenant, turn.Who.Id, team, "role", Version(turn.Tenant, team)), async () =>
        {
            known ??= await users.TeamsAsync(turn.Tenant, turn.Who.Id, cancellationToken);
            return await AskAsync<object>(async stop =>
            {
                try
                {
                    return await calls.RoleAsync(turn, team, known, stop);
                }
                catch (Exception e) when (ChannelError.Of(e, stop) is { Remedy: ChannelRemedy.ForgetId })
                {
                    // Left the team: it is not asked about again until the person is met there.
                    await users.RemoveTeamAsync(turn.Tenant, turn.Who.Id, team, cancellationToken);
                    memory.Forget(MetKey(turn, team));
                    return TeamRole.Outsider;
                }
            }, cancellationToken);
        });
        return role is TeamRole answered ? answered : TeamRole.Outsider;
    }

    /// <summary>Who is in the team changed, or the bot left it: it is asked again. Null for no team.</summary>
    public void Forget(TenantId tenant, string? team)
    {
        if (team is not null)
        {
            cache.Set((tenant, team, "version"), Version(tenant, team) + 1);
        }
    }

    /// <summary>Part of the keys of what is remembered of a team: what an older version remembered is never found again.</summary>
    private int Version(TenantId tenant, string team) => cache.TryGetValue((tenant, team, "version"), out int version) ? version : 0;

    /// <summary>For minutes only: another instance may have taken the person off the team since.</summary>
    private object MetKey(Turn turn, string team) => (turn.Tenant, turn.Who.Id, team, "met", Version(turn.Tenant, team));

    private async Task RememberAsync(Turn turn, string team, IEnumerable<UserId> people, CancellationToken cancellationToken)
    {
        // The team's own conversation: every member call can be made on it, whichever channel the turn came from.
        var address = Addresses.Of(turn.Context.Activity) with { ConversationId = team };
        await Parallel.ForEachAsync(people, cancellationToken, async (person, stop) =>
            await users.SaveTeamAsync(turn.Tenant, person, new(team, turn.TeamName, address), stop));
    }

    private async Task<IReadOnlyList<Member>> MembersAsync(
        Turn turn, string team, IReadOnlyList<KnownTeam> known, CancellationToken cancellationToken) =>
        await memory.RecallAsync((turn.Tenant, team, "members", Version(turn.Tenant, team)), () =>
            AskAsync(stop => calls.MembersAsync(turn, team, known, stop), cancellationToken)) ?? [];

    /// <returns>Null when Teams gave no answer in time, or none at all.</returns>
    private static async Task<T?> AskAsync<T>(Func<CancellationToken, Task<T?>> ask, CancellationToken cancellationToken)
        where T : class
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            return await ask(limit.Token);
        }
        catch (Exception e) when (ChannelFault.Is(e, CancellationToken.None))
        {
            return null;
        }
    }
}
