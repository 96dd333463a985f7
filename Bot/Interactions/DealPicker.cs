using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Books;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>The deal that was meant, or what to answer instead: a list to tap, or that there is none.</summary>
internal readonly record struct Pick(DealId? Deal, Reply? Instead);

/// <summary>Finds the deal that a command is about.</summary>
internal sealed class DealPicker(DealFinder finder)
{
    private static readonly LocalText NoDeals = new("There is no open deal here yet. Its name is enough to begin one.", "这里还没有进行中的商机。填个名称就能建一个。");

    /// <param name="verb">What a tap in the list does.</param>
    /// <param name="with">What such a tap carries besides: ids and choices only.</param>
    public async Task<Pick> PickAsync(
        Turn turn, string query, string verb, CancellationToken cancellationToken, params IReadOnlyList<(string Key, object Value)> with)
    {
        var found = await finder.FindAsync(turn, query, cancellationToken);
        if (found.IsClear)
        {
            return new(found.Ranked[0].Item.Deal, null);
        }

        if (found.IsAmbiguous)
        {
            var rows = found.Ranked.Select(m => Row(m.Item)).ToList();
            return new(null, new(ChooseDealCard.Render(new(query, rows, verb, turn.Today, with), turn.Language), OneToOneOnly: turn.IsAway));
        }

        return new(null, query.Length > 0
            ? Notices.Reply(turn, Notice.UnknownDeal(TextInput.Cut(query, DealLimits.Name)))
            : Notices.Refused(turn, NoDeals, new NoticeButton(new("New deal", "新建商机"), Verbs.NewDeal)));
    }

    private static DealRow Row(DealSummary deal) =>
        new(new(deal.Deal, deal.Revision), deal.Name, deal.Account, null, deal.CloseDate, [], null);
}
