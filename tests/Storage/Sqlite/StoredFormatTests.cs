using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Sqlite;

namespace KeyAccountBot.Storage.Tests.Sqlite;

/// <summary>
/// What released versions have written. These texts stay as they are for ever: a new version adds its own beside them.
/// </summary>
public sealed class StoredFormatTests
{
    // Name: text "价 1", Open: true, Stage: int -3, Revision: long 300, Ratio: double 0.5.
    private const string BodyVersion1 =
        "0105" +
        "044E616D65" + "01" + "05E4BBB72031" +
        "044F70656E" + "02" + "01" +
        "055374616765" + "03" + "05" +
        "085265766973696F6E" + "04" + "D804" +
        "05526174696F" + "05" + "000000000000E03F";

    private const string LayoutVersion1 = """
        CREATE TABLE T (partition TEXT NOT NULL, key TEXT NOT NULL, etag INTEGER NOT NULL, body BLOB NOT NULL,
        PRIMARY KEY (partition, key)) STRICT, WITHOUT ROWID
        """;

    private static RowProperties Properties => new()
    {
        ["Name"] = "价 1",
        ["Open"] = true,
        ["Stage"] = -3,
        ["Revision"] = 300L,
        ["Ratio"] = 0.5,
    };

    [Fact]
    public void Bodies_are_written_as_version_1()
    {
        Assert.Equal(BodyVersion1, Convert.ToHexString(RowBody.Encode(Properties)));
    }

    [Fact]
    public void Bodies_of_version_1_are_read()
    {
        Assert.Equal(Properties, RowBody.Decode(Convert.FromHexString(BodyVersion1)));
    }

    [Fact]
    public void A_body_that_is_cut_off_anywhere_is_refused()
    {
        var body = Convert.FromHexString(BodyVersion1);

        for (var length = 0; length < body.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => RowBody.Decode(body.AsSpan(0, length)));
        }
    }

    [Theory]
    [InlineData("0100FF", "is longer than its properties")]
    [InlineData("01FFFFFFFF0F", "is cut off")]
    [InlineData("01FFFFFFFFFFFFFFFFFFFFFF", "holds a number without an end")]
    [InlineData("0101" + "0141" + "09" + "00", "holds a value of unknown kind 9")]
    [InlineData("0101" + "0141" + "01" + "02C328", "holds a text that is not UTF-8")]
    [InlineData("0101" + "0141" + "03" + "8080808010", "holds an int that is none")]
    public void A_body_that_makes_no_sense_is_refused(string body, string problem)
    {
        var fault = Assert.Throws<InvalidDataException>(() => RowBody.Decode(Convert.FromHexString(body)));

        Assert.Equal(problem, fault.Message);
    }

    [Fact]
    public async Task Files_of_layout_version_1_are_read_and_written()
    {
        using var database = new TemporaryDatabase();
        using (var old = database.Connect())
        {
            old.Ask("PRAGMA journal_mode = WAL");
            foreach (var table in (string[])["Deals", "Accounts", "Books", "Users", "Conversations", "Due"])
            {
                old.Ask(LayoutVersion1.Replace("TABLE T", $"TABLE {table}", StringComparison.Ordinal));
            }

            old.Ask($"INSERT INTO Users VALUES ('tenant|user', 'settings', -2, X'{BodyVersion1}')");
            old.Ask("PRAGMA application_id = 1262568018");
            old.Ask("PRAGMA user_version = 1");
        }

        using var rows = SqliteRows.Open(database.Options);
        var row = (await rows.GetAsync(RowTable.Users, "tenant|user", "settings", default))!;
        var result = await rows.TransactAsync(
            RowTable.Users, "tenant|user", [RowOperation.Replace("settings", row.Properties, row.ETag)], default);

        Assert.Equal(Properties, row.Properties);
        Assert.Equal("fffffffffffffffe", row.ETag);
        Assert.True(result.IsCommitted);
    }

    [Fact]
    public void New_files_have_layout_version_1()
    {
        using var database = new TemporaryDatabase();
        SqliteRows.Open(database.Options).Dispose();
        using var connection = database.Connect();

        Assert.Equal("1", connection.Ask("PRAGMA user_version"));
        Assert.Equal("1262568018", connection.Ask("PRAGMA application_id"));
        Assert.Equal("6", connection.Ask("SELECT count(*) FROM sqlite_schema WHERE type = 'table'"));
        Assert.Equal(
            LayoutVersion1.Replace("TABLE T", "TABLE Deals", StringComparison.Ordinal),
            connection.Ask("SELECT sql FROM sqlite_schema WHERE name = 'Deals'"));
    }
}
