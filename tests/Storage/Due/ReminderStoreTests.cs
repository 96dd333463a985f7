using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Due;
using KeyAccountBot.Storage.Tests.Support;
using NodaTime;

namespace KeyAccountBot.Storage.Tests.Due;

public sealed class ReminderStoreTests : IDisposable
{
    private const string Team = "19:north@thread.tacv2";

    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 1, 0);
    private static readonly Instant Monday = Instant.FromUtc(2026, 11, 30, 1, 0);
    private static readonly ReminderKey Key = new(Some.Tenant, Team, "19:chat@thread.tacv2");

    private readonly House _house = new();
    private readonly ReminderStore _store;
    private readonly DueStore _due;

    public ReminderStoreTests() => (_store, _due) = (new(_house.Rows), new(_house.Rows));

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task A_reminder_comes_back_as_it_was_saved_with_one_due_row()
    {
        var saved = await SaveAsync(New(Key), Monday);
        var found = await _store.FindAsync(Key, default);
        Assert.Equal(saved, found);
        var due = Assert.Single(await DueAsync(Monday));
        Assert.Equal(new PlannedReminder(Key.Conversation, 1, Monday), PlannedReminder.Read(due.Work.Payload));
        Assert.Empty(await DueAsync(Monday - Duration.FromMilliseconds(1)));
    }

    [Fact]
    public async Task A_change_replaces_the_due_row_and_an_older_one_is_refused()
    {
        var first = await SaveAsync(New(Key), Monday);
        var later = Monday + Duration.FromDays(1);
        Assert.NotNull(await _store.SaveAsync(first, later, Now, null, default));
        Assert.Equal(later, Assert.Single(await DueAsync(later)).At);
        Assert.Null(await _store.SaveAsync(first, Monday, Now, null, default));
        Assert.NotNull(await _store.SaveAsync((await _store.FindAsync(Key, default))! with { State = ReminderState.Off }, null, Now, null, default));
        Assert.Empty(await DueAsync(later));
    }

    [Fact]
    public async Task What_is_planned_while_one_is_being_sent_waits_until_that_is_over()
    {
        var saved = await SaveAsync(New(Key), Monday);
        var claimed = await ClaimAsync();
        var changed = (await _store.SaveAsync(saved with { Schedule = saved.Schedule with { Generation = 2 } }, Monday, Monday, null, default))!;
        Assert.Empty(await DueAsync(Monday + Duration.FromSeconds(59)));

        // The first worker notes its send: what was planned beside it is gone, and next week stands.
        Assert.True(await RecordAsync(claimed));
        var left = Assert.Single(await DueAsync(Monday + Duration.FromDays(30)));
        Assert.Equal(Monday + Duration.FromDays(7), left.At);
        Assert.Equal(2, changed.Schedule.Generation);
    }

    [Fact]
    public async Task Noting_twice_is_noting_once()
    {
        await SaveAsync(New(Key), Monday);
        var claimed = await ClaimAsync();
        Assert.True(await RecordAsync(claimed));
        Assert.True(await RecordAsync(claimed));
        Assert.Single(await DueAsync(Monday + Duration.FromDays(30)));
        var sent = await _store.SentAsync(Key, Monday, default);
        Assert.Equal(Sent(Monday).Deals, sent!.Deals);
        Assert.Equal("Anna", Assert.Single(sent.Answers).By);
    }

    [Fact]
    public async Task Only_the_last_records_are_kept()
    {
        await SaveAsync(New(Key), Monday);
        for (var week = 0; week < ReminderStore.SentKept + 3; week++)
        {
            var at = Monday + Duration.FromDays(7 * week);
            var item = Assert.Single(await DueAsync(at));
            var claimed = (await _due.MoveAsync(item, item.Work, at + DueStore.LongestLease, default))!;
            Assert.True(await _store.RecordAsync(Key, claimed, s => (s with { Handled = at }, at + Duration.FromDays(7)), Sent(at), at, default));
        }

        Assert.Null(await _store.SentAsync(Key, Monday + Duration.FromDays(14), default));
        Assert.NotNull(await _store.SentAsync(Key, Monday + Duration.FromDays(21), default));
    }

    [Fact]
    public async Task What_is_to_be_done_beside_it_is_kept_once_however_often_it_is_noted()
    {
        await SaveAsync(New(Key), Monday);
        var claimed = await ClaimAsync();
        var note = new DueWork("note", Team, "ben", Monday);
        for (var time = 0; time < 2; time++)
        {
            Assert.True(await _store.RecordAsync(
                Key, claimed, s => (s with { Handled = Monday, LastSent = Monday }, Monday + Duration.FromDays(7)), Sent(Monday), Monday, default, note));
        }

        Assert.Equal(note, Assert.Single(await DueAsync(Monday)).Work);
        Assert.Equal(["29:anna"], (await _store.SentAsync(Key, Monday, default))!.Readers);
    }

    [Fact]
    public async Task Of_two_who_answer_on_one_card_both_are_kept()
    {
        await SaveAsync(New(Key), Monday);
        Assert.True(await RecordAsync(await ClaimAsync()));
        var first = (await _store.SentAsync(Key, Monday, default))!;
        Assert.True(await _store.SaveSentAsync(Key, first with { Answers = [] }, default));
        Assert.False(await _store.SaveSentAsync(Key, first, default));
    }

    [Fact]
    public async Task A_team_is_forgotten_with_all_its_reminders_and_no_other()
    {
        var (other, elsewhere) = (new ReminderKey(Some.Tenant, Team, Team), new ReminderKey(new("other"), Team, Team));
        foreach (var key in new[] { Key, other, elsewhere })
        {
            await SaveAsync(New(key), Monday);
        }

        Assert.Equal(2, (await _store.OfHomeAsync(Some.Tenant, Team, default)).Count);
        await _due.ForgetAsync(Some.Tenant, Team, Now, default);
        Assert.Empty(await _store.OfHomeAsync(Some.Tenant, Team, default));
        Assert.Empty(await DueAsync(Monday));
        Assert.NotNull(await _store.FindAsync(elsewhere, default));
    }

    private static StoredReminder New(ReminderKey key) => new(
        key,
        BookId.OfTeam(Team),
        new()
        {
            Days = Weekdays.Of(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday), Time = new(9, 30), Zone = "Asia/Shanghai", Language = Language.Chinese, Filter = "远山",
            Mentions = true, OnQuietDay = OnQuietDay.Skip, QuietWeek = QuietWeek.Nothing, PausedUntil = new(2027, 2, 15), From = Stage.R4B,
            Snoozed = Snoozes.None.With(new(Guid.Parse("0190b6f0-1111-7222-8333-444455556666")), new(2027, 1, 11), new(2026, 11, 23)), SetBy = new(new("lin"), "林薇"),
        },
        new(key.Conversation, "https://smba.example/", "msteams", "28:bot", "Bot", "channel", key.Tenant.Value, null),
        "销售部",
        ReminderState.On,
        Now,
        Activity: "abc");

    private static SentReminder Sent(Instant at) => new(
        at, at, null, "1", [new(Guid.Parse("0190b6f0-1111-7222-8333-444455556666"))],
        [new(new(Guid.Parse("0190b6f0-1111-7222-8333-444455556666")), "funds", "+", new("anna"), "Anna", at, new(0, Light.Grey, Light.Amber))])
    {
        Readers = ["29:anna"],
    };

    private async Task<StoredReminder> SaveAsync(StoredReminder reminder, Instant? next) => (await _store.SaveAsync(reminder, next, Now, null, default))!;

    private async Task<DueItem> ClaimAsync()
    {
        var item = Assert.Single(await DueAsync(Monday));
        return (await _due.MoveAsync(item, item.Work with { Begun = 1 }, Monday + DueStore.LongestLease, default))!;
    }

    private Task<bool> RecordAsync(DueItem claimed) => _store.RecordAsync(
        Key, claimed, s => (s with { Handled = Monday, LastSent = Monday }, Monday + Duration.FromDays(7)), Sent(Monday), Monday, default);

    private Task<IReadOnlyList<DueItem>> DueAsync(Instant now) => _due.DueAsync(DueStore.ShardOf(Some.Tenant, Team), now, 100);
}
