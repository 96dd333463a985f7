namespace KeyAccountBot.Storage.Rows;

public static class RowsExtensions
{
    /// <summary>
    /// Every row of the query, page after page; one round trip where the range fits a page. More than one page is not
    /// one snapshot: who needs that compares a revision before and after.
    /// </summary>
    public static async Task<IReadOnlyList<Row>> QueryAllAsync(this IRows rows, RowQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var page = await rows.QueryAsync(query, cancellationToken);
        if (page.Continuation is null)
        {
            return page.Rows;
        }

        List<Row> all = [.. page.Rows];
        while (page.Continuation is not null)
        {
            page = await rows.QueryAsync(query with { Continuation = page.Continuation }, cancellationToken);
            all.AddRange(page.Rows);
        }

        return all;
    }
}
