using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Sqlite;

namespace KeyAccountBot.Conversations.Faults;

/// <summary>What goes bad under a bot that runs, and is put right again.</summary>
public sealed partial class FileFaultTests
{
    [Theory]
    [InlineData("en-US", "saved by a newer version of me, and I cannot read it yet. It is safe")]
    [InlineData("zh-CN", "由我的更新版本保存的，我这个版本还读不了。内容都在")]
    public async Task A_deal_of_a_newer_version_is_told_as_what_it_is_until_it_can_be_read(string locale, string newer)
    {
        await using var chat = await BegunAsync(locale);
        var lin = chat.OneToOne(Someone.Lin, locale);
        await lin.Says(Assess(locale));
        await lin.Says("3 + audited");
        var deal = Scalar("SELECT partition FROM Deals WHERE key = 'deal'");
        await FormatAsync(deal, +90);

        var told = await lin.Says(Assess(locale));

        Assert.Contains(newer, told.Text);
        var number = System.Text.RegularExpressions.Regex.Match(told.Text, "[0-9A-F]{8}").Value;
        Assert.Single(chat.Log.All, l => l.Contains($"Turn {number} failed", StringComparison.Ordinal) && l.Contains("property format was written by a newer version", StringComparison.Ordinal));
        await lin.Says("new Baltic dryer");
        Assert.Contains("Baltic dryer", (await lin.Says("deals")).Text);

        await FormatAsync(deal, -90);
        Assert.Equal("+", (await lin.Says(Assess(locale))).Value(Support.Ask.Us(3)));
    }

    [Theory]
    [InlineData("en-US", "can be read but not written, so nothing of this was saved")]
    [InlineData("zh-CN", "存储目前只能读不能写，这次的内容没有保存")]
    public async Task A_file_that_may_not_be_written_any_more_is_told_until_it_may(string locale, string only)
    {
        await using var chat = await BegunAsync(locale);
        var lin = chat.OneToOne(Someone.Lin, locale);
        await lin.Says(Assess(locale));
        await lin.Says("3 + audited");
        var whole = Swap(file => file[18] = 9);

        Told(chat, await lin.Says("4 + told by the CFO"), only, StorageFault.ReadOnly);
        Assert.Contains("ACME", (await lin.Says("deals")).Text);

        Swap(file => whole.CopyTo(file, 0));
        Assert.Contains("✓ 4 ", (await lin.Says("4 + told by the CFO")).Text);
        var page = await lin.Says(Assess(locale));
        Assert.Equal(("+", "+"), (page.Value(Support.Ask.Us(3)), page.Value(Support.Ask.Us(4))));
    }

    [Theory]
    [InlineData("en-US", "The storage is there but cannot be read, so nothing of this was saved")]
    [InlineData("zh-CN", "存储还在，但无法读取，这次的内容没有保存")]
    public async Task A_file_that_is_damaged_under_the_bot_is_told_until_it_is_put_right(string locale, string damaged)
    {
        await using var chat = await BegunAsync(locale);
        var lin = chat.OneToOne(Someone.Lin, locale);
        await lin.Says(Assess(locale));
        await lin.Says("3 + audited");
        Ask("PRAGMA wal_checkpoint(TRUNCATE)");
        var whole = await System.IO.File.ReadAllBytesAsync(File);
        Damage(0, new byte[whole.Length]);

        Told(chat, await lin.Says("4 + told by the CFO"), damaged, StorageFault.Damaged);

        Damage(0, whole);
        await lin.Says(Assess(locale));
        Assert.Contains("✓ 4 ", (await lin.Says("4 + told by the CFO")).Text);
        var page = await lin.Says(Assess(locale));
        Assert.Equal(("+", "+"), (page.Value(Support.Ask.Us(3)), page.Value(Support.Ask.Us(4))));
    }

    [Fact]
    public async Task A_list_whose_rows_cannot_be_read_is_put_right_by_its_deals()
    {
        await using var chat = await BegunAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new Baltic dryer");
        Ask("UPDATE Books SET body = X'' WHERE key LIKE 'deal|%'");

        var list = await lin.Says("deals");
        Assert.Contains("ACME", list.Text);
        Assert.Contains("Baltic dryer", list.Text);
        await lin.Says("assess acme");
        Assert.Contains("✓ 3 F", (await lin.Says("3 +")).Text);
    }

    /// <summary>Writes a deal as a version that many formats later would.</summary>
    private async Task FormatAsync(string partition, int later)
    {
        var row = (await _rows!.GetAsync(RowTable.Deals, partition, "deal", default))!;
        row.Properties["format"] = row.GetInt32("format") + later;
        await _rows!.TransactAsync(row.Table, row.Partition, [RowOperation.Replace(row.Key, row.Properties, row.ETag)], default);
    }

    private string Scalar(string sql)
    {
        using var other = new Connection(File, create: false, TimeSpan.FromSeconds(5));
        return other.Ask(sql)!;
    }

    /// <summary>Puts a changed copy in the file's place, as a restore does; gives what was there.</summary>
    private byte[] Swap(Action<byte[]> change)
    {
        Ask("PRAGMA wal_checkpoint(TRUNCATE)");
        var there = System.IO.File.ReadAllBytes(File);
        var other = there.ToArray();
        change(other);
        System.IO.File.WriteAllBytes(File + ".new", other);
        System.IO.File.Move(File + ".new", File, overwrite: true);
        return there;
    }
}
