using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Conversations.Reminders;

public sealed class DamagedLogTests
{
    [Fact]
    public async Task A_line_of_the_log_that_cannot_be_read_keeps_no_reminder()
    {
        await using var chat = await Mondays.SetUpAsync();
        var ben = chat.InChannel(Someone.Ben);
        await ben.Says("stage acme R2 they asked");
        await ben.Says("stage acme R3 they agreed");
        var deal = await chat.DealAsync(Someone.Ben, Spot.SalesTeam);
        await chat.Rows.Engine.TransactAsync(
            RowTable.Deals, DealKeys.Partition(deal.Tenant, deal.Id), [RowOperation.Upsert(DealKeys.Log(deal.Revision), new() { ["events"] = "?" })], default);

        await chat.UntilAsync(Mondays.First);

        Assert.Contains("ACME", Assert.Single(chat.Reminders()).Text, StringComparison.Ordinal);
    }
}
