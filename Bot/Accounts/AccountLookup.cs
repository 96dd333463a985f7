using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Accounts;

namespace KeyAccountBot.Bot.Accounts;

internal enum AccountFate
{
    /// <summary>To be read, and by the deal's people to be changed.</summary>
    Open,

    /// <summary>The deal it was opened through says why not: <see cref="AccountLookup.Through"/>.</summary>
    NoDeal,

    /// <summary>The deal names no customer yet.</summary>
    NoCustomer,

    /// <summary>It is kept in the own book of somebody else.</summary>
    NotYours,

    /// <summary>Others kept saving first.</summary>
    Crowded,
}

/// <summary>An account as the person of the turn may see it: through one of its deals, whose rights count.</summary>
/// <param name="Through">Every card of the account carries this deal's id.</param>
/// <param name="Deals">Deals of the account that the person knows of, the one it was opened through among them.</param>
/// <param name="Elsewhere">Deals that name the same customer in another book: another account.</param>
internal sealed record AccountLookup(
    AccountFate Fate, DealLookup Through, LoadedAccount? Loaded = null, IReadOnlyList<Deal>? Deals = null, IReadOnlyList<Deal>? Elsewhere = null)
{
    private Account? _account;

    /// <summary>As it is loaded, or as a decision sees it.</summary>
    /// <exception cref="InvalidOperationException">There is none to see.</exception>
    public Account Account
    {
        get => _account ?? Loaded?.Account ?? throw new InvalidOperationException("No account was found.");
        init => _account = value;
    }

    /// <summary>The account's sheet under the id of the deal, as the cards of a walk are drawn from it.</summary>
    public Deal Drawn => Account.Sheet with { Id = Through.Deal.Id };

    public bool MayChange => Fate == AccountFate.Open && Through.MayChange;

    /// <summary>Who was met and what came of it is for the people of the account's deals, and for who manages none of them not.</summary>
    public bool SeesWords(UserId user) => Deals?.Any(d => d.HasMember(user)) == true;
}

/// <param name="Decision">Null unless the account was open to the person.</param>
/// <param name="Repeated">The same activity saved its change before.</param>
internal sealed record AccountChange<T>(AccountLookup Found, T? Decision, bool Saved = false, bool Repeated = false)
{
    public bool IsSaved => Saved || Repeated;

    /// <inheritdoc cref="DealChange{T}.Told"/>
    public LocalText? Told(Decision decided) => Repeated ? DealDesk.JustSaved : decided.Told;
}
