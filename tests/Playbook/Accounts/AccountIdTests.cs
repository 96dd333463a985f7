using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Tests.Deals;

namespace KeyAccountBot.Playbook.Tests.Accounts;

public sealed class AccountIdTests
{
    private static readonly BookId Book = BookId.OfTeam("team-1");

    [Theory]
    [InlineData("ACME", "acme")]
    [InlineData("ACME", "  Acme ")]
    [InlineData("Société Générale", "societe generale")]
    [InlineData("ＡＣＭＥ", "ACME")]
    [InlineData("远山 集团", "远山集团")]
    public void A_customer_typed_otherwise_is_the_same_account(string one, string other) =>
        Assert.Equal(AccountId.Of(Book, one), AccountId.Of(Book, other));

    [Fact]
    public void Another_customer_and_another_book_are_other_accounts()
    {
        Assert.NotEqual(AccountId.Of(Book, "ACME"), AccountId.Of(Book, "ACME Energy"));
        Assert.NotEqual(AccountId.Of(Book, "ACME"), AccountId.Of(BookId.OwnOf(new("ana")), "ACME"));
    }

    /// <summary>Stored under it: changing how it is made would lose every account.</summary>
    [Fact]
    public void It_is_the_same_for_ever() =>
        Assert.Equal("3cbc2912-17dc-8db2-8bee-392520dbffe7", AccountId.Of(Book, "ACME").ToString());

    [Fact]
    public void A_deal_without_a_customer_has_none()
    {
        var deal = SomeDeal.New();
        Assert.Equal(AccountId.Of(Book, "ACME"), AccountId.Of(deal));
        Assert.Null(AccountId.Of(deal with { Header = deal.Header with { Account = null } }));
        Assert.Throws<ArgumentException>(() => Account.Behind(deal with { Header = deal.Header with { Account = null } }));
    }
}
