using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Tests.Contract;

public abstract partial class RowsContract
{
    public static TheoryData<string> ForbiddenKeys => new(
        "", "a/b", "a\\b", "a#b", "a?b", "a%41", "a+b", "a\tb", "a\n", "\u0000", "\u001F", "\u007F", "\u0085", "é", "远山", "👩", new string('k', 513));

    [Theory]
    [MemberData(nameof(ForbiddenKeys))]
    public async Task Keys_that_the_cloud_refuses_are_refused(string key)
    {
        await Refuses(() => Transact(RowOperation.Upsert(key, Some("1"))));
        await Refuses(() => Transact(RowOperation.Delete(key)));
        await Refuses(() => Get(key));
        await Refuses(() => Rows.GetAsync(Table, key, "k", None));
        await Refuses(() => Rows.QueryAsync(new(Table, key), None));
        await Refuses(() => Rows.TransactAsync(Table, key, [RowOperation.Upsert("k", Some("1"))], None));
    }

    [Fact]
    public async Task More_than_a_hundred_operations_or_none_are_refused()
    {
        await Refuses(() => Transact());
        await Refuses(() => Transact([.. Enumerable.Range(0, 101).Select(i => RowOperation.Upsert($"{i}", Some(i)))]));

        Assert.Empty((await Rows.QueryAsync(new(Table, Partition), None)).Rows);
    }

    [Fact]
    public async Task Two_operations_on_one_row_are_refused()
    {
        await Refuses(() => Transact(RowOperation.Upsert("k", Some("1")), RowOperation.Upsert("x", Some("1")), RowOperation.Delete("k")));
    }

    [Fact]
    public async Task Half_a_surrogate_pair_is_refused()
    {
        // Not inline data: an attribute cannot hold them.
        foreach (var text in (string[])["\uD83D", "a\uDC69b", "\uDC69\uD83D", "👩\uD83D"])
        {
            await Refuses(() => Transact(RowOperation.Upsert("k", Some(text))));
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public async Task Doubles_that_are_no_numbers_are_refused(double number)
    {
        await Refuses(() => Transact(RowOperation.Upsert("k", Some(number))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1st")]
    [InlineData("with space")]
    [InlineData("with-dash")]
    [InlineData("odata.type")]
    [InlineData("名称")]
    [InlineData("PartitionKey")]
    [InlineData("RowKey")]
    [InlineData("Timestamp")]
    [InlineData("WriteStamp")]
    public async Task Property_names_that_the_cloud_refuses_are_refused(string name)
    {
        await Refuses(() => Transact(RowOperation.Upsert("k", new RowProperties { [name] = 1 })));
    }

    [Fact]
    public async Task A_property_name_has_at_most_255_characters()
    {
        var longest = new string('n', 255);
        await Commit(RowOperation.Upsert("k", new RowProperties { [longest] = 1 }));

        Assert.Equal(1, (await Get("k"))!.GetInt32(longest));
        await Refuses(() => Transact(RowOperation.Upsert("k", new RowProperties { [longest + "n"] = 1 })));
    }

    [Fact]
    public async Task A_text_has_at_most_32_K_characters_of_UTF_16()
    {
        await Commit(RowOperation.Upsert("k", Some(new string('a', 32 * 1024))));

        await Refuses(() => Transact(RowOperation.Upsert("k", Some(new string('a', (32 * 1024) + 1)))));
    }

    [Fact]
    public async Task A_row_has_at_most_251_properties_since_an_engine_may_keep_one()
    {
        var properties = new RowProperties();
        for (var i = 0; i < 252; i++)
        {
            properties[$"P{i}"] = i;
        }

        await Refuses(() => Transact(RowOperation.Upsert("k", properties)));
    }

    [Fact]
    public async Task A_row_has_at_most_1_MiB()
    {
        var properties = new RowProperties();
        for (var i = 0; i < 16; i++)
        {
            properties[$"P{i}"] = new string('a', 32 * 1024);
        }

        await Refuses(() => Transact(RowOperation.Upsert("k", properties)));
    }

    [Fact]
    public async Task A_transaction_has_at_most_4_MiB_as_it_is_sent()
    {
        // 192 KiB each when every character is escaped, 32 KiB when none is.
        var chinese = Some(new string('价', 32 * 1024));
        var english = Some(new string('a', 32 * 1024));

        await Commit([.. Enumerable.Range(0, 21).Select(i => RowOperation.Upsert($"{i}", chinese))]);
        await Refuses(() => Transact([.. Enumerable.Range(0, 22).Select(i => RowOperation.Upsert($"{i}", chinese))]));
        await Commit([.. Enumerable.Range(0, 100).Select(i => RowOperation.Upsert($"{i}", english))]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1001)]
    public async Task A_page_has_1_to_1000_rows(int pageSize)
    {
        await Refuses(() => Rows.QueryAsync(new(Table, Partition) { PageSize = pageSize }, None));
    }

    [Theory]
    [InlineData("")]
    [InlineData("é")]
    [InlineData("\n")]
    public async Task The_bounds_of_a_range_are_printable_ASCII(string bound)
    {
        await Refuses(() => Rows.QueryAsync(new(Table, Partition, From: bound), None));
        await Refuses(() => Rows.QueryAsync(new(Table, Partition, To: bound), None));
    }

    private static Task<RowLimitException> Refuses(Func<Task> action) => Assert.ThrowsAsync<RowLimitException>(action);
}
