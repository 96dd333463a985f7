using System.Text;
using Azure.Data.Tables.Http;
using Azure.Data.Tables.Json;

namespace Azure.Data.Tables.Transactions;

/// <summary>The actions of a transaction, each a request of its own, in one multipart body.</summary>
internal static class TransactionBody
{
    private const string Batch = "batch_transaction";
    private const string Changes = "changeset_transaction";

    public const string ContentType = $"multipart/mixed; boundary={Batch}";

    public static BinaryData Of(TableAccount account, string table, IEnumerable<TableTransactionAction> actions)
    {
        using var body = new MemoryStream();
        Write(body, $"--{Batch}\r\nContent-Type: multipart/mixed; boundary={Changes}\r\n\r\n");
        foreach (var action in actions)
        {
            Write(body, $"--{Changes}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
            WriteAction(body, account, table, action);
        }

        Write(body, $"--{Changes}--\r\n\r\n--{Batch}--\r\n");
        return new(body.ToArray());
    }

    private static void WriteAction(MemoryStream body, TableAccount account, string table, TableTransactionAction action)
    {
        var entity = action.Entity;
        var isAdd = action.ActionType == TableTransactionActionType.Add;
        var path = isAdd ? table : EntityPath.Of(table, entity.PartitionKey, entity.RowKey);
        Write(body, $"{Method(action.ActionType)} {account.Address}/{path} HTTP/1.1\r\n");
        TableAccount.SetHeaders((name, value) => Write(body, $"{name}: {value}\r\n"));
        if (isAdd)
        {
            Write(body, "Prefer: return-no-content\r\n");
        }

        if (IfMatch(action) is { } etag)
        {
            Write(body, $"If-Match: {etag}\r\n");
        }

        if (action.ActionType == TableTransactionActionType.Delete)
        {
            Write(body, "\r\n");
            return;
        }

        // JSON has no raw line breaks and the writer escapes what is not ASCII: nothing in it can look like a boundary.
        var json = EntityWriter.Write(entity);
        Write(body, $"Content-Type: application/json\r\nContent-Length: {json.Length}\r\n\r\n");
        body.Write(json.Span);
        Write(body, "\r\n");
    }

    private static string Method(TableTransactionActionType type) => type switch
    {
        TableTransactionActionType.Add => "POST",
        TableTransactionActionType.Delete => "DELETE",
        TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace => "PUT",
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge => "PATCH",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static string? IfMatch(TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.Delete => (action.ETag == default ? ETag.All : action.ETag).ToString(),
        // As the package does it: without an ETag these are upserts.
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace => action.ETag == default ? null : action.ETag.ToString(),
        _ => null,
    };

    private static void Write(MemoryStream body, string text) => body.Write(Encoding.UTF8.GetBytes(text));
}
