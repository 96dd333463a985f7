using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.Tests.Support;
using NodaTime;

namespace KeyAccountBot.Storage.Tests.Conversations;

public sealed class MeetingLinkTests : IDisposable
{
    private const string Chat = "19:meeting_abc@thread.v2";

    private static readonly MeetingLink Link = new(Some.Deal, Some.Ana.Id, "zh", "Asia/Shanghai");

    private readonly House _house = new();
    private readonly MeetingLinkStore _links;

    public MeetingLinkTests() => _links = new(_house.Rows);

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task A_link_is_kept_beside_what_is_remembered_of_the_conversation()
    {
        var conversations = new ConversationStore(_house.Rows);
        await _links.SaveAsync(Some.Tenant, Chat, Link, default);
        await conversations.SaveAsync(Some.Tenant, new(new(Chat, "https://smba.example/", "msteams", "28:bot", "Bot", "groupChat", Some.Tenant.Value, null)), default);
        Assert.Equal(Link, await _links.FindAsync(Some.Tenant, Chat, default));
        await _links.MarkStartedAsync(Some.Tenant, Chat, Instant.FromUtc(2026, 11, 24, 6, 0), default);
        Assert.Equal(Link with { Started = Instant.FromUtc(2026, 11, 24, 6, 0) }, await _links.FindAsync(Some.Tenant, Chat, default));
        await conversations.ForgetAsync(Some.Tenant, Chat, default);
        Assert.Null(await _links.FindAsync(Some.Tenant, Chat, default));
    }

    [Fact]
    public async Task Of_a_chat_that_is_not_linked_nothing_is_marked()
    {
        await _links.MarkStartedAsync(Some.Tenant, Chat, Instant.FromUtc(2026, 11, 24, 6, 0), default);
        Assert.Null(await _links.FindAsync(Some.Tenant, Chat, default));
        await _links.SaveAsync(Some.Tenant, Chat, Link, default);
        Assert.Null(await _links.FindAsync(new("elsewhere"), Chat, default));
        await _links.RemoveAsync(Some.Tenant, Chat, default);
        Assert.Null(await _links.FindAsync(Some.Tenant, Chat, default));
    }
}
