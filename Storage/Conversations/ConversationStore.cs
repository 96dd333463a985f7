using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Conversations;

/// <summary>Conversations: where they are, which language they chose, and what free text in them is an answer to.</summary>
public sealed class ConversationStore(IRows rows)
{
    private const string Key = "conversation";

    public async Task<ConversationRecord?> LoadAsync(TenantId tenant, string conversationId, CancellationToken cancellationToken)
    {
        var row = await rows.GetAsync(RowTable.Conversations, RowKeys.Join(tenant.Value, conversationId), Key, cancellationToken);
        return row is null ? null : Read(row);
    }

    /// <summary>The last writer wins: what is kept here is a hint, an address or a person's latest choice, never an answer.</summary>
    public Task SaveAsync(TenantId tenant, ConversationRecord record, CancellationToken cancellationToken) => rows.TransactAsync(
        RowTable.Conversations,
        RowKeys.Join(tenant.Value, record.Reference.ConversationId),
        [RowOperation.Upsert(Key, Write(record))],
        cancellationToken);

    public Task RemoveAsync(TenantId tenant, string conversationId, CancellationToken cancellationToken) => rows.TransactAsync(
        RowTable.Conversations, RowKeys.Join(tenant.Value, conversationId), [RowOperation.Delete(Key)], cancellationToken);

    private static RowProperties Write(ConversationRecord record)
    {
        var properties = new RowProperties
        {
            ["language"] = record.Language,
            ["dialogs"] = record.Dialogs,
            ["welcomed"] = record.Welcomed ? (RowValue?)true : null,
        };
        record.Reference.WriteTo(properties);
        return properties;
    }

    private static ConversationRecord Read(Row row) =>
        new(ConversationAddress.ReadFrom(row), row.FindString("language"), row.FindString("dialogs"), row.FindBoolean("welcomed") ?? false);
}

/// <param name="Language"><c>en</c> or <c>zh</c> when somebody chose one.</param>
/// <param name="Dialogs">The dialog stack as JSON text.</param>
/// <param name="Welcomed">The bot introduced itself here.</param>
public sealed record ConversationRecord(
    ConversationAddress Reference, string? Language = null, string? Dialogs = null, bool Welcomed = false);
