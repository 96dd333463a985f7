using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Tests.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Plan;

/// <summary>Actions as typed. Today is Tuesday, 24 November 2026.</summary>
public sealed class ActionLineTests
{
    private static readonly Deal Deal = SomeDeal.New().After(
        new DealEvent.MemberAdded(SomeDeal.Bo), new DealEvent.PersonAdded(new("p1", "饶敏")), new DealEvent.PersonAdded(new("p2", "Rao Kumar")),
        new DealEvent.PersonAdded(new("p3", "Shi Lan")), new DealEvent.PersonAdded(new("p4", "Shi Wen")));

    [Theory]
    [InlineData("send the reference list, Bo, 2026-12-04", "send the reference list", "us:bo", "2026-12-04")]
    [InlineData("send the list, 4 Dec, bo", "send the list", "us:bo", "2026-12-04")]
    [InlineData("send the list by Friday", "send the list", "us:ana", "2026-11-27")]
    [InlineData("send the list, prices and terms, me, tomorrow", "send the list, prices and terms", "us:ana", "2026-11-25")]
    [InlineData("show the pilot, customer, in two weeks", "show the pilot", "customer", "2026-12-08")]
    [InlineData("figures, Rao, 1 Dec", "figures", "customer:p2", "2026-12-01")]
    [InlineData("figures, customer Rao, 1 Dec", "figures", "customer:p2", "2026-12-01")]
    [InlineData("send the offer of 1,200,000 EUR, Bo", "send the offer of 1,200,000 EUR", "us:bo", null)]
    [InlineData("send the offer of 1,5 million, prices,terms ,Bo, 4 Dec", "send the offer of 1,5 million, prices,terms", "us:bo", "2026-12-04")]
    [InlineData("ask for a budget, 1,200,000, Bo", "ask for a budget, 1,200,000", "us:bo", null)]
    [InlineData(", call about 1,200 units by Friday", "call about 1,200 units", "us:ana", "2026-11-27")]
    [InlineData("发送1,200,000欧元报价，饶敏，12月4日", "发送1,200,000欧元报价", "customer:p1", "2026-12-04")]
    [InlineData("发送1，200，000欧元报价，饶敏，12月4日", "发送1，200，000欧元报价", "customer:p1", "2026-12-04")]
    [InlineData("发送报价,含安装，共500，12月4日", "发送报价,含安装，共500", "us:ana", "2026-12-04")]
    [InlineData("发送报价200，2026-12-04", "发送报价200", "us:ana", "2026-12-04")]
    [InlineData("发送样板清单，我，12月4日", "发送样板清单", "us:ana", "2026-12-04")]
    [InlineData("周五前给出预算数字，饶敏", "给出预算数字", "customer:p1", "2026-11-27")]
    [InlineData("给出预算数字，客户饶敏，下周五", "给出预算数字", "customer:p1", "2026-12-04")]
    [InlineData("约样板参观，对方，后天", "约样板参观", "customer", "2026-11-26")]
    public void Words_owner_and_day_are_told_apart(string line, string text, string owner, string? due)
    {
        var read = Read(line);
        Assert.Null(read.Problem);
        Assert.Equal(
            (text, owner, due ?? ActionText.Of(SomeDeal.Today.PlusDays(7)), due is null),
            (read.Plan.Text, read.Plan.Owner.ToString(), ActionText.Of(read.Plan.Due), read.NoDay));
    }

    [Theory]
    [InlineData("call the owner", "call the owner")]
    [InlineData("call Rao", "call Rao")]
    [InlineData("prepare the meeting on price", "prepare the meeting on price")]
    [InlineData("Bo", "Bo")]
    public void Without_a_day_it_is_due_in_a_week(string line, string text) =>
        Assert.Equal((text, SomeDeal.Today.PlusDays(7), true), (Read(line).Plan.Text, Read(line).Plan.Due!.Value, Read(line).NoDay));

    [Theory]
    [InlineData("find the date, point 5, 1 Dec", Criterion.CompellingEvent)]
    [InlineData("问清时间点，第5项，12月1日", Criterion.CompellingEvent)]
    [InlineData("find the date, #20", Criterion.StrategicValue)]
    public void The_weak_point_is_named_by_its_number(string line, Criterion criterion) => Assert.Equal(criterion, Read(line).Plan.Criterion);

    [Theory]
    [InlineData("send it, 31 Feb 2027", Fields.Due)]
    [InlineData("send it, Shi, 1 Dec", Fields.Owner)]
    public void A_day_that_is_none_and_a_name_that_several_have_are_problems(string line, string field) => Assert.Equal(field, Read(line).Problem?.Field);

    [Fact]
    public void A_name_that_is_also_a_day_is_a_name_where_somebody_is_called_so()
    {
        var deal = Deal.After(new DealEvent.PersonAdded(new("p5", "Sun Wei")));
        var read = ActionLine.Read(deal, "show the figures, Sun, Fri", SomeDeal.Ana.Id, Assignee.Of(SomeDeal.Ana.Id), SomeDeal.Today).Plan;
        Assert.Equal(("customer:p5", new LocalDate(2026, 11, 27)), (read.Owner.ToString(), read.Due!.Value));
    }

    [Fact]
    public void Two_names_that_and_joins_are_two_people()
    {
        var deal = Deal.After(new DealEvent.PersonAdded(new("p5", "马可")), new DealEvent.PersonAdded(new("p6", "和平")));
        var people = VisitPeople.Of(deal, ["饶敏和马可", "和平", "李和军"], SomeDeal.Ana.Id);
        Assert.Equal(["p1", "p5", "p6"], people.Met.ToList());
        Assert.Equal(["李和军"], people.Others.ToList());
    }

    private static ActionReading Read(string line) => ActionLine.Read(Deal, line, SomeDeal.Ana.Id, Assignee.Of(SomeDeal.Ana.Id), SomeDeal.Today);
}
