using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Tests.Deals;

/// <summary>Who said so: how it is kept, joined and forgotten, and what the check reads of it.</summary>
public sealed class AnswerSourceTests
{
    private static readonly Deal Deal = SomeDeal.New("Norda").After(new DealEvent.PersonAdded(new("p1", "Rao")), new DealEvent.PersonAdded(new("p2", "Deng")));

    [Fact]
    public void The_same_typed_again_keeps_who_said_so_and_a_turned_answer_or_a_new_note_does_not()
    {
        var deal = Typed(Deal, "+", "by May", new("p1"));
        Assert.Equal("p1", SourceOf(Typed(deal, "+")));
        Assert.Equal("", SourceOf(Typed(deal, "-")));
        Assert.Equal("", SourceOf(Typed(deal, "+", "the board confirmed it")));
        Assert.Equal("p2", SourceOf(Typed(deal, "-", source: new("p2"))));
    }

    [Fact]
    public void Nobody_who_is_off_the_map_is_named() =>
        Assert.True(TypedAnswers.Decide(Deal, SomeDeal.Assess, 5, Subject.Us, "+", source: new("p9")).IsRefused);

    [Theory]
    [InlineData("", "p1", "p1")]
    [InlineData("p1", "p2", "p2")]
    [InlineData("p1", "-", "")]
    [InlineData("p1", "other", "other")]
    [InlineData("p1", "p1", "p1")]
    [InlineData("p1", null, "p1")]
    public void A_card_names_somebody_or_nobody(string before, string? submitted, string after)
    {
        var deal = before.Length == 0 ? Typed(Deal, "+") : Typed(Deal, "+", source: new(before));
        Assert.Equal(after, SourceOf(Merged(deal, new(Assessment.CompellingEvent, Subject.Us, "+", "+", SourceWas: before, SourceNow: submitted))));
    }

    [Theory]
    [InlineData("p1", "p1")]
    [InlineData(null, "")]
    public void Of_a_turned_answer_the_source_stays_only_where_the_card_shows_it(string? submitted, string after) =>
        Assert.Equal(after, SourceOf(Merged(
            Typed(Deal, "+", source: new("p1")), new(Assessment.CompellingEvent, Subject.Us, "+", "-", SourceWas: "p1", SourceNow: submitted))));

    [Fact]
    public void Two_who_name_different_people_are_asked_and_nothing_is_taken()
    {
        var deal = Typed(Deal, "+", source: new("p2"));
        var merged = AnswerMerge.Merge(deal, SomeDeal.Assess, [new(Assessment.CompellingEvent, Subject.Us, "+", "+", SourceWas: "", SourceNow: "p1")]);
        Assert.Empty(merged.Events);
        Assert.Equal("p1", Assert.Single(merged.Conflicts).MySource);
        Assert.Equal("p2", SourceOf(Merged(deal, new(Assessment.CompellingEvent, Subject.Us, "+", "+", SourceWas: "", SourceNow: "p2"))));
    }

    [Fact]
    public void Somebody_who_was_taken_off_since_is_refused_by_name_of_the_question()
    {
        var deal = Deal.After(new DealEvent.PersonRemoved("p1"));
        var merged = AnswerMerge.Merge(deal, SomeDeal.Assess, [new(Assessment.CompellingEvent, Subject.Us, "", "+", SourceNow: "p1")]);
        Assert.Equal(Assessment.CompellingEvent, Assert.Single(merged.Rejected).Field);
        Assert.Empty(merged.Events);
    }

    [Fact]
    public void A_name_alone_says_that_the_question_came_up()
    {
        var deal = Merged(Deal, new(Assessment.CompellingEvent, Subject.Us, "", "", SourceNow: "p1"));
        Assert.Equal(("?", "p1"), (deal.Mark(Assessment.CompellingEvent), SourceOf(deal)));
    }

    [Fact]
    public void Who_is_taken_off_said_nothing_any_more()
    {
        var deal = Typed(Deal, "+", source: new("p1")).After(new DealEvent.PersonRemoved("p1"));
        Assert.Equal(("+", ""), (deal.Mark(Assessment.CompellingEvent), SourceOf(deal)));
    }

    [Fact]
    public void A_channel_does_not_know_who_said_so() =>
        Assert.Equal("", SourceOf(DealAccess.Shown(Typed(Deal, "+", source: new("p1")), DealView.Channel)!));

    [Fact]
    public void The_check_reads_it_and_takes_no_two_who_are_not_on_the_map_for_one()
    {
        var deal = Enumerable.Range(1, 5).Aggregate(Deal, (d, number) => Typed(d, "+", source: AnswerSource.Other, number: number));
        Assert.DoesNotContain("con-one-mouth", Found(deal));
        deal = Enumerable.Range(1, 3).Aggregate(deal, (d, number) => Typed(d, "+", source: new("p1"), number: number));
        Assert.Contains("con-one-mouth", Found(deal));
        Assert.DoesNotContain("con-one-mouth", CheckEngine.RunForChannel(CheckInput.Of(deal, SomeDeal.Today), Thresholds.Default, BookRules.Default.Settings).Findings.Select(f => f.RuleId));
    }

    private static IEnumerable<string> Found(Deal deal)
    {
        var check = CheckEngine.Run(CheckInput.Of(deal, SomeDeal.Today), Thresholds.Default, BookRules.Default.Settings);
        return check.Findings.Concat(check.Hidden.Select(h => h.Finding)).Select(f => f.RuleId);
    }

    private static Deal Typed(Deal deal, string mark, string? note = null, AnswerSource? source = null, int number = 5) =>
        deal.After([.. TypedAnswers.Decide(deal, SomeDeal.Assess, number, Subject.Us, mark, note, source).Events]);

    private static Deal Merged(Deal deal, SubmittedAnswer submitted)
    {
        var merged = AnswerMerge.Merge(deal, SomeDeal.Assess, [submitted]);
        Assert.Empty(merged.Conflicts);
        Assert.Empty(merged.Rejected);
        return merged.Events.IsEmpty ? deal : deal.After([.. merged.Events]);
    }

    private static string SourceOf(Deal deal) => AnswerSource.TextOf(deal.AnswerTo(Assessment.MethodId, Assessment.CompellingEvent, Subject.Us)?.Source);
}
