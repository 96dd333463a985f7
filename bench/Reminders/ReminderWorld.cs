using System.Globalization;
using System.Threading.Channels;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Due;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Bench.Reminders;

/// <summary>
/// Channels of many tenants with a reminder each; so many of them are due in one minute, each about a book of ten deals that a hundred channels
/// share. The rows are those that the stores write, put straight into the engine.
/// </summary>
/// <param name="Schedules">How many there are.</param>
/// <param name="Due">How many of them are due at <see cref="Now"/>; the others fall later in the week.</param>
internal sealed record ReminderWorld(int Schedules, int Due, string ServiceUrl)
{
    private const int Tenants = 100;
    private const int ChannelsOfABook = 100;
    private const int DealsOfABook = 10;
    private const int Writers = 16;
    private const int RowsOfAReminder = 2;

    /// <summary>A Monday, nine o'clock where the reminders are.</summary>
    public static readonly Instant Now = Instant.FromUtc(2027, 3, 1, 9, 0);

    private static readonly WorkingDays Working = new("Etc/UTC", HolidayList.None);
    private static readonly Member Owner = new(new("8f2c6f9e-0d0b-4f4e-9c57-3a1e5d1f0001"), "Lin Wei");

    private readonly Dictionary<ReminderSchedule, Instant> _next = [];

    public async Task SeedAsync(IRows rows)
    {
        await Task.WhenAll(Enumerable.Range(0, (Due + ChannelsOfABook - 1) / ChannelsOfABook).Chunk(8).Select(async books =>
        {
            foreach (var book in books)
            {
                await DealsAsync(rows, book);
            }
        }));
        var full = Channel.CreateBounded<(int Shard, List<RowOperation> Rows)>(4 * Writers);
        var writing = Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            await foreach (var (shard, operations) in full.Reader.ReadAllAsync())
            {
                await rows.TransactAsync(RowTable.Due, DueStore.Partition(shard), operations, default);
            }
        })).ToList();
        var open = new List<RowOperation>?[DueStore.Shards];
        for (var i = 0; i < Schedules; i++)
        {
            var reminder = Reminder(i);
            var batch = open[reminder.Key.Shard] ??= new(RowLimits.MaxOperations);
            batch.AddRange(Rows(reminder));
            if (batch.Count > RowLimits.MaxOperations - RowsOfAReminder)
            {
                await full.Writer.WriteAsync((reminder.Key.Shard, batch));
                open[reminder.Key.Shard] = null;
            }
        }

        for (var shard = 0; shard < open.Length; shard++)
        {
            if (open[shard] is { } rest)
            {
                await full.Writer.WriteAsync((shard, rest));
            }
        }

        full.Writer.Complete();
        await Task.WhenAll(writing);
    }

    private static async Task DealsAsync(IRows rows, int book)
    {
        var store = new DealStore(rows, new BookIndex(rows));
        for (var i = 0; i < DealsOfABook; i++)
        {
            var (name, stamp) = ($"Retrofit {i + 1}", new Stamp(Owner.Id, Owner.Name, Now - Duration.FromDays(3 + i), ChangeSource.Typed));
            var form = new DealForm(name, "ACME", new Money(1_000_000 + i, "EUR"), new LocalDate(2027, 3, 20).PlusDays(3 * i), Competitors: ["Norda"]);
            var opened = NewDealDecision.Decide(form, Owner, BookOf(book), "Etc/UTC", new LocalDate(2027, 2, 1)).Opened!;
            await store.OpenAsync(DealReplay.Open(TenantOf(book), new(new Guid(book, (short)i, 0, new byte[8])), opened, stamp), opened, stamp, $"{book}|{i}", default);
        }
    }

    private StoredReminder Reminder(int number)
    {
        var (isDue, book) = (number < Due, number / ChannelsOfABook);
        var team = Text($"19:team{number:00000000}@thread.tacv2");
        var schedule = new ReminderSchedule
        {
            Days = Weekdays.Of(isDue ? IsoDayOfWeek.Monday : (IsoDayOfWeek)(1 + (number % 5))),
            Time = isDue ? new(9, 0) : new(10 + (number % 8), 0),
            Zone = "Etc/UTC",
            Language = number % 2 == 0 ? Language.English : Language.Chinese,
            SetBy = Owner,
        };
        return new(
            new(TenantOf(book), team, team), BookOf(book), schedule,
            new(team, ServiceUrl, "msteams", "28:bot", "Bot", "channel", TenantOf(book).Value, null),
            "Sales", ReminderState.On, isDue ? Now - Duration.FromDays(7) : Now, isDue ? Now - Duration.FromDays(7) : null);
    }

    private IEnumerable<RowOperation> Rows(StoredReminder reminder)
    {
        if (!_next.TryGetValue(reminder.Schedule, out var at))
        {
            _next[reminder.Schedule] = at = ReminderCalendar.Next(reminder.Schedule, Working, reminder.Handled)!.Value.At;
        }

        var work = new DueWork(PlannedReminder.Kind, reminder.Key.Home, new PlannedReminder(reminder.Key.Conversation, 1, at).ToText(), reminder.Handled);
        var key = DueStore.KeyAt(at, reminder.Key.Home[7..15]);
        yield return RowOperation.Insert(reminder.Key.Row, ReminderRow.Write(reminder with { DueKey = key }));
        yield return RowOperation.Insert(key, DueRow.Write(reminder.Key.Tenant, work));
    }

    private static TenantId TenantOf(int book) => new(Text($"5f3e9c1a-7d20-4b8e-9a64-{book % Tenants:000000000000}"));

    private static BookId BookOf(int book) => BookId.OfTeam(Text($"19:book{book:00000000}@thread.tacv2"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
