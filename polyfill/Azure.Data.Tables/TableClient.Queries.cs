using Azure.Core;
using Azure.Data.Tables.Http;
using Azure.Data.Tables.Json;

namespace Azure.Data.Tables;

/// <content>Many entities.</content>
public partial class TableClient
{
    public virtual AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        new QueryPages<T>((continuation, pageSize) => PageAsync<T>(filter, pageSize ?? maxPerPage, select, continuation, cancellationToken), cancellationToken);

    private async Task<Page<T>> PageAsync<T>(
        string? filter, int? top, IEnumerable<string>? select, ContinuationToken continuation, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        List<string> options = [];
        if (filter is { Length: > 0 })
        {
            options.Add($"$filter={Uri.EscapeDataString(filter)}");
        }

        if (top is { } count)
        {
            options.Add($"$top={count}");
        }

        if (Selecting(select, "") is { Length: > 0 } selecting)
        {
            options.Add(selecting);
        }

        options.AddRange(continuation.Options());
        using var message = _account.Message(RequestMethod.Get, $"{Name}()?{string.Join('&', options)}");
        var response = await _account.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return Page<T>.FromValues(EntityReader.Many<T>(response), ContinuationToken.After(response)?.ToString(), response);
    }
}
