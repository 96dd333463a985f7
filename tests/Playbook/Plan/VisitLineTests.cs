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

    [Theory]
    [InlineData("they have not promised a date")]
    [InlineData("They haven't yet promised us a date")]
    [InlineData("Rao has never promised figures")]
    [InlineData("Nobody promised anything")]
    [InlineData("No one from purchasing promised a date")]
    [InlineData("neither Rao nor Wu promised figures")]
    [InlineData("Rao promised nothing so far")]
    [InlineData("not promised: the budget")]
    [InlineData("a date was promised for May by others")]
    [InlineData("没有承诺预算")]
    [InlineData("对方还没答应周五给数据")]
    [InlineData("客户没有答应试点")]
    [InlineData("饶敏未承诺日期")]
    [InlineData("对方没有明确承诺交期")]
    [InlineData("采购拒绝承诺价格")]
    [InlineData("没人答应试点")]
    [InlineData("客户不答应降价")]
    [InlineData("对方答应不了这个日期")]
    public void What_nobody_promised_is_what_came_of_it(string body)
    {
        var line = VisitLine.Parse("Rao", body, Today);
        Assert.Equal(body, line.Outcome);
        Assert.Empty(line.WePromised.Concat(line.TheyPromised));
    }

    [Theory]
    [InlineData("未来科技承诺样板清单", "样板清单, 未来科技")]
    [InlineData("客户不仅答应试点", "试点, 客户不仅")]
    [InlineData("无锡工厂答应数据", "数据, 无锡工厂")]
    [InlineData("客户承诺不再压价", "不再压价")]
    [InlineData("Nora promised no more changes", "no more changes, Nora")]
    public void A_promise_stays_one(string body, string promised) => Assert.Equal([promised], VisitLine.Parse("Rao", body, Today).TheyPromised);

    [Fact]
    public void What_follows_a_promise_that_was_not_made_is_what_came_of_it()
    {
        var line = VisitLine.Parse("Rao", "promised: sample list; they have not promised a date; budget is open", Today);
        Assert.Equal(["sample list"], line.WePromised);
        Assert.Equal("they have not promised a date; budget is open", line.Outcome);
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
