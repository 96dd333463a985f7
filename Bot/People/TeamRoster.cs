using System.Net;
using KeyAccountBot.Bot.Sdk;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Caching.Memory;

namespace KeyAccountBot.Bot.People;

/// <summary>
/// Who is in a team, by its roster in Teams. Remembered for minutes; when it cannot be read, nobody is in the team: a door that
/// cannot be checked stays closed.
/// </summary>
internal sealed class TeamRoster(UserStore users, BotIdentity identity, IMemoryCache cache)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);
    private const int PageSize = 500;

    /// <summary>More people than a choice can show; the rest is found by typing a longer name.</summary>
    private const int Most = 2000;

    /// <summary>The person of the turn, as someone who wants to see a deal.</summary>
    public async Task<Viewer> ViewerAsync(Turn turn, Deal deal, CancellationToken cancellationToken)
    {
        if (deal.HasMember(turn.Who.Id) || deal.Book.TeamId is not { } team || deal.Tenant != turn.Tenant)
        {
            return new(turn.Tenant, turn.Who.Id);
        }

        var role = await RoleAsync(turn, team, cancellationToken);
        return new(turn.Tenant, turn.Who.Id, InTeam: role is "member" or "owner", ManagesBook: role is "owner");
    }

    /// <summary>The person of the turn is in the team, and no guest there.</summary>
    public async Task<bool> HasAsync(Turn turn, string team, CancellationToken cancellationToken) =>
        await RoleAsync(turn, team, cancellationToken) is "member" or "owner";

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
        // By address: a team that moved is remembered anew.
        var key = (turn.Tenant, turn.Who.Id, turn.Place.TeamId, turn.Context.Activity.ServiceUrl, "met");
        if (turn.Place.TeamId is { } team && !cache.TryGetValue(key, out _))
        {
            await RememberAsync(turn, team, [turn.Who.Id], cancellationToken);
            cache.Set(key, true, TimeSpan.FromHours(12));
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

    private async Task RememberAsync(Turn turn, string team, IEnumerable<UserId> people, CancellationToken cancellationToken)
    {
        // The team's own conversation: every member call can be made on it, whichever channel the turn came from.
        var address = Addresses.Of(turn.Context.Activity) with { ConversationId = team };
        await Parallel.ForEachAsync(people, cancellationToken, async (person, stop) =>
            await users.SaveTeamAsync(turn.Tenant, person, new(team, turn.TeamName, address), stop));
    }

    /// <summary>"member", "owner", or anything else for somebody who is not in the team or a guest.</summary>
    private Task<string> RoleAsync(Turn turn, string team, CancellationToken cancellationToken) => RememberedAsync(
        (turn.Tenant, turn.Who.Id, team, "role", Version(turn.Tenant, team)),
        "",
        async () =>
        {
            var known = await users.TeamsAsync(turn.Tenant, turn.Who.Id, cancellationToken);
            TeamsChannelAccount? account = null;
            try
            {
                var asked = await OnTeamAsync(turn, team, known, async (context, stop) =>
                    account = await TeamsInfo.GetMemberAsync(context, turn.Who.ChannelId, stop), cancellationToken);
                return account is not null ? RoleOf(account) : asked ? "" : null;
            }
            catch (ErrorResponseException e) when (e.Response?.StatusCode == HttpStatusCode.NotFound)
            {
                // Left the team: it is not asked about again until the person is met there.
                await users.RemoveTeamAsync(turn.Tenant, turn.Who.Id, team, cancellationToken);
                return "";
            }
        });

    private Task<IReadOnlyList<Member>> MembersAsync(
        Turn turn, string team, IReadOnlyList<KnownTeam> known, CancellationToken cancellationToken) => RememberedAsync<IReadOnlyList<Member>>(
        (turn.Tenant, team, "members", Version(turn.Tenant, team)),
        [],
        async () =>
        {
            var members = new List<Member>();
            var asked = await OnTeamAsync(turn, team, known, async (context, stop) =>
            {
                string? next = null;
                do
                {
                    var page = await TeamsInfo.GetPagedMembersAsync(context, PageSize, next, stop);
                    members.AddRange((page.Members ?? []).Where(m => RoleOf(m) is not "guest").Select(AsMember));
                    next = page.ContinuationToken;
                }
                while (!string.IsNullOrEmpty(next) && members.Count < Most);
            }, cancellationToken);
            return asked ? members : null;
        });

    /// <summary>Makes a call on the team: in the turn when it is in one of the team's channels, else in the team's conversation.</summary>
    /// <returns>False when there is no way to the team.</returns>
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

    /// <param name="closed">While nobody could be asked, which is not remembered.</param>
    private async Task<T> RememberedAsync<T>(object key, T closed, Func<Task<T?>> ask)
        where T : class
    {
        if (cache.TryGetValue(key, out T? known))
        {
            return known!;
        }

        try
        {
            return await ask() is { } answer ? cache.Set(key, answer, Remembered) : closed;
        }
        catch (Exception e) when (ChannelFault.Is(e, CancellationToken.None))
        {
            return closed;
        }
    }

    private static string RoleOf(TeamsChannelAccount account) => account.UserRole?.ToLowerInvariant() switch
    {
        "guest" or "anonymous" => "guest",
        "owner" or "admin" => "owner",
        _ => "member",
    };

    private static Member AsMember(TeamsChannelAccount account)
    {
        var person = TurnReader.PersonOf(account);
        return new(person.Id, person.Name);
    }
}
