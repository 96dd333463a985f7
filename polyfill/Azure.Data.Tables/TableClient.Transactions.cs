using Azure.Core;
using Azure.Data.Tables.Transactions;

namespace Azure.Data.Tables;

/// <content>Several entities of one partition, all or none.</content>
public partial class TableClient
{
    /// <exception cref="TableTransactionFailedException">Nothing was done.</exception>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        TableTransactionAction[] actions = [.. transactionActions];
        if (actions.Length == 0)
        {
            throw new InvalidOperationException("A transaction needs at least one action.");
        }

        using var message = _account.Message(RequestMethod.Post, "$batch");
        message.Request.Headers.SetValue("Content-Type", TransactionBody.ContentType);
        message.Request.Content = RequestContent.Create(TransactionBody.Of(_account, Name, actions));
        var response = await _account.SendAsync(message, cancellationToken).ConfigureAwait(false);
        var parts = TransactionAnswer.Read(response.Content.ToString());
        return parts.Count == actions.Length
            ? Response.FromValue(parts, response)
            : throw new RequestFailedException(response.Status, $"The answer to {actions.Length} actions has {parts.Count} parts.");
    }
}
