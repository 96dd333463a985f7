using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Tests.Support;

namespace KeyAccountBot.Storage.Tests.Deals;

/// <summary>Who said so, in the deal's partition.</summary>
public sealed class SourceTests : StoryTests
{
    protected override string Fixture => "sources-1.jsonl";

    protected override IEnumerable<DealEvent[]> Story => SourcedDeal.Story();

    protected override string[] Typed => ["饶军", "Deng", "五月前"];

    [Fact]
    public async Task What_somebody_said_who_was_taken_off_is_nobodys_word_any_more_and_the_log_knows_the_id_alone()
    {
        await LiveAsync();
        var deal = (await House.LoadAsync()).Deal;
        Assert.Equal(
            [("compelling-event", "p2"), ("culture", ""), ("finances", ""), ("funds", "p2")],
            deal.Answers.Select(a => (a.Key.Question, AnswerSource.TextOf(a.Value.Source))).OrderBy(a => a.Question, StringComparer.Ordinal));
        var rows = await House.StoredAsync();
        Assert.DoesNotContain(rows.Where(r => r.Key.StartsWith("answer|", StringComparison.Ordinal)), r => r.FindString("source") == "p1");
        Assert.Contains("\"source\":\"p1\"", rows.Single(r => r.Key == "Log|0000000003").GetString("events"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_name_somebody_are_no_rows_for_earlier_formats_and_without_are_again()
    {
        var deal = await House.OpenAsync(Some.Opening());
        deal = await House.SaveAsync(deal, new DealEvent.NextVisitSet(null, new(2026, 12, 1)), Some.Answer(deal.Deal, "funds", AnswerValue.Plus));
        Assert.Equal(4, await FormatAsync());
        deal = await House.SaveAsync(deal, Some.Answer(deal.Deal, "funds", AnswerValue.Plus) with { SourceAfter = AnswerSource.Other });
        Assert.Equal(5, await FormatAsync());
        await House.SaveAsync(deal, Some.Answer(deal.Deal, "funds", AnswerValue.Plus) with { SourceBefore = AnswerSource.Other });
        Assert.Equal(4, await FormatAsync());
    }

    [Fact]
    public async Task Who_said_everything_is_removed_in_one_transaction()
    {
        var deal = await House.OpenAsync(Some.Opening());
        deal = await House.SaveAsync(deal, new DealEvent.PersonAdded(new("p1", "Rao")));
        foreach (var chunk in Enumerable.Range(1, 92).Chunk(40))
        {
            deal = await House.SaveAsync(deal, [.. chunk.Select(i => Some.Answer(deal.Deal, $"q{i}", AnswerValue.Plus) with { SourceAfter = new("p1") })]);
        }

        deal = await House.SaveAsync(deal, [.. PersonRemoval.Decide(deal.Deal, "p1").Events]);
        var loaded = (await House.LoadAsync()).Deal;
        DealText.AssertSame(deal.Deal, loaded);
        Assert.All(loaded.Answers.Values, a => Assert.Null(a.Source));
    }
}
