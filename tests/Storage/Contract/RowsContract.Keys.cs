using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Tests.Contract;

public abstract partial class RowsContract
{
    public static TheoryData<string> HostileKeys => new(
        "19:meeting_MjAx@thread.v2;messageid=1700000000000",
        "29:1Zx-Ab_9.c=",
        "it's",
        "''",
        "a b",
        " ",
        "(1)",
        "a,b;c=d&e",
        "\"{[$",
        "..",
        "*",
        "<!--",
        "CASE|Case|case",
        "~E4~BD~A0",
        "1' or RowKey ne '");

    [Theory]
    [MemberData(nameof(HostileKeys))]
    public async Task Hostile_keys_are_only_keys(string hostile)
    {
        var partition = Partition + hostile;
        RowOperation[] insert = [RowOperation.Insert(hostile, Some("old")), RowOperation.Insert("other", Some("other"))];
        var etag = (await Rows.TransactAsync(Table, partition, insert, None)).ETags[0]!;

        await Rows.TransactAsync(Table, partition, [RowOperation.Replace(hostile, Some("new"), etag)], None);

        Assert.Equal("new", (await Rows.GetAsync(Table, partition, hostile, None))!.GetString("Value"));
        var page = await Rows.QueryAsync(new(Table, partition, hostile, hostile + "!"), None);
        Assert.Equal(hostile, Assert.Single(page.Rows).Key);

        Assert.True((await Rows.TransactAsync(Table, partition, [RowOperation.Delete(hostile)], None)).IsCommitted);
        Assert.Equal(["other"], await KeysOf(new(Table, partition)));
    }

    [Fact]
    public async Task Keys_differ_by_case()
    {
        await Commit(RowOperation.Insert("Key", Some("upper")), RowOperation.Insert("key", Some("lower")));

        Assert.Equal("upper", await TextAt("Key"));
        Assert.Equal("lower", await TextAt("key"));
        Assert.Null(await Get("KEY"));
    }

    [Theory]
    [InlineData("远山冷链")]
    [InlineData("a/b\\c#d?e%f+g|h~i")]
    [InlineData("👩‍👩‍👧‍👦\u0000\u001F\u007F\u0085")]
    public async Task Any_text_can_be_a_key_when_encoded(string text)
    {
        await Commit(RowOperation.Insert(RowKeys.Encode(text), Some(text)));

        Assert.Equal(text, await TextAt(RowKeys.Encode(text)));
    }

    [Fact]
    public async Task The_longest_keys_work()
    {
        var partition = Partition + new string('p', 512 - Partition.Length);
        var key = new string('k', 512);

        await Rows.TransactAsync(Table, partition, [RowOperation.Insert(key, Some("long"))], None);

        Assert.Equal("long", (await Rows.GetAsync(Table, partition, key, None))!.GetString("Value"));
    }

    [Fact]
    public async Task Tables_are_apart()
    {
        foreach (var table in Enum.GetValues<RowTable>())
        {
            await Rows.TransactAsync(table, Partition, [RowOperation.Insert("k", Some(table.ToString()))], None);
        }

        foreach (var table in Enum.GetValues<RowTable>())
        {
            Assert.Equal(table.ToString(), (await Rows.GetAsync(table, Partition, "k", None))!.GetString("Value"));
            Assert.Equal(table, Assert.Single((await Rows.QueryAsync(new(table, Partition), None)).Rows).Table);
        }
    }

    [Fact]
    public async Task Partitions_are_apart()
    {
        await Commit(RowOperation.Insert("k", Some("here")));
        await Rows.TransactAsync(Table, Partition + "x", [RowOperation.Insert("k", Some("there"))], None);

        await Commit(RowOperation.Delete("k"));

        Assert.Empty((await Rows.QueryAsync(new(Table, Partition), None)).Rows);
        Assert.Equal("there", (await Rows.GetAsync(Table, Partition + "x", "k", None))!.GetString("Value"));
    }
}
