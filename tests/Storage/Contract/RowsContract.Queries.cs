using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Tests.Contract;

public abstract partial class RowsContract
{
    [Fact]
    public async Task A_query_of_an_empty_partition_is_empty()
    {
        var page = await Rows.QueryAsync(new(Table, Partition), None);

        Assert.Empty(page.Rows);
        Assert.Null(page.Continuation);
    }

    [Fact]
    public async Task Keys_come_in_ordinal_order()
    {
        string[] ordinal = ["!", "0", "10", "9", "A", "B", "_", "a", "a b", "a!", "aa", "b", "|", "~E9"];
        await InsertAll(ordinal.Reverse());

        Assert.Equal(ordinal.Order(StringComparer.Ordinal), await KeysOf(new(Table, Partition)));
    }

    [Theory]
    [InlineData("b", "d", "b c")]
    [InlineData("b", null, "b c d")]
    [InlineData(null, "c", "a b")]
    [InlineData("bb", "cc", "c")]
    [InlineData("c", "c", "")]
    [InlineData("d", "b", "")]
    [InlineData("e", null, "")]
    public async Task A_range_includes_its_start_and_excludes_its_end(string? from, string? to, string expected)
    {
        await InsertAll(["a", "b", "c", "d"]);

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), await KeysOf(new(Table, Partition, from, to)));
    }

    [Fact]
    public async Task A_prefix_finds_what_starts_with_it_and_nothing_else()
    {
        await InsertAll(["answer", "answer|", "answer|1", "answer|~E9", "answer||", "answers|1", "answer}", "Answer|1", "log|1"]);

        Assert.Equal(
            ["answer|", "answer|1", "answer||", "answer|~E9"],
            await KeysOf(RowQuery.Prefix(Table, Partition, "answer|")));
    }

    [Theory]
    [InlineData("a.")]
    [InlineData("a\"")]
    [InlineData("a>")]
    [InlineData("a~")]
    [InlineData("~~")]
    public async Task A_prefix_may_end_beside_characters_that_keys_cannot_have(string prefix)
    {
        await InsertAll([prefix, prefix + "1", prefix + "~", "A", "a"]);

        Assert.Equal([prefix, prefix + "1", prefix + "~"], await KeysOf(RowQuery.Prefix(Table, Partition, prefix)));
    }

    [Fact]
    public async Task Paging_over_many_rows_sees_each_once_in_order()
    {
        string[] keys = [.. Enumerable.Range(0, 2500).Select(i => $"row|{i:D5}")];
        await InsertAll(keys);
        await InsertAll(["after", "row}"]);

        var seen = new List<string>();
        var query = RowQuery.Prefix(Table, Partition, "row|");
        RowPage page;
        do
        {
            page = await Rows.QueryAsync(query, None);
            Assert.InRange(page.Rows.Count, 0, 1000);
            seen.AddRange(page.Rows.Select(row => row.GetString("Value")));
            query = query with { Continuation = page.Continuation };
        }
        while (page.Continuation is not null);

        Assert.Equal(keys, seen);
        Assert.Equal(keys, await KeysOf(RowQuery.Prefix(Table, Partition, "row|")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(7)]
    public async Task No_page_is_longer_than_asked_for(int pageSize)
    {
        await InsertAll(["a", "b", "c", "d", "e", "f"]);

        var query = new RowQuery(Table, Partition) { PageSize = pageSize };
        var page = await Rows.QueryAsync(query, None);

        Assert.InRange(page.Rows.Count, 0, pageSize);
        Assert.Equal(["a", "b", "c", "d", "e", "f"], await KeysOf(query));
    }

    [Fact]
    public async Task Paging_goes_on_behind_rows_that_were_deleted_meanwhile()
    {
        await InsertAll(["a", "b", "c", "d"]);
        var query = new RowQuery(Table, Partition) { PageSize = 2 };
        var first = await Rows.QueryAsync(query, None);
        Assert.Equal(["a", "b"], first.Rows.Select(row => row.Key));

        await Commit(RowOperation.Delete("b"), RowOperation.Delete("c"));

        Assert.Equal(["d"], await KeysOf(query with { Continuation = first.Continuation }));
    }

    [Fact]
    public async Task A_committed_write_is_seen_by_the_next_read()
    {
        for (var i = 0; i < 20; i++)
        {
            await Commit(RowOperation.Upsert("k", Some(i)));

            Assert.Equal(i, (await Get("k"))!.GetInt32("Value"));
            Assert.Equal(i, Assert.Single((await Rows.QueryAsync(new(Table, Partition), None)).Rows).GetInt32("Value"));
        }
    }
}
