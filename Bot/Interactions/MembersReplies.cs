using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>The card of a deal's members, with the colleagues who could be added.</summary>
internal sealed class MembersReplies(DealDesk desk, TeamRoster roster)
{
    /// <param name="likely">Who may have been meant.</param>
    public async Task<Reply> CardAsync(
        Turn turn, DealId id, LocalText? told, CancellationToken cancellationToken, NameMatches<Member>? likely = null)
    {
        var found = await desk.OpenAsync(turn, id, turn.Audience, cancellationToken);
        return found.ToChange != DealFate.Open
            ? Notices.Missing(turn, found.ToChange)
            : Card(turn, found, told, await roster.ColleaguesAsync(turn, found.Deal.Book, cancellationToken), likely);
    }

    /// <summary>What the person may still see, and who else could be added. By now the change is saved: a fault here must not tell that it was not.</summary>
    public async Task<(DealLookup Found, IReadOnlyList<Member> Colleagues)> AfterSavingAsync(
        Turn turn, DealLookup changed, CancellationToken cancellationToken)
    {
        var found = new DealLookup(DealFate.Unknown);
        try
        {
            found = await desk.SeenAsync(turn, changed.Loaded!, turn.Audience, cancellationToken);
            return (found, found.MayChange ? await roster.ColleaguesAsync(turn, found.Deal.Book, cancellationToken) : []);
        }
        catch (StorageUnavailableException)
        {
            return (found, []);
        }
    }

    public static Reply Card(
        Turn turn, DealLookup found, LocalText? told, IReadOnlyList<Member> colleagues, NameMatches<Member>? likely = null)
    {
        var deal = found.Deal;
        var candidates = colleagues.Where(c => !deal.HasMember(c.Id)).ToList();
        var meant = (likely?.Ranked ?? []).Select(m => m.Item).Where(candidates.Contains).ToList();
        var view = new MembersView(DealRef.Of(deal), deal.Header.Name, deal.Owner, deal.Members, candidates)
        {
            Told = told,
            Likely = meant,
            Chosen = meant is [var one] ? one : null,
        };
        return new(MembersCard.Render(view, turn.Language), OneToOneOnly: turn.IsAway);
    }

    public async Task<IReadOnlyList<Member>> CandidatesAsync(Turn turn, DealId id, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, turn.Audience, cancellationToken);
        return found.MayChange ? await roster.ColleaguesAsync(turn, found.Deal.Book, cancellationToken) : [];
    }
}
