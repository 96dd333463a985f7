using KeyAccountBot.Bot.Accounts;
using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Accounts;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>The cards of an account, and what is said instead when there is none to see.</summary>
internal sealed class AccountCards(MethodLibrary methods)
{
    private static readonly LocalText OwnersAlone = new(
        "This account belongs to the own book of the deal's owner: only they see it. Moved to a team, the deal's account is the team's.",
        "这个客户在商机负责人自己的商机本里，只有负责人能看。商机移到团队后，客户档案归团队。");

    private readonly Method _keyAccount = methods.Find(KeyAccountMethod.MethodId)!;

    public Reply Account(
        Turn turn, AccountLookup found, LocalText? told = null, (string? Tier, string Reason, LocalText Problem)? notTaken = null, TierShown? shown = null)
    {
        if (found.Fate != AccountFate.Open)
        {
            return Instead(turn, found, "");
        }

        var reply = Private(AccountCard.Render(ViewOf(turn, found) with { Told = told, NotTaken = notTaken, Shown = shown }, turn.Language));
        return told is null ? reply : reply.Saved();
    }

    public AccountView ViewOf(Turn turn, AccountLookup found) =>
        new(DealRef.Of(found.Through.Deal), found.Account, _keyAccount, turn.DayIn(found.Through.Deal.TimeZone))
        {
            Deals = found.Deals ?? [],
            Elsewhere = found.Elsewhere ?? [],
            Methods = found.MayChange ? MethodRow.OnAccount(methods, found.Account.Sheet, KeyAccountMethod.MethodId) : [],
            MayChange = found.MayChange,
            SeesWords = found.SeesWords(turn.Who.Id),
        };

    /// <summary>Where there is no account to see, or none that the person may change.</summary>
    /// <param name="typed">What was typed for the customer.</param>
    public static Reply Instead(Turn turn, AccountLookup found, string typed) => (found.Fate switch
    {
        AccountFate.NoDeal => Notices.Missing(turn, found.Through.Fate),
        AccountFate.NotYours => Notices.Refused(turn, OwnersAlone),
        AccountFate.Crowded => Notices.Missing(turn, DealFate.Crowded),
        AccountFate.NoCustomer when found.Through.MayChange && found.Through.Deal.IsOpen => Customer(turn, found.Through.Deal, typed, null),
        _ => Notices.Missing(turn, DealFate.NotYours),
    }) with { OneToOneOnly = true };

    public static Reply Customer(Turn turn, Deal deal, string name, LocalText? problem) => Private(CustomerCard.Render(
        DealRef.Of(deal), deal.Header.Name, TextInput.Cut(name, DealLimits.Account), problem, turn.Language));

    public static Reply VisitForm(Turn turn, AccountLookup found, IReadOnlyDictionary<string, string> texts, params IReadOnlyList<Problem> problems)
    {
        var (deal, today) = (found.Through.Deal, turn.DayIn(found.Through.Deal.TimeZone));
        var shown = Typed.Shown(texts, problems);
        return Private(AccountVisitCard.Form(
            new(DealRef.Of(deal), found.Account, AccountVisitReading.Listed(deal, turn.Who.Id, shown.GetValueOrDefault(Inputs.Met, "")), shown, today)
            {
                Problems = problems,
                Deals = [.. (found.Deals ?? []).Where(d => d.IsOpen && d.HasMember(turn.Who.Id))],
            },
            turn.Language));
    }

    public Reply OneVisit(Turn turn, AccountLookup found, Visit visit, bool asks) =>
        Private(AccountVisitCard.One(ViewOf(turn, found), visit, asks, turn.Language));

    private static Reply Private(RenderedCard card) => new(card, OneToOneOnly: true);
}
