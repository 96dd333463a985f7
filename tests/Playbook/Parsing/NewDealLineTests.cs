using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Playbook.Tests.Parsing;

public class NewDealLineTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);

    [Theory]
    [InlineData("ACME cooling retrofit 3.2m CNY 2027-03-31", "ACME cooling retrofit", 3_200_000, "CNY", "2027-03-31")]
    [InlineData("ACME cooling retrofit 2027-03-31 3.2m CNY", "ACME cooling retrofit", 3_200_000, "CNY", "2027-03-31")]
    [InlineData("远山冷链改造 320万 2027-03-31", "远山冷链改造", 3_200_000, "CNY", "2027-03-31")]
    [InlineData("远山冷链改造，320万，2027年3月31日", "远山冷链改造", 3_200_000, "CNY", "2027-03-31")]
    [InlineData("远山冷链改造320万3月31日", "远山冷链改造", 3_200_000, "CNY", "2027-03-31")]
    [InlineData("远山冷链改造３２０万 明年3月31日", "远山冷链改造", 3_200_000, "CNY", "2027-03-31")]
    [InlineData("Line 3 retrofit 2m", "Line 3 retrofit", 2_000_000, "CNY", null)]
    [InlineData("Line 3 2m", "Line 3", 2_000_000, "CNY", null)]
    [InlineData("Line 3 960 万", "Line 3", 9_600_000, "CNY", null)]
    [InlineData("5G core 700k", "5G core", 700_000, "CNY", null)]
    [InlineData("C919 二期 3月31日", "C919 二期", 0, null, "2027-03-31")]
    [InlineData("Plant Lyon USD 3m 31 Mar 2027", "Plant Lyon", 3_000_000, "USD", "2027-03-31")]
    [InlineData("Plant Lyon € 500 000 Mar 31, 2027", "Plant Lyon", 500_000, "EUR", "2027-03-31")]
    [InlineData("Plant Lyon 500000 next Friday", "Plant Lyon", 500_000, "CNY", "2026-12-04")]
    [InlineData("Plant Lyon 2m end of next quarter", "Plant Lyon", 2_000_000, "CNY", "2027-03-31")]
    [InlineData("Plant Lyon 2m Friday", "Plant Lyon", 2_000_000, "CNY", "2026-11-27")]
    [InlineData("Renewal Q1 2m 2027-03-31", "Renewal Q1", 2_000_000, "CNY", "2027-03-31")]
    [InlineData("Project May", "Project May", 0, null, null)]
    [InlineData("Black Friday", "Black Friday", 0, null, null)]
    [InlineData("Release 3.2", "Release 3.2", 0, null, null)]
    [InlineData("Phase 1/2", "Phase 1/2", 0, null, null)]
    [InlineData("Boeing 737", "Boeing 737", 0, null, null)]
    [InlineData("Video wall 4K", "Video wall 4K", 0, null, null)]
    [InlineData("3M", "3M", 0, null, null)]
    [InlineData("Strategy 2027", "Strategy 2027", 0, null, null)]
    [InlineData("320万 冷链", "320万 冷链", 0, null, null)]
    [InlineData("ERP rollout ABC 3m", "ERP rollout ABC", 3_000_000, "CNY", null)]
    public void Only_the_last_pieces_are_amount_and_date(string text, string name, decimal amount, string? currency, string? date)
    {
        var line = NewDealLine.Parse(text, Today);

        Assert.Empty(line.Problems);
        Assert.Equal(name, line.Name);
        Assert.Equal(currency is null ? null : new Money(amount, currency), line.Amount);
        Assert.Equal(date, line.CloseDate is { } day ? LocalDatePattern.Iso.Format(day.Date) : null);
    }

    [Theory]
    [InlineData("ACME retrofit 3,2", Fields.Amount)]
    [InlineData("ACME retrofit -5", Fields.Amount)]
    [InlineData("ACME retrofit 1e9", Fields.Amount)]
    [InlineData("ACME retrofit 3m XYZ", Fields.Amount)]
    [InlineData("ACME retrofit 99999亿", Fields.Amount)]
    [InlineData("ACME retrofit 2027-02-30", Fields.CloseDate)]
    [InlineData("ACME retrofit 03/04/2027", Fields.CloseDate)]
    public void A_piece_that_looks_like_one_but_cannot_be_read_is_a_problem(string text, string field)
    {
        var line = NewDealLine.Parse(text, Today);

        Assert.Equal("ACME retrofit", line.Name);
        Assert.Equal(field, Assert.Single(line.Problems).Field);
        Assert.Null(line.Amount);
        Assert.Null(line.CloseDate);
    }

    [Fact]
    public void Both_pieces_can_be_wrong_at_once() =>
        Assert.Equal([Fields.CloseDate, Fields.Amount], NewDealLine.Parse("ACME retrofit 3,2m 2027-02-30", Today).Problems.Select(p => p.Field));

    [Theory]
    [InlineData("Cooling retrofit 2m 2027-03-31 @ ACME vs Norda, In-house", "Cooling retrofit", "ACME", "Norda|In-house")]
    [InlineData("Cooling retrofit @ACME vs. Norda 2m 2027-03-31", "Cooling retrofit", "ACME", "Norda")]
    [InlineData("冷链改造 客户:远山 对手:诺达、自建 2m 2027-03-31", "冷链改造", "远山", "诺达|自建")]
    [InlineData("冷链改造 2m 2027-03-31 竞争对手：诺达，自建，诺达 客户：远山", "冷链改造", "远山", "诺达|自建")]
    [InlineData("mail@x.com versa 2m 2027-03-31", "mail@x.com versa", null, "")]
    public void Account_and_competitors_are_marked(string text, string name, string? account, string competitors)
    {
        var line = NewDealLine.Parse(text, Today);

        Assert.Empty(line.Problems);
        Assert.Equal((name, account, competitors), (line.Name, line.Account, string.Join('|', line.Competitors)));
        Assert.False(line.NoCompetitor);
        Assert.Equal((2_000_000, new LocalDate(2027, 3, 31)), (line.Amount!.Value.Amount, line.CloseDate!.Value.Date));
    }

    [Theory]
    [InlineData("Cooling retrofit vs none")]
    [InlineData("冷链改造 对手：无")]
    public void No_competitor_can_be_confirmed(string text)
    {
        var line = NewDealLine.Parse(text, Today);

        Assert.True(line.NoCompetitor);
        Assert.Empty(line.Competitors);
    }

    [Fact]
    public void Too_much_is_said_and_not_cut_silently()
    {
        var line = NewDealLine.Parse(new string('n', 500) + " vs a,b,c,d,e,f,g", Today);

        Assert.Null(line.Name);
        Assert.Equal(6, line.Competitors.Count);
        Assert.Equal([Fields.Competitors, Fields.Name], line.Problems.Select(p => p.Field));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_line_has_nothing_and_no_problem(string text)
    {
        var line = NewDealLine.Parse(text, Today);

        Assert.Null(line.Name);
        Assert.Empty(line.Problems);
    }
}
