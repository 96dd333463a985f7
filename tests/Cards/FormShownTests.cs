using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Tests;

public sealed class FormShownTests
{
    private static readonly Deal Drawn = Some.Deal(competitors: ["Norda", "In-house"]);
    private static readonly DealForm AsDrawn = DealForm.Of(Drawn);

    [Fact]
    public void A_form_sent_back_unchanged_is_what_was_drawn() =>
        Assert.Equivalent(AsDrawn, Was(AsDrawn, Drawn), strict: true);

    [Fact]
    public void What_the_reader_changed_is_told_from_what_was_drawn() =>
        Assert.Equivalent(AsDrawn, Was(AsDrawn with { Name = "New", Account = null, Amount = null, Tender = false, Competitors = [] }, Drawn), strict: true);

    [Fact]
    public void What_others_changed_is_told_from_what_was_drawn()
    {
        var now = Drawn with
        {
            Header = Drawn.Header with { Name = "Theirs", CloseDate = null, CompanyType = null },
            Competitors = Drawn.Competitors.Add(new("c3", "Kelvin")),
        };
        Assert.Equivalent(AsDrawn, Was(AsDrawn, now), strict: true);
    }

    [Fact]
    public void A_name_that_both_changed_equals_neither()
    {
        var was = Was(AsDrawn with { Name = "Mine" }, Drawn with { Header = Drawn.Header with { Name = "Theirs" } });
        Assert.DoesNotContain(was.Name, (string[])["Mine", "Theirs"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a|b|c")]
    public void What_no_form_wrote_is_refused(string? text) => Assert.Null(FormShown.Read(text));

    [Fact]
    public void A_damaged_value_counts_as_none()
    {
        var parts = FormShown.Write(Drawn).Split('|');
        (parts[2], parts[3], parts[4]) = ("much", "2027-02-30", "77");
        var was = FormShown.Read(string.Join('|', parts))!.Was(AsDrawn, Drawn);
        Assert.Equal((null, null, null), (was.Amount, was.CloseDate, was.CompanyType));
    }

    [Theory]
    [InlineData("note", " note\r\n", true)]
    [InlineData("a\nb", "a\r\nb", true)]
    [InlineData("", null, true)]
    [InlineData("note", "Note", false)]
    [InlineData("远山", "山远", false)]
    public void A_fingerprint_tells_texts_apart_but_not_their_line_ends(string one, string? other, bool same) =>
        Assert.Equal(same, Fingerprint.Of(one) == Fingerprint.Of(other));

    [Fact]
    public void A_fingerprint_is_the_same_for_ever() => Assert.Equal("2167bb23", Fingerprint.Of("远山 ACME"));

    private static DealForm Was(DealForm submitted, Deal current) => FormShown.Read(FormShown.Write(Drawn))!.Was(submitted, current);
}
