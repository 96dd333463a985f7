using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.Rows;
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
        await _links.SaveAsync(Some.Tenant, Chat, Link, [], default);
        await conversations.SaveAsync(Some.Tenant, new(new(Chat, "https://smba.example/", "msteams", "28:bot", "Bot", "groupChat", Some.Tenant.Value, null)), default);
        Assert.Equal([Link], await _links.FindAsync(Some.Tenant, Chat, default));
        await _links.MarkStartedAsync(Some.Tenant, Chat, Link, Instant.FromUtc(2026, 11, 24, 6, 0), default);
        Assert.Equal([Link with { Started = Instant.FromUtc(2026, 11, 24, 6, 0) }], await _links.FindAsync(Some.Tenant, Chat, default));
        await conversations.ForgetAsync(Some.Tenant, Chat, default);
        Assert.Empty(await _links.FindAsync(Some.Tenant, Chat, default));
    }

    [Fact]
    public async Task Of_a_chat_that_is_not_linked_nothing_is_marked()
    {
        await _links.MarkStartedAsync(Some.Tenant, Chat, Link, Instant.FromUtc(2026, 11, 24, 6, 0), default);
        Assert.Empty(await _links.FindAsync(Some.Tenant, Chat, default));
        await _links.SaveAsync(Some.Tenant, Chat, Link, [], default);
        Assert.Empty(await _links.FindAsync(new("elsewhere"), Chat, default));
        await _links.RemoveAsync(Some.Tenant, Chat, [Link], default);
        Assert.Empty(await _links.FindAsync(Some.Tenant, Chat, default));
    }

    [Fact]
    public async Task Links_of_one_chat_stand_beside_each_other_and_one_takes_the_place_of_those_that_are_named()
    {
        var (second, third) = (new MeetingLink(Some.Id(2), Some.Ana.Id, "en", "Europe/Berlin"), new MeetingLink(Some.Id(3), Some.Ana.Id, "en", "Europe/Berlin"));
        await _links.SaveAsync(Some.Tenant, Chat, Link, [], default);
        await _links.SaveAsync(Some.Tenant, Chat, second, [], default);
        Assert.Equal([Link.Deal, second.Deal], (await _links.FindAsync(Some.Tenant, Chat, default)).Select(l => l.Deal).ToHashSet());
        await _links.SaveAsync(Some.Tenant, Chat, third, [second], default);

        // Again, as two do at the same moment: what it replaces is gone, and it is kept all the same.
        await _links.RemoveAsync(Some.Tenant, Chat, [third], default);
        await _links.SaveAsync(Some.Tenant, Chat, third, [second], default);
        Assert.Equal([Link.Deal, third.Deal], (await _links.FindAsync(Some.Tenant, Chat, default)).Select(l => l.Deal).ToHashSet());
    }

    [Fact]
    public async Task The_one_link_of_an_earlier_version_is_read_changed_and_removed_where_it_is()
    {
        var row = new RowProperties { ["deal"] = Some.Deal.ToString(), ["by"] = Some.Ana.Id.Value, ["language"] = "zh", ["zone"] = "Asia/Shanghai" };
        await _house.Rows.TransactAsync(RowTable.Conversations, RowKeys.Join(Some.Tenant.Value, Chat), [RowOperation.Upsert("meeting", row)], default);
        var old = Assert.Single(await _links.FindAsync(Some.Tenant, Chat, default));
        await _links.SaveAsync(Some.Tenant, Chat, old with { Language = "en" }, [], default);
        Assert.Equal("en", Assert.Single(await _links.FindAsync(Some.Tenant, Chat, default)).Language);
        await _links.RemoveAsync(Some.Tenant, Chat, [old], default);
        Assert.Empty(await _links.FindAsync(Some.Tenant, Chat, default));
    }
}
