using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Tests.Contract;

public abstract partial class RowsContract
{
    [Fact]
    public async Task A_row_comes_back_as_it_was_written()
    {
        var etag = Assert.Single(await Commit(RowOperation.Insert("k", new RowProperties
        {
            ["Name"] = "ACME",
            ["Open"] = true,
            ["Stage"] = 4,
            ["Revision"] = 12345678901L,
            ["Ratio"] = 0.1,
        })));

        var row = await Get("k");

        Assert.NotNull(row);
        Assert.Equal((Table, Partition, "k", etag), (row.Table, row.Partition, row.Key, row.ETag));
        Assert.Equal("ACME", row.GetString("Name"));
        Assert.True(row.GetBoolean("Open"));
        Assert.Equal(4, row.GetInt32("Stage"));
        Assert.Equal(12345678901L, row.GetInt64("Revision"));
        Assert.Equal(0.1, row.GetDouble("Ratio"));
        Assert.Equal(5, row.Properties.Count);
    }

    [Fact]
    public async Task A_row_that_was_never_written_is_null()
    {
        Assert.Null(await Get("nothing"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("远山冷链改造：价格与交付")]
    [InlineData("𠮷野家 👩‍👩‍👧‍👦 🇨🇳")]
    [InlineData("שלום \u202Eright to left\u202C")]
    [InlineData("<at>Bob</at> **bold** \"quoted\" 'single' \\ / & + %41")]
    [InlineData("line\r\nline\ttab\nend\n")]
    [InlineData("\u0001\u001F\u007F\u0085\u2028\uFEFF\uFFFD\uFFFF")]
    [InlineData("é e\u0301")]
    public async Task Text_of_any_script_comes_back_unchanged(string text)
    {
        await Commit(RowOperation.Insert("k", Some(text)));

        Assert.Equal(text, await TextAt("k"));
    }

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(int.MaxValue)]
    public async Task Every_int_comes_back_as_an_int(int number)
    {
        await Commit(RowOperation.Insert("k", Some(number)));

        Assert.Equal(number, (await Get("k"))!.GetInt32("Value"));
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(-1L)]
    [InlineData(1L)]
    [InlineData(9007199254740993L)]
    [InlineData(long.MaxValue)]
    public async Task Every_long_comes_back_exactly_and_stays_a_long(long number)
    {
        await Commit(RowOperation.Insert("k", Some(number)));

        var row = (await Get("k"))!;
        Assert.Equal(number, row.GetInt64("Value"));
        Assert.Throws<CorruptRowException>(() => row.GetInt32("Value"));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(-1.5)]
    [InlineData(double.Epsilon)]
    [InlineData(double.MaxValue)]
    [InlineData(double.MinValue)]
    [InlineData(0.30000000000000004)]
    public async Task Every_finite_double_comes_back_exactly_and_stays_a_double(double number)
    {
        await Commit(RowOperation.Insert("k", Some(number)));

        Assert.Equal(number, (await Get("k"))!.GetDouble("Value"));
    }

    [Fact]
    public async Task A_row_without_properties_is_a_row()
    {
        await Commit(RowOperation.Insert("k", new()));

        Assert.Equal(0, (await Get("k"))!.Properties.Count);
    }

    [Fact]
    public async Task Null_is_left_out()
    {
        string? text = null;
        int? number = null;
        await Commit(RowOperation.Insert("k", new RowProperties { ["Text"] = text, ["Number"] = number, ["Kept"] = 1 }));

        var row = (await Get("k"))!;
        Assert.Null(row.FindString("Text"));
        Assert.Null(row.FindInt32("Number"));
        Assert.Equal("Kept", Assert.Single(row.Properties).Key);
    }

    [Fact]
    public async Task A_row_of_the_largest_size_comes_back()
    {
        var text = new string('价', 32 * 1024);
        var properties = new RowProperties();
        for (var i = 0; i < 15; i++)
        {
            properties[$"P{i}"] = text;
        }

        await Commit(RowOperation.Insert("k", properties));

        var row = (await Get("k"))!;
        Assert.All(Enumerable.Range(0, 15), i => Assert.Equal(text, row.GetString($"P{i}")));
    }

    [Fact]
    public async Task A_row_with_the_most_properties_comes_back()
    {
        var properties = new RowProperties();
        for (var i = 0; i < 251; i++)
        {
            properties[$"P{i}"] = i;
        }

        await Commit(RowOperation.Insert("k", properties));

        var row = (await Get("k"))!;
        Assert.All(Enumerable.Range(0, 251), i => Assert.Equal(i, row.GetInt32($"P{i}")));
    }
}
