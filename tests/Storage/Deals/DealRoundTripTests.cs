using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Tests.Support;
using NodaTime;

namespace KeyAccountBot.Storage.Tests.Deals;

/// <summary>What was saved is what is loaded.</summary>
public sealed class DealRoundTripTests : IDisposable
{
    private readonly House _house = new();

    public void Dispose() => _house.Dispose();

    public static TheoryData<string, string?, string?, string?, string?> Headers => new()
    {
        { "A", null, null, null, null },
        { "👩‍🚀🏗️ Kühlung “retrofit”", "ACME & Söhne <at>x</at>", "0.01 EUR", "0001-01-01", "StateOwned" },
        { "مشروع التبريد \u200F(\u200F2027)", "远山冷链", "999999999999 CNY", "9999-12-31", "Government" },
        { new string('冷', 120), string.Concat(Enumerable.Repeat("𠮷", 60)), "3200000.50 JPY", "2028-02-29", "OwnerRun" },
        { "**bold** `|~%/\\#?\" {}[]", "\t", "0 USD", null, "Other" },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task A_header_survives(string name, string? account, string? amount, string? close, string? company)
    {
        var money = amount?.Split(' ') is [var sum, var currency]
            ? new Money(decimal.Parse(sum, System.Globalization.CultureInfo.InvariantCulture), currency)
            : (Money?)null;
        var header = new DealHeader(
            name,
            account,
            money,
            close is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(close).Value,
            company is null ? null : Enum.Parse<CompanyType>(company),
            Tender: amount is null,
            NoCompetitor: close is null);

        var opened = await _house.OpenAsync(Some.Opening() with { Header = header, Competitors = [] });

        DealText.AssertSame(opened.Deal, (await _house.LoadAsync()).Deal);
        Assert.Equal(header, (await _house.LoadAsync()).Deal.Header);
    }

    [Fact]
    public async Task Members_and_competitors_survive_as_they_come_and_go()
    {
        var deal = await _house.OpenAsync(Some.Opening(book: Some.TeamBook));
        deal = await _house.SaveAsync(deal, new DealEvent.MemberAdded(Some.Bo), new DealEvent.MemberAdded(new(new("29:x/y#z"), "王")));
        deal = await _house.SaveAsync(deal, new DealEvent.CompetitorAdded(new("c2", "Other")), new DealEvent.CompetitorRemoved("c1"));
        DealText.AssertSame(deal.Deal, (await _house.LoadAsync()).Deal);

        deal = await _house.SaveAsync(deal, new DealEvent.CompetitorReturned("c1"), new DealEvent.MemberRemoved(Some.Bo));

        var loaded = (await _house.LoadAsync()).Deal;
        DealText.AssertSame(deal.Deal, loaded);
        Assert.Equal(["c1", "c2"], loaded.Rivals.Select(r => r.Id));
        Assert.Equal("王", Assert.Single(loaded.Members).Name);
    }

    [Fact]
    public async Task Every_kind_of_value_survives_as_value_as_previous_value_and_as_view()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        foreach (var (value, index) in Values.All.Select((v, i) => (v, i)))
        {
            deal = await _house.SaveAsync(deal, Some.Stamp(Some.Ana, 1), Some.Answer(deal.Deal, $"q{index}", value));
            deal = await _house.SaveAsync(deal, Some.Stamp(Some.Bo, 2), Some.Answer(deal.Deal, $"q{index}", new AnswerValue.Words("other")));
        }

        var loaded = (await _house.LoadAsync()).Deal;
        DealText.AssertSame(deal.Deal, loaded);
        foreach (var (value, index) in Values.All.Select((v, i) => (v, i)))
        {
            var answer = loaded.Answers[Some.Key($"q{index}")];
            Assert.Equal(value, answer.Previous);
            Assert.Equal(value, answer.Views[Some.Ana.Id].Value);
            Assert.Equal("other", answer.Views[Some.Bo.Id].Value.ToText());
        }
    }

    [Fact]
    public async Task A_confirmed_answer_keeps_the_time_of_its_change()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        deal = await _house.SaveAsync(deal, Some.Stamp(Some.Ana, 1), Some.Answer(deal.Deal, "funds", AnswerValue.Plus));
        var given = deal.Deal.Answers[Some.Key("funds")].At;
        deal = await _house.SaveAsync(deal, Some.Stamp(Some.Bo, 2), Some.Answer(deal.Deal, "funds", AnswerValue.Plus, "asked again"));

        var loaded = (await _house.LoadAsync()).Deal;
        DealText.AssertSame(deal.Deal, loaded);
        Assert.Equal(given, loaded.Answers[Some.Key("funds")].ChangedAt);
        Assert.True(loaded.Answers[Some.Key("funds")].At > given);
    }

    [Fact]
    public async Task Ticks_keep_their_days()
    {
        var ticks = new AnswerValue.Chosen(["delays", "price-only"]) { Since = ImmutableDictionary<string, LocalDate>.Empty.Add("price-only", new(2026, 11, 20)) };
        var deal = await _house.OpenAsync(Some.Opening());
        deal = await _house.SaveAsync(deal, Some.Answer(deal.Deal, "signs", ticks));

        var loaded = (await _house.LoadAsync()).Deal;
        DealText.AssertSame(deal.Deal, loaded);
        Assert.Equal("delays,price-only@2026-11-20", loaded.Answers[Some.Key("signs")].Value.ToText());
    }

    [Fact]
    public async Task Answers_on_everyone_with_notes_of_a_thousand_Chinese_characters_fit_one_turn()
    {
        string[] subjects = ["us", "c1", "c2", "c3"];
        var deal = await _house.OpenAsync(Some.Opening());
        var events = subjects.SelectMany(subject => Enumerable.Range(0, 5).Select(q =>
            Some.Answer(deal.Deal, $"q{q}", AnswerValue.Plus, $"{subject}{q}" + new string('价', 998 - subject.Length + 1), subject)));

        deal = await _house.SaveAsync(deal, [.. events]);

        var loaded = (await _house.LoadAsync()).Deal;
        DealText.AssertSame(deal.Deal, loaded);
        Assert.All(loaded.Answers.Values, a => Assert.Equal(1000, a.Note!.Length));
    }

    [Fact]
    public async Task Twenty_members_with_long_Chinese_names_fit_the_row()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        deal = await _house.SaveAsync(deal, [.. Enumerable.Range(0, DealLimits.Members)
            .Select(i => new DealEvent.MemberAdded(new(new($"user-{i}"), new string('王', 256))))]);

        DealText.AssertSame(deal.Deal, (await _house.LoadAsync()).Deal);
    }

    [Fact]
    public async Task The_stage_the_moved_dates_and_the_end_survive()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        foreach (var day in Enumerable.Range(1, 25))
        {
            deal = await _house.SaveAsync(deal, Some.Moved(deal.Deal, day % 5 == 0 ? null : new LocalDate(2027, 3, day)));
        }

        deal = await _house.SaveAsync(
            deal,
            new DealEvent.StageMoved(Stage.R1, Stage.R6, "they “signed”", ["event"]),
            new DealEvent.Closed(Outcome.Won, new string('赢', DealLimits.Reason)));
        DealText.AssertSame(deal.Deal, (await _house.LoadAsync()).Deal);

        deal = await _house.SaveAsync(deal, new DealEvent.Reopened(null));

        var loaded = (await _house.LoadAsync()).Deal;
        DealText.AssertSame(deal.Deal, loaded);
        Assert.Equal(20, loaded.CloseDateMoves.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(123_456_700)]
    [InlineData(123_456_789)]
    public async Task Times_survive_to_the_nanosecond(long nanoseconds)
    {
        var at = Some.Start.PlusNanoseconds(nanoseconds);
        var deal = await _house.OpenAsync(Some.Opening());
        await _house.SaveAsync(deal, Some.Stamp(Some.Ana) with { At = at }, Some.Answer(deal.Deal, "funds", AnswerValue.Plus));

        var loaded = (await _house.LoadAsync()).Deal;
        Assert.Equal((at, at), (loaded.LastChange, loaded.Answers[Some.Key("funds")].Views[Some.Ana.Id].At));
    }

    [Fact]
    public async Task A_head_is_the_deal_without_answers_and_without_the_words_of_its_end()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        deal = await _house.SaveAsync(
            deal, Some.Answer(deal.Deal, "funds", AnswerValue.Plus, "note"), new DealEvent.Closed(Outcome.Lost, "price"));

        var head = await _house.Deals.HeadAsync(Some.Tenant, Some.Deal, default);

        var expected = deal.Deal with { Answers = deal.Deal.Answers.Clear(), Closing = deal.Deal.Closing! with { Reason = "" } };
        DealText.AssertSame(expected, head!.WithoutAnswers);
        Assert.Equal("----", head.Lights);
    }

    [Fact]
    public async Task A_deal_that_was_never_opened_is_not_there()
    {
        Assert.Null(await _house.Deals.LoadAsync(Some.Tenant, Some.Deal, default));
        Assert.Null(await _house.Deals.HeadAsync(Some.Tenant, Some.Deal, default));
        Assert.Empty(await _house.Deals.HistoryAsync(Some.Tenant, Some.Deal, default));
        Assert.False(await _house.Deals.WasDeletedForAsync(Some.Tenant, Some.Deal, Some.Ana.Id, default));
    }

    [Fact]
    public async Task An_empty_turn_is_refused()
    {
        var deal = await _house.OpenAsync(Some.Opening());

        await Assert.ThrowsAsync<ArgumentException>(() => _house.Deals.SaveAsync(deal, BookRules.Default, [], Some.Stamp(Some.Ana), "a", default));
    }
}
