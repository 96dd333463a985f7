using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Playbook.Tests.History;

/// <summary>Which deal a message is about, by its words.</summary>
public sealed class NamedInTests
{
    private static readonly (string Name, string? Account)[] Deals =
        [("ACME retrofit", "ACME & Sons"), ("ACME", null), ("远山改造", "远山冷链"), ("AI", null), ("厂", null), ("Birch hall", "Birch")];

    [Theory]
    [InlineData("How is acme   RETROFIT going?", "ACME retrofit")]
    [InlineData("ACME called", "ACME")]
    [InlineData("远山改造进展如何？", "远山改造")]
    [InlineData("远山冷链的人来了", "远山改造")]
    [InlineData("we met Birch today", "Birch hall")]
    [InlineData("ACME retrofit and Birch hall", "ACME retrofit|Birch hall")]
    [InlineData("ACMEs are many", "")]
    [InlineData("AI is said everywhere, 厂 too", "")]
    [InlineData("", "")]
    public void Whole_names_first_then_customers(string text, string names) =>
        Assert.Equal(names, string.Join('|', NamedIn.Find(text, Deals, d => d).Select(d => d.Name)));
}
