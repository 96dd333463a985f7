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

    private Task<ConversationRecord?> LoadAsync() => _conversations.LoadAsync(Some.Tenant, Channel.ConversationId, default);
}
