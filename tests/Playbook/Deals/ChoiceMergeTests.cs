using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Deals;

/// <summary>Warning signs that two people tick on cards drawn from the same deal.</summary>
public sealed class ChoiceMergeTests
{
    private const string Signs = ControlMethod.SaleSigns;
    private static readonly Method Control = SomeDeal.Methods.Find(ControlMethod.MethodId)!;
    private static readonly LocalDate Earlier = new(2026, 11, 3);
    private static readonly LocalDate Today = new(2026, 11, 24);

    [Fact]
    public void A_new_tick_is_of_today_and_a_kept_one_keeps_its_day() =>
        Assert.Equal("budget-gone@2026-11-03,price-only@2026-11-24", Save(With("budget-gone@2026-11-03"), "budget-gone", "budget-gone,price-only"));

    [Fact]
    public void A_tick_taken_back_and_set_again_is_of_the_later_day()
    {
        var without = Submit(With("budget-gone@2026-11-03,price-only@2026-11-03"), "budget-gone,price-only", "price-only", Earlier);

        Assert.Equal("budget-gone@2026-11-24,price-only@2026-11-03", Save(without, "price-only", "price-only,budget-gone"));
    }

    [Fact]
    public void Nothing_changed_is_no_event() =>
        Assert.Empty(Merge(With("budget-gone@2026-11-03"), "budget-gone", "budget-gone", Today).Events);

    [Fact]
    public void Ticks_of_two_people_are_joined_and_never_conflict()
    {
        var theirs = Submit(With("budget-gone@2026-11-03"), "budget-gone", "budget-gone,price-only", Earlier);

        var merged = Merge(theirs, "budget-gone", "budget-gone,standing-unknown", Today);

        Assert.Empty(merged.Conflicts);
        Assert.Equal("budget-gone@2026-11-03,price-only@2026-11-03,standing-unknown@2026-11-24", Text(theirs.After([.. merged.Events])));
    }

    [Fact]
    public void What_one_took_back_stays_gone_when_the_other_kept_it()
    {
        var theirs = Submit(With("budget-gone@2026-11-03,price-only@2026-11-03"), "budget-gone,price-only", "price-only", Today);

        Assert.Equal("price-only@2026-11-03,standing-unknown@2026-11-24", Save(theirs, "budget-gone,price-only", "budget-gone,price-only,standing-unknown"));
    }

    [Fact]
    public void The_earlier_day_stands_when_both_ticked_the_same()
    {
        var theirs = Submit(SomeDeal.New(), "", "standing-unknown", Earlier);

        Assert.Equal("standing-unknown@2026-11-03", Save(theirs, "", "standing-unknown"));
    }

    [Theory]
    [InlineData("budget-gone", "", "none@2026-11-24")] // everything taken back
    [InlineData("budget-gone", "none,budget-gone", "none@2026-11-24")]
    [InlineData("none", "none,budget-gone", "budget-gone@2026-11-24")]
    public void None_stands_alone(string was, string now, string saved) => Assert.Equal(saved, Save(With(was), was, now));

    [Fact]
    public void Not_known_is_no_contradiction_of_ticks_but_shown_as_one()
    {
        var merged = Merge(With("budget-gone"), "", "?", Today);

        Assert.Equal("?", Assert.Single(merged.Conflicts).Mine);
    }

    [Fact]
    public void Ticks_replace_not_known() => Assert.Equal("standing-unknown@2026-11-24", Save(With("?"), "?", "standing-unknown"));

    [Theory]
    [InlineData("standing-unknown@2026-13-01")]
    [InlineData("standing-unknown@")]
    [InlineData("standing-unknown@2026-11-24@x")]
    [InlineData("no-such-sign")]
    public void A_text_that_is_no_list_of_the_question_is_refused(string text) =>
        Assert.False(QuestionValue.TryRead(Control.Find(Signs)!, text, out _));

    [Fact]
    public void The_text_without_days_of_older_rows_is_still_read()
    {
        Assert.True(AnswerValue.TryParse(AnswerKind.MultiChoice, "standing-unknown,delays@2026-11-20", out var value));
        Assert.Equal("standing-unknown,delays@2026-11-20", value.ToText());
        Assert.Equal(new LocalDate(2026, 11, 20), Assert.Single(Assert.IsType<AnswerValue.Chosen>(value).Since).Value);
    }

    [Fact]
    public void A_sign_recorded_without_a_day_keeps_the_day_of_its_answer_when_another_is_ticked()
    {
        AnswerValue.TryParse(AnswerKind.MultiChoice, "standing-unknown", out var onRecord);

        Assert.Equal(
            "budget-gone@2026-11-24,standing-unknown@2026-11-02",
            AnswerText(ChoiceMerge.Submitted(Control.Find(Signs)!, "standing-unknown,budget-gone", "standing-unknown", onRecord, Today, new LocalDate(2026, 11, 2))));
    }

    private static string AnswerText(string text) => QuestionValue.TryRead(Control.Find(Signs)!, text, out var value) ? value.ToText() : text;

    private static Deal With(string signs) => SomeDeal.New().Told(ControlMethod.MethodId, Signs, signs);

    private static string Save(Deal deal, string was, string now) => Text(Submit(deal, was, now, Today));

    private static Deal Submit(Deal deal, string was, string now, LocalDate day) => deal.After([.. Merge(deal, was, now, day).Events]);

    private static Merged Merge(Deal deal, string was, string now, LocalDate day)
    {
        var onRecord = deal.AnswerTo(ControlMethod.MethodId, Signs, Subject.Us)?.Value;
        var text = ChoiceMerge.Submitted(Control.Find(Signs)!, now, was, onRecord, day);
        return AnswerMerge.Merge(deal, Control, [new(Signs, Subject.Us, was, text)]);
    }

    private static string Text(Deal deal) => deal.AnswerTo(ControlMethod.MethodId, Signs, Subject.Us)!.Value.ToText();
}
