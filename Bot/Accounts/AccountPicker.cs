using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Interactions;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Storage.Books;

namespace KeyAccountBot.Bot.Accounts;

/// <summary>Finds the account that a command is about, as one of its deals: by the customer's name first, then by a deal's.</summary>
internal sealed class AccountPicker(DealFinder finder, DealPicker picker)
{
    public async Task<Pick> PickAsync(Turn turn, string query, CancellationToken cancellationToken)
    {
        await foreach (var deals in finder.NearestFirstAsync(turn, cancellationToken))
        {
            var customers = Customers(deals).Select(c => c.First()).ToList();
            if (DealNameMatch.Find(query, customers, d => (d.Account!, null)) is { IsClear: true, Ranked: [var found, ..] } && found.Kind != MatchKind.Similar)
            {
                return new(found.Item.Deal, null);
            }
        }

        return await picker.PickAsync(turn, query, Verbs.OpenAccount, cancellationToken);
    }

    /// <summary>A deal of the customer whose very name was typed, when the name tells no single open deal: the customer as a whole is meant.</summary>
    public async Task<DealId?> WholeAsync(Turn turn, string name, CancellationToken cancellationToken)
    {
        var deals = await finder.OwnAsync(turn, cancellationToken);
        var key = AccountId.KeyOf(name);
        return name.Length > 0 && !deals.Any(d => AccountId.KeyOf(d.Name) == key)
            && Customers(deals).FirstOrDefault(c => c.Key == key) is { } customer && customer.Count(d => d.IsOpen) != 1
            ? customer.First().Deal
            : null;
    }

    /// <summary>Open deals first.</summary>
    private static IEnumerable<IGrouping<string, DealSummary>> Customers(IEnumerable<DealSummary> deals) =>
        deals.Where(d => d.Account is not null).OrderByDescending(d => d.IsOpen).GroupBy(d => AccountId.KeyOf(d.Account!));
}
