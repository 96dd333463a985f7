using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Support;

namespace KeyAccountBot.Storage.Tests.Deals;

/// <summary>The log rebuilds the deal, and old words neither get lost nor in the way.</summary>
public sealed class HistoryTests : IDisposable
{
    private readonly House _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task The_log_rebuilds_the_deal_as_of_every_revision()
    {
        var asItWas = await RichDeal.LiveAsync(_house);

        var log = await _house.Deals.HistoryAsync(Some.Tenant, Some.Deal, default);

        Assert.Equal(Enumerable.Range(1, asItWas.Count).Select(r => (long)r), log.Select(e => e.Revision));
        var replayed = DealReplay.Open(Some.Tenant, Some.Deal, Assert.IsType<DealEvent.Opened>(Assert.Single(log[0].Events)), log[0].Stamp);
        DealText.AssertSame(asItWas[0], replayed);
        foreach (var (entry, expected) in log.Zip(asItWas).Skip(1))
        {
            replayed = DealReplay.Apply(replayed, entry.Events, entry.Stamp);
            DealText.AssertSame(expected, replayed);
        }

        DealText.AssertSame(replayed, (await _house.LoadAsync()).Deal);
        Assert.Equal(["Ana", "Bo"], log.Select(e => e.Stamp.ByName).Distinct().Order());
    }

    [Fact]
    public async Task Each_note_of_a_question_answered_twice_in_one_turn_is_kept()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        var key = Some.Key("funds");
        await _house.SaveAsync(
            deal,
            new DealEvent.Answered(key, null, AnswerValue.Plus, null, "first"),
            new DealEvent.Answered(key, AnswerValue.Plus, AnswerValue.Minus, "first", "second"));

        var log = await _house.Deals.HistoryAsync(Some.Tenant, Some.Deal, default);

        Assert.Equal(["first", "second"], log[^1].Events.Cast<DealEvent.Answered>().Select(e => e.NoteAfter));
        Assert.Equal("second", (await _house.LoadAsync()).Deal.Answers[key].Note);
    }

    [Fact]
    public async Task Words_that_were_replaced_leave_what_is_loaded_and_stay_in_the_log()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        foreach (var number in Enumerable.Range(1, 60))
        {
            deal = await _house.SaveAsync(deal, Some.Answer(deal.Deal, "funds", AnswerValue.Plus, $"note {number}"));
        }

        var texts = (await _house.StoredAsync()).Where(r => r.Key.StartsWith(DealKeys.TextPrefix, StringComparison.Ordinal));
        var log = await _house.Deals.HistoryAsync(Some.Tenant, Some.Deal, default);

        Assert.Equal("note 60", Assert.Single(texts).GetString("text"));
        Assert.Equal(
            Enumerable.Range(1, 60).Select(number => $"note {number}"),
            log.Skip(1).Select(e => Assert.IsType<DealEvent.Answered>(Assert.Single(e.Events)).NoteAfter));
    }

    [Fact]
    public async Task Words_said_again_after_they_were_replaced_are_kept_again()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        foreach (var note in (string[])["first", "second", "first", "second", "first"])
        {
            deal = await _house.SaveAsync(await _house.LoadAsync(), Some.Answer(deal.Deal, "funds", AnswerValue.Plus, note));
        }

        var log = await _house.Deals.HistoryAsync(Some.Tenant, Some.Deal, default);

        DealText.AssertSame(deal.Deal, (await _house.LoadAsync()).Deal);
        Assert.Equal(
            ["first", "second", "first", "second", "first"],
            log.Skip(1).Select(e => ((DealEvent.Answered)e.Events[0]).NoteAfter));
    }

    [Fact]
    public async Task Everything_written_is_in_text_rows_and_can_be_erased_without_the_history()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        deal = await _house.SaveAsync(
            deal,
            Some.Answer(deal.Deal, "funds", new AnswerValue.Words("secret value"), "secret note"),
            new DealEvent.StageMoved(Stage.R1, Stage.R2, "secret move", []));
        await _house.SaveAsync(deal, new DealEvent.Closed(Outcome.Lost, "secret end"));
        await _house.SaveAsync(await _house.LoadAsync(), new DealEvent.Reopened("secret return"));

        var rows = await _house.StoredAsync();
        var withWords = rows.Where(r => r.Properties.Any(p => r.FindTextOrNull(p.Key)?.Contains("secret", StringComparison.Ordinal) == true)).ToList();
        await _house.Engine.TransactAsync(
            RowTable.Deals, DealKeys.Partition(Some.Tenant, Some.Deal), [.. withWords.Select(r => RowOperation.Delete(r.Key))], default);

        Assert.All(withWords, r => Assert.Contains("ext|", r.Key, StringComparison.Ordinal));
        var answer = (await _house.LoadAsync()).Deal.Answers[Some.Key("funds")];
        Assert.Equal((new AnswerValue.Words(""), null), (answer.Value, answer.Note));
        var log = await _house.Deals.HistoryAsync(Some.Tenant, Some.Deal, default);
        Assert.Equal(4, log.Count);
        Assert.Equal(new DealEvent.Closed(Outcome.Lost, ""), log[2].Events[0]);
        Assert.Equal(new DealEvent.Reopened(null), log[3].Events[0]);
    }

    [Fact]
    public async Task Events_of_a_newer_version_are_passed_over()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        await _house.SaveAsync(deal, Some.Answer(deal.Deal, "funds", AnswerValue.Plus));
        var row = (await _house.StoredAsync()).First(r => r.Key == DealKeys.Log(2));
        row.Properties["events"] = row.GetString("events").Replace("[", "[{\"t\":\"sung\",\"song\":7},", StringComparison.Ordinal);
        await _house.Engine.TransactAsync(row.Table, row.Partition, [RowOperation.Upsert(row.Key, row.Properties)], default);

        var log = await _house.Deals.HistoryAsync(Some.Tenant, Some.Deal, default);

        Assert.IsType<DealEvent.Answered>(Assert.Single(log[1].Events));
    }
}
