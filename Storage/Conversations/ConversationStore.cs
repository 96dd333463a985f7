using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Conversations;

/// <summary>
/// Conversations: where they are, which language they chose, and what free text in them is an answer to. A conversation has a
/// partition of its own; the channels and threads of a team share the team's, so that they are forgotten together.
/// </summary>
public sealed class ConversationStore(IRows rows)
{
    private const string Key = "conversation";
    private const int Attempts = 8;

    /// <param name="team">The team that the conversation is a channel or thread of.</param>
    public async Task<ConversationRecord?> LoadAsync(
        TenantId tenant, string conversationId, CancellationToken cancellationToken, string? team = null)
    {
        var row = await rows.GetAsync(RowTable.Conversations, Partition(tenant, conversationId, team), KeyOf(conversationId, team), cancellationToken);
        return row is null ? null : Read(row);
    }

    /// <summary>The last writer wins: what is kept here is a hint, an address or a person's latest choice, never an answer.</summary>
    public Task SaveAsync(TenantId tenant, ConversationRecord record, CancellationToken cancellationToken, string? team = null)
    {
        var id = record.Reference.ConversationId;
        return rows.TransactOrRepeatAsync(
            RowTable.Conversations, Partition(tenant, id, team), [RowOperation.Upsert(KeyOf(id, team), Write(record))], cancellationToken);
    }

    /// <summary>
    /// Keeps that the bot was installed here. Of several who are told so at the same moment, one alone is to say welcome.
    /// </summary>
    /// <param name="tenant">Whose conversation it is.</param>
    /// <param name="installed">The address and the channel that was chosen; what else is kept already stays.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <param name="team">The team that the conversation stands for.</param>
    /// <returns>True for who is to say welcome: nobody was told to before.</returns>
    public async Task<bool> InstallAsync(
        TenantId tenant, ConversationRecord installed, CancellationToken cancellationToken, string? team = null)
    {
        var id = installed.Reference.ConversationId;
        var (partition, key) = (Partition(tenant, id, team), KeyOf(id, team));
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var row = await rows.GetAsync(RowTable.Conversations, partition, key, cancellationToken);
            var known = row is null ? null : Read(row);
            var now = (known ?? installed) with
            {
                Reference = installed.Reference,
                Channel = installed.Channel ?? known?.Channel,
                Welcomed = installed.Welcomed || known?.Welcomed == true,
                Unreached = false,
            };
            if (now == known)
            {
                return false;
            }

            // Two who write the very same at the very same moment may both take it for theirs after an unknown outcome: rather two welcomes than none.
            if (await rows.SaveAsync(RowTable.Conversations, partition, key, Write(now), row?.ETag, cancellationToken))
            {
                return now.Welcomed && known?.Welcomed != true;
            }
        }

        return false;
    }

    /// <summary>Keeps that nothing can be said there until there is a turn in it again; what else is kept stays, and what is not known stays so.</summary>
    public async Task MarkUnreachedAsync(TenantId tenant, string conversationId, CancellationToken cancellationToken)
    {
        var (partition, key) = (Partition(tenant, conversationId, null), KeyOf(conversationId, null));
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await rows.GetAsync(RowTable.Conversations, partition, key, cancellationToken) is not { } row
                || Read(row) is not { Unreached: false } known
                || await rows.SaveAsync(RowTable.Conversations, partition, key, Write(known with { Unreached = true }), row.ETag, cancellationToken))
            {
                return;
            }
        }
    }

    public Task RemoveAsync(TenantId tenant, string conversationId, CancellationToken cancellationToken, string? team = null) => rows.TransactOrRepeatAsync(
        RowTable.Conversations, Partition(tenant, conversationId, team), [RowOperation.Delete(KeyOf(conversationId, team))], cancellationToken);

    /// <summary>Forgets a conversation, or a team with all its channels and threads.</summary>
    public Task ForgetAsync(TenantId tenant, string home, CancellationToken cancellationToken) =>
        ForgetAsync(new RowQuery(RowTable.Conversations, RowKeys.Join(tenant.Value, home)), cancellationToken);

    /// <summary>Forgets one channel of a team, with its threads.</summary>
    public Task ForgetChannelAsync(TenantId tenant, string team, string channelId, CancellationToken cancellationToken) =>
        channelId == team
            ? Task.CompletedTask
            : ForgetAsync(RowQuery.Prefix(RowTable.Conversations, RowKeys.Join(tenant.Value, team), KeyOf(channelId, team)), cancellationToken);

    private async Task ForgetAsync(RowQuery query, CancellationToken cancellationToken)
    {
        // A row that somebody else deletes meanwhile keeps its whole batch from being done: look again.
        for (var attempt = 0; attempt < Attempts && await rows.QueryAllAsync(query, cancellationToken) is { Count: > 0 } found; attempt++)
        {
            foreach (var some in found.Chunk(RowLimits.MaxOperations))
            {
                await rows.TransactAsync(query.Table, query.Partition, [.. some.Select(r => RowOperation.Delete(r.Key))], cancellationToken);
            }
        }
    }

    private static string Partition(TenantId tenant, string conversationId, string? team) => RowKeys.Join(tenant.Value, team ?? conversationId);

    private static string KeyOf(string conversationId, string? team) =>
        team is null || team == conversationId ? Key : Key + RowKeys.Separator + RowKeys.Encode(conversationId);

    private static RowProperties Write(ConversationRecord record)
    {
        var properties = new RowProperties
        {
            ["language"] = record.Language,
            ["dialogs"] = record.Dialogs,
            ["welcomed"] = record.Welcomed ? (RowValue?)true : null,
            ["chosenChannel"] = record.Channel,
            ["unreached"] = record.Unreached ? (RowValue?)true : null,
        };
        record.Reference.WriteTo(properties);
        return properties;
    }

    private static ConversationRecord Read(Row row) => new(
        ConversationAddress.ReadFrom(row),
        row.FindString("language"),
        row.FindString("dialogs"),
        row.FindBoolean("welcomed") ?? false,
        row.FindString("chosenChannel"),
        row.FindBoolean("unreached") ?? false);
}

/// <param name="Language"><c>en</c> or <c>zh</c> when somebody chose one.</param>
/// <param name="Dialogs">The dialog stack as JSON text.</param>
/// <param name="Welcomed">The bot introduced itself here, or is not to.</param>
/// <param name="Channel">Of a team: the channel that was chosen for the bot's messages; null for the team's own conversation.</param>
/// <param name="Unreached">Teams refused what was said here unasked, and the person's address was forgotten: the next turn here brings it back.</param>
public sealed record ConversationRecord(
    ConversationAddress Reference, string? Language = null, string? Dialogs = null, bool Welcomed = false, string? Channel = null, bool Unreached = false);
