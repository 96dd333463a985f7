using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Pipeline;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Sqlite;
using KeyAccountBot.Storage.Tests.Sqlite;
using KeyAccountBot.Storage.Tests.Support;

namespace KeyAccountBot.Storage.Tests.Books.Pipeline;

/// <summary>The rows of a pipeline as released versions have written them; the fixture stays as it is for ever.</summary>
public sealed class StoredPipelineTests : IDisposable
{
    private const string Fixture = "pipeline-1.jsonl";

    private readonly TemporaryDatabase _database = new();
    private readonly SqliteRows _engine;

    public StoredPipelineTests() => _engine = SqliteRows.Open(_database.Options);

    public void Dispose()
    {
        _engine.Dispose();
        _database.Dispose();
    }

    [Fact]
    public async Task Todays_rows_are_those_of_the_newest_fixture()
    {
        await LiveAsync(new(_engine));
        Assert.Equal(RowJson.Load(Fixture), await WrittenAsync());
    }

    [Fact]
    public async Task Rows_of_a_released_version_are_read_and_counted_on()
    {
        foreach (var (table, partition, rows) in RowJson.Read(RowJson.Load(Fixture)))
        {
            Assert.True((await _engine.TransactAsync(table, partition, rows, default)).IsCommitted);
        }

        var house = new CountedHouse(_engine);
        var read = await house.ReadAsync(Some.TeamBook);
        Assert.Equal((1, 3_200_000m, "Ana"), (read.Totals!.All.Deals, Assert.Single(read.Totals.All.Amounts).Amount, read.Totals.Owners[Some.Ana.Id]));
        Assert.Equal(new LightFall(0, Light.Green, Light.Amber, new(2026, 11, 24)), Assert.Single(read.Top).Facts.Fell);
        Assert.True(read.IsBehind);
        await house.CountAsync(Some.TeamBook);
        var after = await house.ReadAsync(Some.TeamBook);
        Assert.Equal((1, false), (after.Totals![PipelineCell.Of(Stage.R2)].Deals, after.IsBehind));
    }

    /// <summary>A light falls, it is counted, and a change is left to be counted.</summary>
    private static async Task LiveAsync(CountedHouse house)
    {
        var deal = await house.OpenAsync(1, "Retrofit", Some.TeamBook, 3_200_000, close: new(2026, 12, 1));
        deal = await house.SaveAsync(deal, [.. new[] { "application", "funds", "compelling-event" }.Select(q => Some.Answer(deal.Deal, q, AnswerValue.Plus))]);
        deal = await house.SaveAsync(deal, Some.Answer(deal.Deal, "compelling-event", AnswerValue.Minus));
        await house.CountAsync(Some.TeamBook);
        await house.MoveToAsync(deal, Stage.R2);
    }

    private async Task<string> WrittenAsync()
    {
        var header = (await _engine.GetAsync(RowTable.Deals, DealKeys.Partition(Some.Tenant, Some.Deal), DealKeys.Header, default))!;
        var partition = BookIndex.Partition(Some.Tenant, Some.TeamBook);
        return $"Deals {header.Partition}\n{RowJson.Write([header])}Books {partition}\n{RowJson.Write(await _engine.QueryAllAsync(new(RowTable.Books, partition), default))}";
    }
}
