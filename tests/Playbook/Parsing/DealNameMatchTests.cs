using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Playbook.Tests.Parsing;

public class DealNameMatchTests
{
    private static readonly (string Name, string? Account)[] Deals =
    [
        ("ACME cooling retrofit", "ACME Foods"),
        ("Line 3 expansion", "ACME Foods"),
        ("远山冷链改造", "远山集团"),
        ("Café Münster rollout", null),
        ("New energy park", "Norda"),
        ("Retrofit", "Bolt"),
        ("🚀", null),
    ];

    [Theory]
    [InlineData("ACME cooling retrofit", 0, MatchKind.Exact)]
    [InlineData("acme  COOLING-retrofit", 0, MatchKind.Exact)]
    [InlineData("ＡＣＭＥ cooling retrofit", 0, MatchKind.Exact)]
    [InlineData("“ACME cooling retrofit”", 0, MatchKind.Exact)]
    [InlineData("cafe munster rollout", 3, MatchKind.Exact)]
    [InlineData("遠山冷鏈改造", 2, MatchKind.Exact)]
    [InlineData("Bolt retrofit", 5, MatchKind.Exact)]
    [InlineData("🚀", 6, MatchKind.Exact)]
    [InlineData("acme c", 0, MatchKind.Start)]
    [InlineData("ACME ret", 0, MatchKind.Start)]
    [InlineData("远山", 2, MatchKind.Start)]
    [InlineData("Norda", 4, MatchKind.Account)]
    [InlineData("冷链", 2, MatchKind.Within)]
    [InlineData("expansion acme", 1, MatchKind.Within)]
    [InlineData("acme coolng retrofit", 0, MatchKind.Similar)]
    [InlineData("AMCE cooling", 0, MatchKind.Similar)]
    [InlineData("远山冷连改造", 2, MatchKind.Similar)]
    [InlineData("NEP", 4, MatchKind.Similar)]
    public void One_deal_is_found_by_what_is_typed_of_it(string query, int index, MatchKind kind)
    {
        var matches = Find(query);

        Assert.True(matches.IsClear);
        Assert.Equal((Deals[index], kind), (matches.Ranked[0].Item, matches.Ranked[0].Kind));
    }

    [Theory]
    [InlineData("ACME", 2)]
    [InlineData("line 3 expansion acme foods extra", 0)]
    [InlineData("ret", 2)]
    [InlineData("zzz", 0)]
    [InlineData("", 0)]
    [InlineData("?!", 0)]
    [InlineData("远海", 0)]
    public void Several_or_none_are_told_apart(string query, int count)
    {
        var matches = Find(query);

        Assert.Equal(count, matches.Ranked.Count);
        Assert.Equal((count == 0, count > 1), (matches.IsNone, matches.IsAmbiguous));
    }

    [Fact]
    public void An_exact_name_wins_over_longer_ones_but_not_over_its_twin()
    {
        Assert.True(Find("Retrofit").IsClear);
        Assert.Equal("Retrofit", Find("Retrofit").Ranked[0].Item.Name);
        Assert.True(DealNameMatch.Find("x", [("X", "A"), ("x", "B")], d => (d.Item1, d.Item2)).IsAmbiguous);
        Assert.True(DealNameMatch.Find("b x", [("X", "A"), ("x", "B")], d => (d.Item1, d.Item2)).IsClear);
    }

    [Fact]
    public void The_order_of_equals_is_kept()
    {
        var matches = Find("ACME");

        Assert.Equal([MatchKind.Start, MatchKind.Account], matches.Ranked.Select(m => m.Kind));
    }

    private static NameMatches<(string Name, string? Account)> Find(string query) => DealNameMatch.Find(query, Deals, d => d);
}
