using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace KeyAccountBot.Conversations.Faults;

/// <summary>
/// What really happens to files, and what a person is told then, in the language they speak: the log has the same number and names the
/// fault, nothing that was told as saved is lost, and the bot goes on without a restart when the file is well again.
/// </summary>
public sealed partial class FileFaultTests : IDisposable
{
    private const string Away = "The storage cannot be reached, and nothing of this was saved|暂时连不上存储，这次的内容没有保存";
    private const string Unreadable = "What is stored of this is damaged|这部分存储内容已损坏";

    private readonly string _folder = Directory.CreateTempSubdirectory("faults-").FullName;
    private IRows? _rows;

    private string Data => Path.Combine(_folder, "data");

    private string File => Path.Combine(Data, "bot.db");

    public void Dispose()
    {
        (_rows as IDisposable)?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public async Task A_storage_that_is_away_at_the_start_is_told_and_used_once_it_is_there(string locale)
    {
        await System.IO.File.WriteAllTextAsync(Data, "in the way");
        await using var chat = await StartAsync();
        var lin = chat.OneToOne(Someone.Lin, locale);
        Told(chat, await lin.Says("new Baltic dryer"), Away, StorageFault.CannotOpen);

        System.IO.File.Delete(Data);

        await lin.Says("new Baltic dryer");
        Assert.Contains("Baltic dryer", (await lin.Says("deals")).Text);
        Assert.Contains("1 ", (await lin.Says("deals")).Text);
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public async Task A_folder_that_goes_away_in_the_middle_takes_nothing_along(string locale)
    {
        await using var chat = await BegunAsync(locale);
        var lin = chat.OneToOne(Someone.Lin, locale);
        var walk = await lin.Says(Assess(locale));
        await lin.Says("3 + audited");

        Directory.Move(Data, Data + "-away");
        Told(chat, await lin.Says("4 + told by the CFO"), Away, StorageFault.CannotOpen);
        Told(chat, await walk.Tap(locale == "en-US" ? "Save & next" : "保存并继续", (Support.Ask.Us(5), "-")), Away, StorageFault.CannotOpen);
        Directory.Move(Data + "-away", Data);

        await lin.Says("4 + told by the CFO");
        await walk.Tap(locale == "en-US" ? "Save & next" : "保存并继续", (Support.Ask.Us(5), "-"));
        var page = await lin.Says(Assess(locale));
        Assert.Equal(("+", "+", "-"), (page.Value(Support.Ask.Us(3)), page.Value(Support.Ask.Us(4)), page.Value(Support.Ask.Us(5))));
    }

    [Fact]
    public async Task Nothing_is_told_as_saved_in_a_file_that_was_removed()
    {
        await using var chat = await BegunAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("assess acme");
        Ask($"VACUUM INTO '{Path.Combine(_folder, "backup.db")}'");

        System.IO.File.Delete(File);
        Told(chat, await lin.Says("3 + audited"), Away, StorageFault.CannotOpen);
        foreach (var left in Directory.GetFiles(Data))
        {
            System.IO.File.Delete(left);
        }

        System.IO.File.Copy(Path.Combine(_folder, "backup.db"), File);
        await lin.Says("new Baltic dryer");
        var list = await lin.Says("deals");
        Assert.Contains("Baltic dryer", list.Text);
        Assert.Contains("ACME", list.Text);
        using var stored = SqliteRows.Open(new(File, TimeSpan.FromSeconds(5)));
        Assert.Equal(2, (await new KeyAccountBot.Storage.Books.BookIndex(stored).ListAsync(
            new(Someone.Lin.Tenant), KeyAccountBot.Playbook.Deals.BookId.OwnOf(new(Someone.Lin.ObjectId)), null, 9, default)).Count);
    }

    [Theory]
    [InlineData("en-US", "The storage is full, and nothing of this was saved")]
    [InlineData("zh-CN", "存储空间已满，这次的内容没有保存")]
    public async Task A_full_disk_is_told_until_there_is_room(string locale, string full)
    {
        var rows = new LateRows(() => SqliteRows.Open(new SqliteOptions(File, TimeSpan.FromSeconds(5)) { MaxPages = 120 }));
        await using var chat = await BegunAsync(locale, rows);
        var lin = chat.OneToOne(Someone.Lin, locale);
        await lin.Says("assess acme");
        var filler = new RowProperties { ["Value"] = new string('x', 20_000) };
        var fillers = 0;
        var room = true;
        for (; room; fillers++)
        {
            room = await Record.ExceptionAsync(() => rows.TransactAsync(RowTable.Due, "p", [RowOperation.Upsert($"{fillers}", filler)], default)) is null;
        }

        // What is left of the last pages takes a few answers more; each of them is either saved or told not to be.
        var told = 0;
        var answer = await lin.Says("1 + note 0");
        while (!answer.Text.Contains(full, StringComparison.Ordinal))
        {
            answer = await lin.Says($"1 + note {++told} {new string('y', 900)}");
            Assert.InRange(told, 0, 100);
        }

        Told(chat, answer, full, StorageFault.Full);
        await rows.TransactAsync(RowTable.Due, "p", [RowOperation.Delete("0")], default);
        await lin.Says("2 -");
        var page = await lin.Says("assess acme");
        Assert.Equal(("+", "-"), (page.Value(Support.Ask.Us(1)), page.Value(Support.Ask.Us(2))));
    }

    [Theory]
    [InlineData("en-US", "can be read but not written, so nothing of this was saved")]
    [InlineData("zh-CN", "存储目前只能读不能写，这次的内容没有保存")]
    public async Task A_file_that_may_not_be_written_is_told_until_it_may(string locale, string only)
    {
        SqliteRows.Open(new(File, TimeSpan.FromSeconds(5))).Dispose();

        // A write version that SQLite does not know: read-only for everybody, also for an administrator.
        Damage(18, [9]);
        await using var chat = await StartAsync();
        var lin = chat.OneToOne(Someone.Lin, locale);
        Told(chat, await lin.Says("new Baltic dryer"), only, StorageFault.ReadOnly);

        Damage(18, [2]);
        await lin.Says("new Baltic dryer");
        Assert.Contains("Baltic dryer", (await lin.Says("deals")).Text);
    }

    [Theory]
    [InlineData("en-US", "The storage is there but cannot be read, so nothing of this was saved")]
    [InlineData("zh-CN", "存储还在，但无法读取，这次的内容没有保存")]
    public async Task A_damaged_file_is_told_until_it_is_put_back(string locale, string damaged)
    {
        SqliteRows.Open(new(File, TimeSpan.FromSeconds(5))).Dispose();
        var whole = await System.IO.File.ReadAllBytesAsync(File);
        Damage(0, new byte[100]);
        await using var chat = await StartAsync();
        var lin = chat.OneToOne(Someone.Lin, locale);
        Told(chat, await lin.Says("new Baltic dryer"), damaged, StorageFault.Damaged);

        await System.IO.File.WriteAllBytesAsync(File, whole);
        await lin.Says("new Baltic dryer");
        Assert.Contains("Baltic dryer", (await lin.Says("deals")).Text);
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public async Task A_row_that_cannot_be_read_spoils_its_deal_alone(string locale)
    {
        await using var chat = await BegunAsync(locale);
        var lin = chat.OneToOne(Someone.Lin, locale);
        var walk = await lin.Says(Assess(locale));
        Ask("UPDATE Deals SET body = X'' WHERE key = 'deal'");

        var told = await walk.Tap(locale == "en-US" ? "Save & next" : "保存并继续", (Support.Ask.Us(5), "-"));

        Assert.Matches(Unreadable, told.Text);
        var number = System.Text.RegularExpressions.Regex.Match(told.Text, "[0-9A-F]{8}").Value;
        Assert.Contains(chat.Log.All, l => l.Contains($"Turn {number} failed", StringComparison.Ordinal) && l.Contains("CorruptRowException", StringComparison.Ordinal));
        await lin.Says("new Baltic dryer");
        Assert.Contains("Baltic dryer", (await lin.Says("deals")).Text);
    }

    [Fact]
    public async Task A_conversation_whose_row_cannot_be_read_goes_on_anew()
    {
        await using var chat = await BegunAsync();
        var lin = chat.OneToOne(Someone.Lin);
        Ask("UPDATE Conversations SET body = X'02'");
        Assert.Contains("ACME", (await lin.Says("assess acme")).Text);
        Assert.Contains("✓ 3 F", (await lin.Says("3 +")).Text);
        Assert.Contains(chat.Log.All, l => l.Contains("What is kept of a conversation cannot be read", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en-US", "The storage is busy, and nothing of this was saved")]
    [InlineData("zh-CN", "存储正忙，这次的内容没有保存")]
    public async Task A_file_that_another_process_holds_for_too_long_is_told_as_busy(string locale, string busy)
    {
        await using var chat = await BegunAsync(locale, new LateRows(() => SqliteRows.Open(new(File, TimeSpan.FromMilliseconds(50)))));
        var lin = chat.OneToOne(Someone.Lin, locale);
        await lin.Says(Assess(locale));
        using (var other = new Connection(File, create: false, TimeSpan.FromSeconds(5)))
        {
            other.Ask("BEGIN IMMEDIATE");
            Told(chat, await lin.Says("3 + audited"), busy, StorageFault.Busy);
        }

        await lin.Says("3 + audited");
        Assert.Equal("+", (await lin.Says(Assess(locale))).Value(Support.Ask.Us(3)));
    }

    [Fact]
    public async Task A_clock_that_jumps_back_loses_nothing()
    {
        await using var chat = await BegunAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var walk = await lin.Says("assess acme");
        await lin.Says("3 + audited");

        chat.Clock.Advance(-Duration.FromDays(3));

        Assert.Contains("4 ", (await lin.Says("4 - no budget line")).Text);
        await walk.Tap("Save & next", (Support.Ask.Us(5), "+"));
        await lin.Says("stage acme R2 they asked");
        Assert.Contains("ACME", (await lin.Says("deals")).Text);
        Assert.DoesNotContain("Reference", (await lin.Says("check acme")).Text);
        var page = await lin.Says("assess acme");
        Assert.Equal(("+", "-", "+"), (page.Value(Support.Ask.Us(3)), page.Value(Support.Ask.Us(4)), page.Value(Support.Ask.Us(5))));
    }

    private static string Assess(string locale) => locale == "en-US" ? "assess acme" : "评估 acme";

    /// <summary>The person is told, with a number under which the log names the fault.</summary>
    private static void Told(Chat chat, Shown answer, string words, StorageFault fault)
    {
        Assert.Matches(words, answer.Text);
        var number = System.Text.RegularExpressions.Regex.Match(answer.Text, "[0-9A-F]{8}").Value;
        Assert.Single(chat.Log.All, l => l.Contains($"Turn {number}: storage {fault}", StringComparison.Ordinal));
    }

    private async Task<Chat> BegunAsync(string locale = "en-US", IRows? rows = null)
    {
        var chat = await StartAsync(rows);
        await chat.OneToOne(Someone.Lin, locale).Says("new ACME");
        return chat;
    }

    /// <summary>The bot on a file as it opens it itself, without anything in between.</summary>
    private Task<Chat> StartAsync(IRows? rows = null)
    {
        _rows = rows ?? new LateRows(() => SqliteRows.Open(new(File, TimeSpan.FromSeconds(5))));
        return Chat.StartAsync(adjust: builder => builder.Services.AddSingleton(_rows));
    }

    private void Ask(string sql)
    {
        using var other = new Connection(File, create: false, TimeSpan.FromSeconds(5));
        other.Ask(sql);
    }

    private void Damage(long offset, byte[] bytes)
    {
        using var file = System.IO.File.OpenWrite(File);
        file.Position = offset;
        file.Write(bytes);
    }
}
