using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.People;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Support;

namespace KeyAccountBot.Storage.Tests.People;

public sealed class UserStoreTests : IDisposable
{
    private static readonly UserId User = new("29:1/x#y");
    private static readonly ConversationAddress Address = new(
        "a:1/+=", "https://smba.example/emea/", "msteams", "28:bot", "Key Account Bot", "personal", "tenant", "29:1");

    private readonly House _house = new();
    private readonly UserStore _users;

    public UserStoreTests() => _users = new(_house.Rows);

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task Where_a_person_is_reached_is_kept_replaced_and_forgotten()
    {
        Assert.Null(await _users.PersonalAsync(Some.Tenant, User, default));

        await _users.SavePersonalAsync(Some.Tenant, User, Address, default);
        Assert.Equal(Address, await _users.PersonalAsync(Some.Tenant, User, default));

        var bare = new ConversationAddress("a:2", "https://smba.example/apac/", "msteams", "28:bot", null, null, null, null);
        await _users.SavePersonalAsync(Some.Tenant, User, bare, default);
        Assert.Equal(bare, await _users.PersonalAsync(Some.Tenant, User, default));

        await _users.RemovePersonalAsync(Some.Tenant, User, default);
        await _users.RemovePersonalAsync(Some.Tenant, User, default);
        Assert.Null(await _users.PersonalAsync(Some.Tenant, User, default));
    }

    [Fact]
    public async Task Teams_are_kept_once_each_and_forgotten_one_by_one()
    {
        KnownTeam north = new("19:north@thread.tacv2", "North 北区", Address);
        KnownTeam south = new("19:south@thread.tacv2", null, Address);
        await _users.SaveTeamAsync(Some.Tenant, User, north with { Name = "Old" }, default);
        await _users.SaveTeamAsync(Some.Tenant, User, north, default);
        await _users.SaveTeamAsync(Some.Tenant, User, south, default);
        await _users.SavePersonalAsync(Some.Tenant, User, Address, default);
        Assert.Equal([north, south], await _users.TeamsAsync(Some.Tenant, User, default));

        await _users.RemoveTeamAsync(Some.Tenant, User, north.TeamId, default);
        await _users.RemoveTeamAsync(Some.Tenant, User, north.TeamId, default);

        Assert.Equal([south], await _users.TeamsAsync(Some.Tenant, User, default));
    }

    [Fact]
    public async Task People_of_other_tenants_and_with_like_ids_are_others()
    {
        await _users.SavePersonalAsync(Some.Tenant, User, Address, default);

        Assert.Null(await _users.PersonalAsync(new("other"), User, default));
        Assert.Null(await _users.PersonalAsync(Some.Tenant, new("29:1/X#Y"), default));
    }

    [Fact]
    public async Task An_address_that_cannot_be_read_is_named()
    {
        await _house.Engine.TransactAsync(RowTable.Users, "tenant|ana", [RowOperation.Insert("personal", new() { ["id"] = "a:1" })], default);

        var fault = await Assert.ThrowsAsync<CorruptRowException>(() => _users.PersonalAsync(Some.Tenant, Some.Ana.Id, default));

        Assert.Equal((RowTable.Users, "personal", "serviceUrl"), (fault.Table, fault.Key, fault.Property));
    }
}
