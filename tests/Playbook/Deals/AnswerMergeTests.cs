using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Tests.Deals;

public sealed class AnswerMergeTests
{
    private const string Funds = Assessment.Funds;

    [Fact]
    public void What_was_not_touched_keeps_what_others_saved()
    {
        var merged = Merge(SomeDeal.New().Answered(Funds, "-"), Piece(was: "", now: ""), Piece(Assessment.Risk, was: "+", now: "+"));

        Assert.Empty(merged.Events);
        Assert.Empty(merged.Conflicts);
        Assert.Empty(merged.Rejected);
    }

    [Fact]
    public void A_change_of_what_is_still_as_drawn_is_saved_with_the_value_before()
    {
        var deal = SomeDeal.New().Answered(Funds, "?", "asked the CFO");

        var merged = Merge(deal, Piece(was: "?", now: "+"));

        var answered = Assert.IsType<DealEvent.Answered>(Assert.Single(merged.Events));
        Assert.Equal((AnswerValue.Unknown, AnswerValue.Plus), (answered.Before, answered.After));
        Assert.Equal("asked the CFO", answered.NoteAfter);
    }

    [Fact]
    public void The_same_change_by_two_people_is_no_conflict_and_no_second_event()
    {
        var merged = Merge(SomeDeal.New().Answered(Funds, "+", by: SomeDeal.Bo), Piece(was: "", now: "+"));

        Assert.Empty(merged.Events);
        Assert.Empty(merged.Conflicts);
    }

    [Fact]
    public void Different_changes_are_shown_with_author_and_time_and_nothing_is_taken()
    {
        var deal = SomeDeal.New().After(new DealEvent.MemberAdded(SomeDeal.Bo)).Answered(Funds, "-", "frozen", SomeDeal.Bo);

        var merged = Merge(deal, Piece(was: "", now: "+", noteNow: "approved"), Piece(Assessment.Risk, was: "", now: "-"));

        var conflict = Assert.Single(merged.Conflicts);
        Assert.Equal(("", "+", "approved", "Bo"), (conflict.Base, conflict.Mine, conflict.MyNote, conflict.TheirName));
        Assert.Equal((AnswerValue.Minus, "frozen", SomeDeal.Bo.Id), (conflict.Theirs!.Value, conflict.Theirs.Note, conflict.Theirs.By));
        Assert.Equal(Assessment.Risk, Assert.IsType<DealEvent.Answered>(Assert.Single(merged.Events)).Key.Question);
    }

    [Fact]
    public void Value_and_note_of_one_question_are_joined_separately()
    {
        var deal = SomeDeal.New().Answered(Funds, "+", "old").Answered(Funds, "-", "old", SomeDeal.Bo);

        var after = deal.After([.. Merge(deal, Piece(was: "+", now: "+", noteWas: "old", noteNow: "new")).Events]);

        Assert.Equal(("-", "new"), (after.Mark(Funds), after.Note(Funds)));
    }

    [Fact]
    public void Two_different_notes_are_a_conflict_although_the_value_is_the_same()
    {
        var deal = SomeDeal.New().Answered(Funds, "+", "theirs", SomeDeal.Bo);

        var merged = Merge(deal, Piece(was: "+", now: "+", noteWas: "old", noteNow: "mine"));

        Assert.Equal("mine", Assert.Single(merged.Conflicts).MyNote);
        Assert.Empty(merged.Events);
    }

    [Fact]
    public void A_note_can_be_cleared_but_an_answer_cannot_be_taken_back()
    {
        var deal = SomeDeal.New().Answered(Funds, "+", "old");

        var after = deal.After([.. Merge(deal, Piece(was: "+", now: "", noteWas: "old", noteNow: "  ")).Events]);

        Assert.Equal(("+", null), (after.Mark(Funds), after.Note(Funds)));
    }

    [Fact]
    public void A_note_alone_opens_the_question()
    {
        var after = SomeDeal.New();
        after = after.After([.. Merge(after, Piece(was: "", now: "", noteNow: "ask the CFO")).Events]);

        Assert.Equal(("?", "ask the CFO"), (after.Mark(Funds), after.Note(Funds)));
    }

    [Fact]
    public void An_answer_is_no_conflict_with_a_question_that_somebody_left_open()
    {
        var deal = SomeDeal.New().Answered(Funds, "?", "ask the CFO", SomeDeal.Bo);

        var after = deal.After([.. Merge(deal, Piece(was: "", now: "+")).Events]);

        Assert.Equal(("+", "ask the CFO"), (after.Mark(Funds), after.Note(Funds)));
        Assert.Single(Merge(deal.Answered(Funds, "+"), Piece(was: "", now: "?")).Conflicts);
    }

    [Fact]
    public void Line_breaks_and_blank_ends_that_a_client_adds_are_no_change()
    {
        var deal = SomeDeal.New().Answered(Funds, "+", "one\ntwo");

        Assert.Empty(Merge(deal, Piece(was: "+", now: "+", noteWas: "one\ntwo", noteNow: "one\r\ntwo \n")).Events);
    }

    [Fact]
    public void A_change_for_a_removed_competitor_is_rejected_and_the_rest_is_saved()
    {
        var deal = SomeDeal.New("Norda").After(new DealEvent.CompetitorRemoved("c1"));

        var merged = Merge(deal, Piece(was: "", now: "+", subject: "c1"), Piece(was: "", now: "+"));

        Assert.Equal("Norda was removed from this deal.", Assert.Single(merged.Rejected).Text.En);
        Assert.Single(merged.Events);
    }

    [Theory]
    [InlineData("no-such", "us", "+")]
    [InlineData(Funds, "c9", "+")]
    [InlineData(Funds, "<at>x</at>", "+")]
    [InlineData(Funds, "us", "yes")]
    [InlineData(Funds, "us", "++")]
    public void What_is_no_answer_to_this_deal_is_rejected(string question, string subject, string now)
    {
        var merged = Merge(SomeDeal.New("Norda"), Piece(question, "", now, subject: subject));

        Assert.Equal(question, Assert.Single(merged.Rejected).Field);
        Assert.Empty(merged.Events);
    }

    [Theory]
    [InlineData(DealLimits.Note, 0)]
    [InlineData(DealLimits.Note + 1, 1)]
    public void A_note_has_a_limit(int length, int rejected)
    {
        var merged = Merge(SomeDeal.New(), Piece(was: "", now: "+", noteNow: new string('资', length)));

        Assert.Equal((rejected, 1 - rejected), (merged.Rejected.Count, merged.Events.Count));
    }

    [Fact]
    public void A_key_that_comes_twice_counts_once() =>
        Assert.Single(Merge(SomeDeal.New(), Piece(was: "", now: "+"), Piece(was: "", now: "-")).Events);

    [Fact]
    public void A_closed_deal_takes_no_answers()
    {
        var deal = SomeDeal.New().After(new DealEvent.Closed(Outcome.Lost, "price"));

        Assert.Contains("closed", Assert.Single(Merge(deal, Piece(was: "", now: "+")).Rejected).Text.En, StringComparison.Ordinal);
    }

    private static Merged Merge(Deal deal, params SubmittedAnswer[] pieces) => AnswerMerge.Merge(deal, SomeDeal.Assess, pieces);

    private static SubmittedAnswer Piece(
        string question = Funds, string was = "", string now = "", string noteWas = "", string? noteNow = null, string subject = "us") =>
        new(question, new(subject), was, now, NoteText.Mark(noteWas), noteNow);
}
