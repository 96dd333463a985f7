using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Storage.Conversations;

/// <summary>
/// Which deals the chat of a meeting is about: a row for each beside what is remembered of the conversation, so that nothing is written over by
/// something else, and nobody's link by somebody who may not see its deal. They go with the conversation.
/// </summary>
public sealed class MeetingLinkStore(IRows rows)
{
    public async Task<IReadOnlyList<MeetingLink>> FindAsync(TenantId tenant, string conversation, CancellationToken cancellationToken)
    {
        var found = await rows.QueryAllAsync(RowQuery.Prefix(RowTable.Conversations, Partition(tenant, conversation), MeetingLink.Prefix), cancellationToken);
        return [.. found.Select(Read)];
    }

    /// <summary>Of a deal, the last who links counts.</summary>
    /// <param name="instead">Those that it takes the place of.</param>
    public async Task SaveAsync(
        TenantId tenant, string conversation, MeetingLink link, IReadOnlyList<MeetingLink> instead, CancellationToken cancellationToken)
    {
        var (partition, save) = (Partition(tenant, conversation), RowOperation.Upsert(link.Key, Write(link)));
        var saved = await rows.TransactOrRepeatAsync(
            RowTable.Conversations, partition, [save, .. instead.Select(l => RowOperation.Delete(l.Key))], cancellationToken);
        if (!saved.IsCommitted)
        {
            // Somebody took one of them back at this very moment.
            await rows.TransactOrRepeatAsync(RowTable.Conversations, partition, [save], cancellationToken);
        }
    }

    /// <summary>
    /// Keeps that the meeting began, for what is asked when it is over. Nothing is kept when somebody changes the link at this very moment.
    /// </summary>
    public async Task MarkStartedAsync(TenantId tenant, string conversation, MeetingLink link, Instant at, CancellationToken cancellationToken)
    {
        var partition = Partition(tenant, conversation);
        if (await rows.GetAsync(RowTable.Conversations, partition, link.Key, cancellationToken) is { } row)
        {
            await rows.SaveAsync(RowTable.Conversations, partition, link.Key, Write(Read(row) with { Started = at }), row.ETag, cancellationToken);
        }
    }

    public Task RemoveAsync(TenantId tenant, string conversation, IReadOnlyList<MeetingLink> gone, CancellationToken cancellationToken) =>
        Task.WhenAll(gone.Select(l => rows.TransactOrRepeatAsync(
            RowTable.Conversations, Partition(tenant, conversation), [RowOperation.Delete(l.Key)], cancellationToken)));

    private static string Partition(TenantId tenant, string conversation) => RowKeys.Join(tenant.Value, conversation);

    private static RowProperties Write(MeetingLink link) => new()
    {
        ["deal"] = link.Deal.ToString(),
        ["by"] = link.By.Value,
        ["language"] = link.Language,
        ["zone"] = link.Zone,
        ["started"] = link.Started?.ToUnixTimeMilliseconds(),
    };

    private static MeetingLink Read(Row row) => new(
        DealId.TryParse(row.GetString("deal"), out var deal) ? deal : throw row.Corrupt("deal", "is no id"),
        new(row.GetString("by")),
        row.GetString("language"),
        row.GetString("zone"))
    {
        Key = row.Key,
        Started = row.FindInt64("started") is { } at ? Instant.FromUnixTimeMilliseconds(at) : null,
    };
}

/// <param name="By">Who linked it, and is asked when the meeting is over.</param>
/// <param name="Language"><c>en</c> or <c>zh</c>, for readers who chose none.</param>
/// <param name="Zone">Where days are counted of whoever linked it.</param>
public sealed record MeetingLink(DealId Deal, UserId By, string Language, string Zone)
{
    internal const string Prefix = "meeting";

    /// <summary>When the meeting began that was told last; null before the first.</summary>
    public Instant? Started { get; init; }

    /// <summary>Its row. Earlier versions kept one link of a chat, under <see cref="Prefix"/> alone.</summary>
    internal string Key { get; init; } = RowKeys.Join(Prefix, Deal.ToString());
}
