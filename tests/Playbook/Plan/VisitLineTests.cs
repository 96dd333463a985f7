using KeyAccountBot.Playbook.Parsing;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Plan;

/// <summary>Visits as typed. Today is Tuesday, 24 November 2026.</summary>
public sealed class VisitLineTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);

    [Fact]
    public void What_came_of_it_promises_and_the_next_day_are_told_apart()
    {
        var line = VisitLine.Parse(
            "with Rao, Marco and Dr. Who, yesterday",
            "agreed to show budget; liked the pilot; promised: sample list by 5 Dec; price list; Rao promised figures by 9 Dec; next meeting: 11 Dec", Today);
        Assert.Equal(["Rao", "Marco", "Dr. Who"], line.Names);
        Assert.Equal((new LocalDate(2026, 11, 23), "agreed to show budget; liked the pilot"), (line.On, line.Outcome));
        Assert.Equal(["sample list by 5 Dec", "price list"], line.WePromised);
        Assert.Equal(["figures by 9 Dec, Rao"], line.TheyPromised);
        Assert.Equal(new LocalDate(2026, 12, 11), line.Next);
        Assert.Empty(line.Problems);
    }

    [Fact]
    public void In_Chinese_with_its_own_signs()
    {
        var line = VisitLine.Parse("饶敏、马可，11月20日", "同意给出预算；我方承诺：样板清单，12月4日；客户答应：预算数字\n下次拜访：12月11日", Today);
        Assert.Equal(["饶敏", "马可"], line.Names);
        Assert.Equal((new LocalDate(2026, 11, 20), "同意给出预算", new LocalDate(2026, 12, 11)), (line.On, line.Outcome, line.Next));
        Assert.Equal(["样板清单，12月4日"], line.WePromised);
        Assert.Equal(["预算数字"], line.TheyPromised);
    }

    [Theory]
    [InlineData("next time they bring the users")]
    [InlineData("下次带样品来")]
    [InlineData("nothing was promised")]
    [InlineData("compromised on price")]
    public void What_only_sounds_like_it_is_what_came_of_it(string body)
    {
        var line = VisitLine.Parse("Rao", body, Today);
        Assert.Equal((body, null), (line.Outcome, line.Next));
        Assert.Empty(line.WePromised.Concat(line.TheyPromised));
        Assert.Empty(line.Problems);
    }

    [Fact]
    public void Names_that_are_also_days_are_names() =>
        Assert.Equal(["Sun", "May"], VisitLine.Parse("Sun, May, Friday", "fine", Today).Names);

    [Fact]
    public void A_next_day_that_is_none_is_a_problem() =>
        Assert.Equal([Fields.NextVisit], VisitLine.Parse("Rao", "fine; next: someday", Today).Problems.Select(p => p.Field));

    [Theory]
    [InlineData("Friday", "2026-11-20")]
    [InlineData("周五", "2026-11-20")]
    [InlineData("Monday", "2026-11-23")]
    [InlineData("5 Nov", "2026-11-05")]
    [InlineData("12月20日", "2025-12-20")]
    [InlineData("yesterday", "2026-11-23")]
    [InlineData("2026-11-30", "2026-11-30")]
    [InlineData("tomorrow", "2026-11-25")]
    public void A_day_of_what_has_happened_lies_behind_where_it_can(string text, string day) =>
        Assert.Equal(day, NodaTime.Text.LocalDatePattern.Iso.Format(PastDay.Parse(text, Today).Value.Date));
}
