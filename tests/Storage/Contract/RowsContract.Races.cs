using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Tests.Contract;

public abstract partial class RowsContract
{
    [Fact]
    public async Task Parallel_increments_of_one_row_lose_none()
    {
        const int Writers = 8;
        const int Increments = 25;
        await Commit(RowOperation.Insert("count", Some(0)));

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => Increment(writer))));

        Assert.Equal(Writers * Increments, (await Get("count"))!.GetInt32("Value"));
        Assert.Equal(Writers * Increments, (await KeysOf(RowQuery.Prefix(Table, Partition, "log|"))).Count);

        async Task Increment(int writer)
        {
            for (var done = 0; done < Increments;)
            {
                var row = (await Get("count"))!;
                var next = row.GetInt32("Value") + 1;
                var result = await Transact(
                    RowOperation.Replace("count", Some(next), row.ETag),
                    RowOperation.Insert($"log|{next:D5}", Some(writer)));
                done += result.IsCommitted ? 1 : 0;
            }
        }
    }

    [Fact]
    public async Task Of_many_inserts_of_one_row_exactly_one_wins()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => Transact(
            RowOperation.Insert($"own|{i}", Some(i)),
            RowOperation.Insert("shared", Some(i))))));

        var winner = Array.FindIndex(results, result => result.IsCommitted);
        Assert.Single(results, result => result.IsCommitted);
        Assert.All(results.Where(result => !result.IsCommitted), result => Assert.Equal(new RowConflict(1, RowConflictReason.Exists), result.Conflict));
        Assert.Equal([$"own|{winner}", "shared"], await KeysOf(new(Table, Partition)));
        Assert.Equal(winner, (await Get("shared"))!.GetInt32("Value"));
    }

    [Fact]
    public async Task A_read_beside_writes_sees_whole_transactions()
    {
        await Commit(RowOperation.Insert("a", Some(0)), RowOperation.Insert("b", Some(0)));
        var writing = Task.Run(async () =>
        {
            for (var i = 1; i <= 100; i++)
            {
                await Commit(RowOperation.Upsert("a", Some(i)), RowOperation.Upsert("b", Some(i)));
            }
        });

        do
        {
            var page = await Rows.QueryAsync(new(Table, Partition), None);
            Assert.Single(page.Rows.Select(row => row.GetInt32("Value")).Distinct());
        }
        while (!writing.IsCompleted);

        await writing;
    }

    [Fact]
    public async Task Transactions_of_many_partitions_at_once_all_commit()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 200).Select(i =>
            Rows.TransactAsync(Table, $"{Partition}|{i}", [RowOperation.Insert("k", Some(i))], None)));

        Assert.All(results, result => Assert.True(result.IsCommitted));
        for (var i = 0; i < results.Length; i++)
        {
            Assert.Equal(results[i].ETags[0], (await Rows.GetAsync(Table, $"{Partition}|{i}", "k", None))!.ETag);
        }
    }
}
