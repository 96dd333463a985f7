using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.Tests.Support;

namespace KeyAccountBot.Storage.Tests.Conversations;

public sealed class ConversationStoreTests : IDisposable
{
    private static readonly ConversationAddress Channel = new(
        "19:abc/+=@thread.tacv2;messageid=17", "https://smba.example/emea/", "msteams", "28:bot", null, "channel", "tenant", null);

    private readonly House _house = new();
    private readonly ConversationStore _conversations;

    public ConversationStoreTests() => _conversations = new(_house.Rows);

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task A_conversation_is_kept_replaced_and_forgotten()
    {
        Assert.Null(await LoadAsync());
        var full = new ConversationRecord(Channel, "zh", """{"DialogStack":[{"Id":"walk","State":{"deal":"价格"}}]}""");
        await _conversations.SaveAsync(Some.Tenant, full, default);
        Assert.Equal(full, await LoadAsync());

        await _conversations.SaveAsync(Some.Tenant, new(Channel), default);
        Assert.Equal(new(Channel), await LoadAsync());

        await _conversations.RemoveAsync(Some.Tenant, Channel.ConversationId, default);
        await _conversations.RemoveAsync(Some.Tenant, Channel.ConversationId, default);
        Assert.Null(await LoadAsync());
    }

    [Fact]
    public async Task The_same_conversation_id_in_another_tenant_is_another_conversation()
    {
        await _conversations.SaveAsync(Some.Tenant, new(Channel, "en"), default);

        Assert.Null(await _conversations.LoadAsync(new("other"), Channel.ConversationId, default));
    }

    [Fact]
    public async Task Of_several_installations_at_once_one_says_welcome()
    {
        var installed = new ConversationRecord(Channel, Welcomed: true, Channel: "19:chosen");

        var first = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _conversations.InstallAsync(Some.Tenant, installed, default)));

        Assert.Single(first, f => f);
        Assert.Equal(installed, await LoadAsync());
    }

    [Fact]
    public async Task Installing_keeps_what_is_known_and_takes_the_new_address()
    {
        await _conversations.SaveAsync(Some.Tenant, new(Channel, "zh", "{}", Channel: "19:chosen"), default);
        var moved = Channel with { ServiceUrl = "https://smba.example/apac/" };

        Assert.False(await _conversations.InstallAsync(Some.Tenant, new(moved), default));
        Assert.Equal(new(moved, "zh", "{}", Channel: "19:chosen"), await LoadAsync());
        Assert.True(await _conversations.InstallAsync(Some.Tenant, new(moved, Welcomed: true), default));
        Assert.False(await _conversations.InstallAsync(Some.Tenant, new(moved, Welcomed: true), default));
    }

    [Fact]
    public async Task A_team_is_forgotten_with_all_its_channels_and_a_channel_alone()
    {
        const string Team = "19:team@thread.tacv2", Other = "19:other@thread.tacv2";
        string[] ids = [Team, Other, Other + ";messageid=1", Channel.ConversationId, .. Enumerable.Range(0, 120).Select(i => $"{Team};messageid={i}")];
        foreach (var id in ids)
        {
            await _conversations.SaveAsync(Some.Tenant, new(Channel with { ConversationId = id }), default, Team);
        }

        await _conversations.ForgetChannelAsync(Some.Tenant, Team, Other, default);
        Assert.Equal(ids.Except([Other, Other + ";messageid=1"]), await KnownAsync());
        await _conversations.ForgetAsync(Some.Tenant, Team, default);
        Assert.Empty(await KnownAsync());

        async Task<IEnumerable<string>> KnownAsync()
        {
            var known = await Task.WhenAll(ids.Select(id => _conversations.LoadAsync(Some.Tenant, id, default, Team)));
            return known.OfType<ConversationRecord>().Select(c => c.Reference.ConversationId);
        }
    }

    private Task<ConversationRecord?> LoadAsync() => _conversations.LoadAsync(Some.Tenant, Channel.ConversationId, default);
}
