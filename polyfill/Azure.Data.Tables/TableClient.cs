using System.Text;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Data.Tables.Http;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>A table.</summary>
public partial class TableClient
{
    private readonly TableAccount _account;

    public TableClient(string connectionString, string tableName)
        : this(TableAccount.Of(connectionString, null), tableName)
    {
    }

    public TableClient(string connectionString, string tableName, TableClientOptions? options = null)
        : this(TableAccount.Of(connectionString, options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(TableAccount.WithKey(endpoint, credential, null), tableName)
    {
    }

    internal TableClient(TableAccount account, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        (_account, Name) = (account, tableName);
    }

    public virtual string Name { get; }

    public virtual string AccountName => _account.Name;

    public virtual Uri Uri => new($"{_account.Address}/{Name}");

    public static string CreateQueryFilter(FormattableString filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return FilterText.Of(filter);
    }

    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        using var message = _account.Message(RequestMethod.Post, "Tables");
        SetBody(message, Encoding.UTF8.GetBytes(new JsonObject { ["TableName"] = Name }.ToJsonString()));
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        try
        {
            return Response.FromValue(new TableItem(Name), await _account.SendAsync(message, cancellationToken).ConfigureAwait(false));
        }
        catch (RequestFailedException exists) when (exists.ErrorCode == "TableAlreadyExists")
        {
            return Response.FromValue(new TableItem(Name), message.Response);
        }
    }

    private static void SetBody(HttpMessage message, ReadOnlyMemory<byte> json)
    {
        message.Request.Headers.SetValue("Content-Type", "application/json");
        message.Request.Content = RequestContent.Create(json);
    }
}
