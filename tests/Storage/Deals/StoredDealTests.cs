using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.People;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Support;
using NodaTime;

namespace KeyAccountBot.Storage.Tests.Deals;

/// <summary>
/// Rows as released versions have written them. The fixtures stay as they are for ever: a version that writes other rows adds its
/// own, and only <see cref="Todays_rows_are_those_of_the_newest_fixtures"/> changes.
/// </summary>
public sealed class StoredDealTests : IDisposable
{
    private const string Fixture1 = "rows-1.jsonl";

    private static readonly DealId Deleted = Some.Id(2);
    private static readonly ConversationAddress Address = new(
        "a:1/+=", "https://smba.example/emea/", "msteams", "28:bot", "Key Account Bot", "personal", "tenant", "29:ana");

    private readonly House _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task Rows_of_format_1_are_read()
    {
        await StoreAsync(Fixture1);

        var deal = (await _house.LoadAsync()).Deal;
        Assert.Equal(new DealHeader("Retrofit 2", "ACME", new Money(3_200_000m, "CNY")), deal.Header);
        Assert.Equal((11, "Asia/Shanghai", Some.TeamBook, Stage.R6), (deal.Revision, deal.TimeZone, deal.Book, deal.Stage));
        Assert.Equal((Some.Ana, 0), (deal.Owner, deal.Members.Count));
        Assert.Equal([new("c1", "Rival"), new("c2", "远山")], deal.Competitors);
        Assert.Equal([null, new LocalDate(2027, 3, 31)], deal.CloseDateMoves.Select(m => m.From));
        Assert.Equal(Values.All, Enumerable.Range(0, Values.All.Count).Select(i => deal.Answers[Some.Key($"q{i}")].Value));
        Assert.Equal("note 3", deal.Answers[Some.Key("q3")].Note);
        var funds = deal.Answers[Some.Key("funds")];
        Assert.Equal((AnswerValue.Plus, AnswerValue.Minus, Some.Bo.Id, 2), (funds.Value, funds.Previous, funds.By, funds.Views.Count));
        Assert.All(deal.Answers.Values, a => Assert.Equal(a.At, a.ChangedAt));
        Assert.True((await _house.LoadAsync()).HasSeen("open"));
    }

    [Fact]
    public async Task The_log_of_format_1_rebuilds_the_deal()
    {
        await StoreAsync(Fixture1);

        var log = await _house.Deals.HistoryAsync(Some.Tenant, Some.Deal, default);

        var deal = DealReplay.Open(Some.Tenant, Some.Deal, (DealEvent.Opened)log[0].Events[0], log[0].Stamp);
        deal = log.Skip(1).Aggregate(deal, (d, entry) => DealReplay.Apply(d, entry.Events, entry.Stamp));
        DealText.AssertSame((await _house.LoadAsync()).Deal, deal);
        Assert.Equal("frozen since May\n预算冻结", log[2].Events.OfType<DealEvent.Answered>().First().NoteAfter);
        Assert.Equal("signed", log[9].Events.OfType<DealEvent.Closed>().Single().Reason);
        Assert.Equal(["person", "event"], log[6].Events.OfType<DealEvent.StageMoved>().Single().Missing);
    }

    [Fact]
    public async Task Lists_people_and_conversations_of_format_1_are_read()
    {
        await StoreAsync(Fixture1);

        Assert.Equal(["Retrofit 2 Listed"], await _house.ListedAsync(Some.TeamBook));
        Assert.Equal(["Retrofit 2"], await _house.ShownAsync(Some.AnasBook));
        Assert.True(await _house.Deals.WasDeletedForAsync(Some.Tenant, Deleted, Some.Ana.Id, default));
        var users = new UserStore(_house.Rows);
        Assert.Equal(Address, await users.PersonalAsync(Some.Tenant, Some.Ana.Id, default));
        Assert.Equal(new("19:t", "Team", Address), Assert.Single(await users.TeamsAsync(Some.Tenant, Some.Ana.Id, default)));
        Assert.Equal(
            new(Address, "zh", "{}"), await new ConversationStore(_house.Rows).LoadAsync(Some.Tenant, Address.ConversationId, default));
    }

    [Fact]
    public async Task Rows_of_format_1_can_be_saved_on()
    {
        await StoreAsync(Fixture1);
        var deal = await _house.LoadAsync();

        deal = await _house.SaveAsync(deal, Some.Answer(deal.Deal, "q3", AnswerValue.Minus, "another"));

        DealText.AssertSame(deal.Deal, (await _house.LoadAsync()).Deal);
        Assert.Equal(12, (await _house.Deals.HistoryAsync(Some.Tenant, Some.Deal, default)).Count);
    }

    [Fact]
    public async Task Todays_rows_are_those_of_the_newest_fixtures()
    {
        await RichDeal.LiveAsync(_house);
        var deleted = await _house.OpenAsync(Some.Opening(), Deleted);
        await _house.Deals.DeleteAsync(deleted, Some.Start + Duration.FromHours(1), default);
        var users = new UserStore(_house.Rows);
        await users.SavePersonalAsync(Some.Tenant, Some.Ana.Id, Address, default);
        await users.SaveTeamAsync(Some.Tenant, Some.Ana.Id, new("19:t", "Team", Address), default);
        await new ConversationStore(_house.Rows).SaveAsync(Some.Tenant, new(Address, "zh", "{}"), default);

        Assert.Equal(RowJson.Load(Fixture1), string.Concat(await Task.WhenAll(Partitions.Select(async p =>
            $"{p.Table} {p.Partition}\n{RowJson.WriteWithoutPipeline(await _house.StoredAsync(p.Table, p.Partition))}"))));
    }

    private static IEnumerable<(RowTable Table, string Partition)> Partitions =>
    [
        (RowTable.Deals, DealKeys.Partition(Some.Tenant, Some.Deal)),
        (RowTable.Deals, DealKeys.Partition(Some.Tenant, Deleted)),
        (RowTable.Books, RowKeys.Join(Some.Tenant.Value, Some.TeamBook.Value)),
        (RowTable.Books, RowKeys.Join(Some.Tenant.Value, Some.AnasBook.Value)),
        (RowTable.Users, RowKeys.Join(Some.Tenant.Value, Some.Ana.Id.Value)),
        (RowTable.Conversations, RowKeys.Join(Some.Tenant.Value, Address.ConversationId)),
    ];

    private async Task StoreAsync(string fixture)
    {
        foreach (var (table, partition, rows) in RowJson.Read(RowJson.Load(fixture)))
        {
            Assert.True((await _house.Engine.TransactAsync(table, partition, rows, default)).IsCommitted);
        }
    }
}
