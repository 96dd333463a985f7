using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Tests.Support;

namespace KeyAccountBot.Storage.Tests.Deals;

/// <summary>Answers on a person of the map.</summary>
public sealed class PersonAnswersTests : IDisposable
{
    private readonly House _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task They_are_kept_like_any_other_and_go_with_the_person()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        deal = await _house.SaveAsync(deal, new DealEvent.PersonAdded(new("p1", "Rao")), new DealEvent.PersonAdded(new("p2", "Deng")));
        deal = await _house.SaveAsync(deal, Said("p1", "Depots that never close"), Said("p2", "A quiet audit"));
        Assert.Equal("Depots that never close", (await _house.LoadAsync()).Deal.AnswerTo("person", "company-need", new("p1"))!.Value.ToText());

        await _house.SaveAsync(deal, new DealEvent.PersonRemoved("p1"));

        var left = (await _house.LoadAsync()).Deal;
        Assert.Equal(["p2"], left.Answers.Keys.Select(k => k.Subject.Value));
        var rows = await _house.StoredAsync();
        Assert.DoesNotContain("Depots that never close", DealReader.Texts(rows).Values);
        Assert.Contains("Depots that never close", DealReader.Texts(rows, DealKeys.LogTextPrefix).Values);
        var log = await _house.Deals.HistoryAsync(Some.Tenant, Some.Deal, default);
        Assert.Equal(4, log.Count);
    }

    private static DealEvent.Answered Said(string person, string words) =>
        new(new("person", "company-need", new(person)), null, new AnswerValue.Words(words), null, "as told");
}
