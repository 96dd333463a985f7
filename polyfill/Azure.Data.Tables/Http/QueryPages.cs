namespace Azure.Data.Tables.Http;

/// <summary>Asks for each page when it is read.</summary>
internal sealed class QueryPages<T>(Func<ContinuationToken, int?, Task<Page<T>>> page, CancellationToken cancellationToken)
    : AsyncPageable<T>(cancellationToken)
    where T : notnull
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            var next = await page(ContinuationToken.Parse(continuationToken), pageSizeHint).ConfigureAwait(false);
            continuationToken = next.ContinuationToken;
            yield return next;
        }
        while (!string.IsNullOrEmpty(continuationToken));
    }
}
