using FsCheck;
using FsCheck.Fluent;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Deals;

public sealed class DealEditTests
{
    private static readonly Deal Drawn = SomeDeal.New("Norda", "Kor");
    private static readonly DealForm Was = DealForm.Of(Drawn);

    [Fact]
    public void An_untouched_form_changes_nothing() => Assert.Empty(Edit(Drawn, Was).Events);

    [Fact]
    public void Only_the_changed_field_is_taken_from_the_form()
    {
        var current = Header(Drawn, h => h with { Account = "ACME Holding" });

        var after = current.After([.. Edit(current, Was with { Amount = new Money(5, "USD") }).Events]);

        Assert.Equal(("ACME Holding", new Money(5, "USD")), (after.Header.Account, after.Header.Amount!.Value));
    }

    [Fact]
    public void A_field_that_both_changed_differently_stays_and_the_rest_is_saved()
    {
        var current = Header(Drawn, h => h with { CloseDate = new LocalDate(2027, 6, 30), Name = "Same" });

        var edit = Edit(current, Was with { CloseDate = new LocalDate(2027, 4, 30), Name = "Same", Tender = true });

        Assert.Equal([HeaderField.CloseDate], edit.Conflicts);
        var change = Assert.IsType<DealEvent.HeaderChanged>(Assert.Single(edit.Events));
        Assert.Equal(current.Header with { Tender = true }, change.After);
    }

    [Fact]
    public void Competitors_are_matched_by_name_whatever_case_width_and_spacing()
    {
        var edit = Edit(Drawn, Was with { Competitors = ["NORDA", "ｋｏｒ ", " K O R", ""] });

        Assert.Empty(edit.Events);
    }

    [Fact]
    public void A_competitor_leaves_joins_and_returns_with_its_id()
    {
        var without = Drawn.After([.. Edit(Drawn, Was with { Competitors = ["Kor", "in-house"] }).Events]);

        Assert.Equal(["c2", "c3"], without.Rivals.Select(c => c.Id));

        var again = without.After([.. DealEdit.Decide(without, DealForm.Of(without) with { Competitors = ["Kor", "in-house", "norda"] }, DealForm.Of(without), SomeDeal.Today).Events]);

        Assert.Equal(["c1", "c2", "c3"], again.Rivals.Select(c => c.Id));
    }

    [Fact]
    public void Two_people_who_name_different_competitors_keep_both()
    {
        var current = Drawn.After([.. Edit(Drawn, Was with { Competitors = ["Norda", "Kor", "in-house"] }).Events]);

        var after = current.After([.. Edit(current, Was with { Competitors = ["Norda", "Kor", "Solo", "In-House"] }).Events]);

        Assert.Equal(["Norda", "Kor", "in-house", "Solo"], after.Rivals.Select(c => c.Name));
    }

    [Fact]
    public void Together_two_people_cannot_name_more_than_the_limit()
    {
        var current = Drawn.After([.. Edit(Drawn, Was with { Competitors = ["Norda", "Kor", "A", "B", "C"] }).Events]);

        var edit = Edit(current, Was with { Competitors = ["Norda", "Kor", "D", "E"] });

        Assert.Equal(Fields.Competitors, Assert.Single(edit.Problems).Field);
        Assert.Empty(edit.Events);
    }

    [Fact]
    public void Naming_a_competitor_takes_back_that_there_is_none()
    {
        var none = SomeDeal.New().After(new DealEvent.HeaderChanged(Drawn.Header, Drawn.Header with { NoCompetitor = true }));

        var after = none.After([.. DealEdit.Decide(none, DealForm.Of(none) with { Competitors = ["Norda"] }, DealForm.Of(none), SomeDeal.Today).Events]);

        Assert.False(after.Header.NoCompetitor);
    }

    [Fact]
    public void Every_problem_is_told_and_nothing_is_saved()
    {
        var edit = Edit(Drawn, Was with
        {
            Name = "\u202E \t",
            Account = new string('a', 500),
            Amount = new Money(-5, "CNY"),
            CloseDate = SomeDeal.Today.PlusDays(-1),
            Competitors = ["1", "2", "3", "4", "5", "6", new string('x', 61)],
        });

        Assert.Equal(
            [Fields.Name, Fields.Account, Fields.Amount, Fields.CloseDate, Fields.Competitors, Fields.Competitors], edit.Problems.Select(p => p.Field));
        Assert.Empty(edit.Events);
    }

    [Fact]
    public void A_close_date_that_has_passed_since_does_not_block_other_changes()
    {
        var edit = DealEdit.Decide(Drawn, Was with { Name = "New name" }, Was, new LocalDate(2028, 1, 1));

        Assert.Empty(edit.Problems);
        Assert.Single(edit.Events);
    }

    [Fact]
    public void A_closed_deal_is_not_edited()
    {
        var edit = Edit(Drawn.After(new DealEvent.Closed(KeyAccountBot.Playbook.Deals.Outcome.Lost, "price")), Was with { Name = "New" });

        Assert.Single(edit.Problems);
        Assert.Empty(edit.Events);
    }

    [Fact]
    public void Fields_changed_by_one_person_only_are_all_saved()
    {
        var forms = (from name in Gen.Elements("Cooling retrofit", "One", "Two")
                     from account in Gen.Elements("ACME", "ACME Holding", null)
                     from tender in Gen.Elements(true, false)
                     from days in Gen.Elements<int?>(null, 10, 20)
                     select Was with { Name = name, Account = account, Tender = tender, CloseDate = days is { } d ? SomeDeal.Today.PlusDays(d) : Was.CloseDate }).ToArbitrary();
        Prop.ForAll(forms, forms, (mine, theirs) =>
        {
            var between = Drawn.After([.. Edit(Drawn, theirs).Events]);
            var edit = Edit(between, mine);
            var after = between.After([.. edit.Events]).Header;
            return Kept(HeaderField.Name, Was.Name, theirs.Name, mine.Name, after.Name)
                && Kept(HeaderField.Account, Was.Account, theirs.Account, mine.Account, after.Account)
                && Kept(HeaderField.CloseDate, Was.CloseDate, theirs.CloseDate, mine.CloseDate, after.CloseDate)
                && after.Tender == (mine.Tender || theirs.Tender);

            bool Kept<T>(HeaderField field, T was, T first, T second, T now) =>
                Equals(now, edit.Conflicts.Contains(field) || Equals(second, was) ? first : second)
                && edit.Conflicts.Contains(field) == (!Equals(first, was) && !Equals(second, was) && !Equals(first, second));
        }).QuickCheckThrowOnFailure();
    }

    private static HeaderEdit Edit(Deal deal, DealForm submitted) => DealEdit.Decide(deal, submitted, Was, SomeDeal.Today);

    private static Deal Header(Deal deal, Func<DealHeader, DealHeader> change) =>
        deal.After(new DealEvent.HeaderChanged(deal.Header, change(deal.Header)));
}
