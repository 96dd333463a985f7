using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.History;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Tests.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.History;

/// <summary>A deal as it stood, and what came since: from the log alone.</summary>
public sealed class LookingBackTests
{
    private static readonly HistoryReader Member = new(SeesPersonal: true, _ => false);
    private static readonly AnswerKey Funds = new(Assessment.MethodId, "funds", Subject.Us);

    /// <summary>Opened on the 1st, answered on the 5th, moved on the 10th at one in the night, answered again on the 20th; days of Shanghai.</summary>
    private static readonly LogEntry[] Log =
    [
        new(1, By(SomeDeal.Ana, 1, 16), [SomeDeal.Opening("Norda")]),
        new(2, By(SomeDeal.Ana, 5, 16), [new DealEvent.Answered(Funds, null, AnswerValue.Minus, null, null)]),
        new(3, By(SomeDeal.Bo, 10, 1), [new DealEvent.StageMoved(Stage.R1, Stage.R2, null, []), new DealEvent.PersonAdded(new("p1", "Rao"))]),
        new(4, By(SomeDeal.Ana, 20, 9), [new DealEvent.Answered(Funds, AnswerValue.Minus, AnswerValue.Plus, null, "approved")]),
    ];

    private static readonly Deal Now = Log.Skip(1).Aggregate(
        DealReplay.Open(SomeDeal.Tenant, SomeDeal.New().Id, (DealEvent.Opened)Log[0].Events[0], Log[0].Stamp), (d, e) => DealReplay.Apply(d, e.Events, e.Stamp));

    [Theory]
    [InlineData(1, 1, null)]
    [InlineData(4, 1, null)]
    [InlineData(5, 2, "-")]
    [InlineData(9, 2, "-")]
    [InlineData(10, 3, "-")]
    [InlineData(20, 4, "+")]
    [InlineData(24, 4, "+")]
    public void It_stands_as_at_the_end_of_that_day_in_its_own_time_zone(int day, long revision, string? funds)
    {
        var past = PastDeal.At(Now, Log, new(2026, 11, day), "gone");
        Assert.Equal((revision, funds, 0), (past.Deal!.Revision, past.Deal.Answers.GetValueOrDefault(Funds)?.Value.ToText(), past.Missing));
    }

    [Fact]
    public void Before_it_was_opened_there_is_none_and_without_the_first_line_nobody_can_say()
    {
        Assert.Null(PastDeal.At(Now, Log, new(2026, 10, 31), "gone").Deal);
        Assert.Null(PastDeal.At(Now, Log[1..], new(2026, 11, 20), "gone").Deal);
        Assert.Null(PastDeal.At(Now, [], new(2026, 11, 20), "gone").Deal);
    }

    [Fact]
    public void What_is_missing_up_to_then_is_counted()
    {
        Assert.Equal(1, PastDeal.At(Now, [Log[0], .. Log[2..]], new(2026, 11, 24), "gone").Missing);
        Assert.Equal(2, PastDeal.At(Now, [Log[0], Log[1] with { Unread = 2 }, .. Log[2..]], new(2026, 11, 6), "gone").Missing);
        Assert.Equal(0, PastDeal.At(Now, [Log[0], .. Log[2..]], new(2026, 11, 4), "gone").Missing);
    }

    [Fact]
    public void People_are_called_as_they_are_now_and_who_is_gone_has_no_name()
    {
        var renamed = Now.After(new DealEvent.PersonChanged(new("p1", "Rao"), new("p1", "Rao Jun")));
        Assert.Equal("Rao Jun", PastDeal.At(renamed, Log, new(2026, 11, 12), "gone").Deal!.People[0].Name);
        Assert.Equal("gone", PastDeal.At(Now.After(new DealEvent.PersonRemoved("p1")), Log, new(2026, 11, 12), "gone").Deal!.People[0].Name);
    }

    [Fact]
    public void The_timeline_begins_with_the_newest_and_keeps_days_kinds_and_holes()
    {
        var all = Timeline.Of(Now, Log, new(2026, 11, 5), HistoryTopic.All, SomeDeal.Bo.Id, Member);
        Assert.Equal([20, 10, 5], all.Entries.Select(e => e.Day.Day));
        Assert.Equal((new LocalTime(9, 0), 0, new LocalDate(2026, 11, 1)), (all.Entries[0].Time, all.Unread, all.Before!.Value));
        Assert.Equal(Log[2].Stamp.At, all.OwnLast);
        Assert.Equal([20, 5], Timeline.Of(Now, Log, new(2026, 11, 1), HistoryTopic.Answers, SomeDeal.Bo.Id, Member).Entries.Select(e => e.Day.Day));
        Assert.IsType<DealEvent.PersonAdded>(Assert.Single(Assert.Single(Timeline.Of(Now, Log, new(2026, 11, 1), HistoryTopic.People, new("x"), Member).Entries).Events));
        Assert.Equal(1, Timeline.Of(Now, [Log[0], Log[1], Log[3]], new(2026, 11, 1), HistoryTopic.All, new("x"), Member).Unread);
        Assert.Equal(1, Timeline.Of(Now, Log[..3], new(2026, 11, 1), HistoryTopic.All, new("x"), Member).Unread);
        Assert.Equal(1, Timeline.Of(Now, [Log[0], Log[2], Log[3]], new(2026, 11, 6), HistoryTopic.All, new("x"), Member).Unread);
        Assert.Equal(1, Timeline.Of(Now, Log[1..], new(2026, 11, 1), HistoryTopic.All, new("x"), Member).Unread);
        Assert.Equal(0, Timeline.Of(Now, Log[2..], new(2026, 11, 1), HistoryTopic.All, new("x"), Member, first: 3).Unread);
        Assert.Empty(Timeline.Of(Now, Log, new(2026, 11, 21), HistoryTopic.All, new("x"), Member).Entries);
    }

    [Fact]
    public void A_line_whose_clock_went_ahead_makes_no_hole()
    {
        LogEntry[] log = [Log[0] with { Stamp = Log[0].Stamp with { At = Log[1].Stamp.At } }, Log[1] with { Stamp = Log[0].Stamp }, Log[2], Log[3]];
        Assert.Equal(0, Timeline.Of(Now, log, new(2026, 11, 4), HistoryTopic.All, new("x"), Member).Unread);
    }

    [Fact]
    public void Two_days_differ_in_findings_and_answers()
    {
        var (then, now) = (MomentOf(new(2026, 11, 6)), MomentOf(new(2026, 11, 24)));
        var between = DealComparison.Of(then, now, Member);
        Assert.Equal(new ChangedAnswer(Funds, AnswerValue.Minus, AnswerValue.Plus), Assert.Single(between.Answers));
        Assert.Equal(then.Check.Findings.Length, between.Gone.Length + between.Still.Length);
        Assert.Equal(now.Check.Findings.Length, between.New.Length + between.Still.Length);
        Assert.Empty(DealComparison.Of(now, now, Member).Answers);
        Assert.Empty(DealComparison.Of(then, now, new(SeesPersonal: false, _ => true)).Answers);
    }

    private static DealMoment MomentOf(LocalDate day)
    {
        var deal = PastDeal.At(Now, Log, day, "gone").Deal!;
        return new(deal, day, CheckEngine.Run(CheckInput.Of(deal, day), Thresholds.Default, RuleSettings.Full));
    }

    /// <param name="hour">In Shanghai.</param>
    private static Stamp By(Member member, int day, int hour) =>
        new(member.Id, member.Name, new LocalDateTime(2026, 11, day, hour, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant(), ChangeSource.Card);
}
