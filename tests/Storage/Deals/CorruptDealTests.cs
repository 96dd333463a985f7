using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Support;

namespace KeyAccountBot.Storage.Tests.Deals;

/// <summary>A row that cannot be read is named; what is in it is not.</summary>
public sealed class CorruptDealTests : IDisposable
{
    private const string AnswerKey = "answer|assess|funds|us";
    private const string Secret = "secret";

    private readonly House _house = new();

    public void Dispose() => _house.Dispose();

    [Theory]
    [InlineData("deal", "header", "{\"name\":null}")]
    [InlineData("deal", "header", "{\"name\":\"secret\",\"amount\":\"1e99\",\"currency\":\"EUR\"}")]
    [InlineData("deal", "header", "{\"name\":\"secret\",\"close\":\"2027-02-30\"}")]
    [InlineData("deal", "header", "secret")]
    [InlineData("deal", "owner", "[]")]
    [InlineData("deal", "members", "[{\"id\":7}]")]
    [InlineData("deal", "rivals", "{}")]
    [InlineData("deal", "moves", "[{\"at\":\"secret\"}]")]
    [InlineData("deal", "stage", "7")]
    [InlineData("deal", "stage", "R9")]
    [InlineData("deal", "stageSince", "secret")]
    [InlineData("deal", "zone", null)]
    [InlineData(AnswerKey, "value", "r:secret")]
    [InlineData(AnswerKey, "value", "n:1e99")]
    [InlineData(AnswerKey, "value", "z:new kind")]
    [InlineData(AnswerKey, "value", "")]
    [InlineData(AnswerKey, "previous", "r")]
    [InlineData(AnswerKey, "views", "{\"ana\":[\"r:+\"]}")]
    [InlineData(AnswerKey, "by", null)]
    public async Task Loading_names_the_row_and_the_property(string key, string property, string? text)
    {
        await SpoilAsync(key, row => row[property] = text);

        AssertNames(await Assert.ThrowsAsync<CorruptRowException>(() => _house.LoadAsync()), key, property);
    }

    [Theory]
    [InlineData("events", "[{\"t\":\"closed\",\"outcome\":\"secret\",\"reason\":\"\"}]")]
    [InlineData("events", "[{}]")]
    [InlineData("source", "Secret")]
    [InlineData("at", null)]
    public async Task Reading_the_log_names_the_row_and_the_property(string property, string? text)
    {
        await SpoilAsync(DealKeys.Log(2), row => row[property] = text);

        var fault = await Assert.ThrowsAsync<CorruptRowException>(() => _house.Deals.HistoryAsync(Some.Tenant, Some.Deal, default));

        AssertNames(fault, DealKeys.Log(2), property);
        DealText.AssertSame((await _house.LoadAsync()).Deal, (await _house.LoadAsync()).Deal);
    }

    [Fact]
    public async Task A_deal_of_a_newer_format_is_refused_before_its_other_rows_are_judged()
    {
        await SpoilAsync(AnswerKey, row => row["value"] = "z:new kind");
        await ChangeAsync("deal", row => row["format"] = DealRow.Format + 1);

        var fault = await Assert.ThrowsAsync<CorruptRowException>(() => _house.LoadAsync());

        AssertNames(fault, "deal", "format");
        Assert.Contains("newer version", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_unreadable_deal_does_not_hide_the_others_of_a_list_and_is_told()
    {
        await SpoilAsync("deal", row => row["stage"] = "R9");
        await _house.OpenAsync(Some.Opening("Second"), Some.Id(2));

        var listed = await _house.Books.ListAsync(Some.Tenant, Some.AnasBook, true, 10, default);
        var page = await _house.Shelf.ReadAsync(Some.Tenant, Some.AnasBook, listed, Some.Start, default);

        Assert.Equal("Second", Assert.Single(page).WithoutAnswers.Header.Name);
        AssertNames(Assert.Single(page.Unreadable), "deal", "stage");
    }

    private static void AssertNames(CorruptRowException fault, string key, string property)
    {
        Assert.Equal((RowTable.Deals, key, property), (fault.Table, fault.Key, fault.Property));
        Assert.DoesNotContain(Secret, fault.Message, StringComparison.OrdinalIgnoreCase);
    }

    private async Task SpoilAsync(string key, Action<RowProperties> spoil)
    {
        var deal = await _house.OpenAsync(Some.Opening());
        deal = await _house.SaveAsync(deal, Some.Answer(deal.Deal, "funds", AnswerValue.Plus));
        await _house.SaveAsync(deal, Some.Answer(deal.Deal, "funds", AnswerValue.Minus));
        await ChangeAsync(key, spoil);
    }

    private async Task ChangeAsync(string key, Action<RowProperties> change)
    {
        var row = (await _house.StoredAsync()).Single(r => r.Key == key);
        change(row.Properties);
        await _house.Engine.TransactAsync(row.Table, row.Partition, [RowOperation.Upsert(key, row.Properties)], default);
    }
}
