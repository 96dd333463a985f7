using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Bot.Interactions;

/// <param name="View">What was asked; null when there is nothing to ask.</param>
internal sealed record AskedMove(Reply Reply, MoveView? View);

/// <summary>Moving a deal to another book: what it would mean, whether the person may, and doing it.</summary>
internal sealed class DealMoves(DealDesk desk, TeamRoster roster, BookChoices choices, DealViews views)
{
    private static readonly LocalText NotYours = new(
        "Only its owner and the managers of its team can move a deal.", "只有负责人和所在团队的经理可以移动商机。");

    private static readonly LocalText NotThere = new(
        "You are not in that team, as far as I can tell now. Nothing was moved.", "目前看来您不在该团队，因此没有移动。");

    private static readonly LocalText There = new("It is there already.", "商机已经在那里了。");
    private static readonly LocalText Kept = new("Left where it is.", "没有移动。");

    public async Task<AskedMove> AskAsync(Turn turn, DealId id, string? to, LocalText? told, CancellationToken cancellationToken)
    {
        var (found, refusal) = await OpenAsync(turn, id, cancellationToken);
        if (refusal is not null)
        {
            return new(refusal, null);
        }

        var deal = found.Deal;
        var teams = await choices.TeamsAsync(turn, cancellationToken);
        var now = deal.Book.TeamId is { } team ? teams.FirstOrDefault(t => t.Team == team) ?? new(team) : BookChoice.Own;
        IReadOnlyList<BookChoice> others = [.. teams.Prepend(BookChoice.Own).Where(b => b.Team != now.Team)];
        var view = new MoveView(DealRef.Of(deal), deal.Header.Name, now, others, deal.Members.Count, deal.Owner.Id == turn.Who.Id)
        {
            To = others.FirstOrDefault(b => b.Value == to),
            Was = Fingerprint.Of(deal.Book.Value),
            Told = to == now.Value ? There : told,
        };
        return new(new(MoveCard.Render(view, turn.Language), OneToOneOnly: true), view);
    }

    /// <param name="team">Null for the owner's own book.</param>
    /// <param name="was">Names the book in which it was when the person was asked.</param>
    public async Task<Reply> MoveAsync(Turn turn, DealId id, string? team, string was, ChangeSource source, CancellationToken cancellationToken)
    {
        var (found, refusal) = await OpenAsync(turn, id, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        if (team is not null && found.Deal.Book.TeamId != team && !await roster.HasAsync(turn, team, cancellationToken))
        {
            return Notices.Refused(turn, NotThere) with { OneToOneOnly = true };
        }

        // Who may was asked for the book it was in a moment ago: in another one the question would be another.
        var asked = Fingerprint.Of(found.Deal.Book.Value) == was ? found.Deal.Book : default;
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, source, (deal, _) =>
        {
            var decision = MoveDecision.Decide(deal, team, asked);
            return (decision, decision.Events);
        }, cancellationToken);
        return change.Decision is not { } decided ? Notices.MissingOneToOne(turn, change.Fate)
            : change.IsSaved ? await AfterAsync(turn, change.Found, change.Repeated ? null : decided.Told, cancellationToken)
            : Show(turn, change.Found, decided.IsRefused ? decided.Problems[0].Text : decided.Told);
    }

    public async Task<Reply> KeepAsync(Turn turn, DealId id, CancellationToken cancellationToken)
    {
        var (found, refusal) = await OpenAsync(turn, id, cancellationToken);
        return refusal ?? Show(turn, found, Kept);
    }

    private async Task<(DealLookup Found, Reply? Refusal)> OpenAsync(Turn turn, DealId id, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        return found.Loaded is null ? (found, Notices.MissingOneToOne(turn, found.Fate))
            : DealAccess.MayMove(found.Deal, await roster.InTeamAsync(turn, found.Deal, cancellationToken)) ? (found, null)
            : (found, Notices.Refused(turn, NotYours) with { OneToOneOnly = true });
    }

    /// <summary>A manager may have moved it out of sight. By now it is saved: a fault here must not tell that it was not.</summary>
    private async Task<Reply> AfterAsync(Turn turn, DealLookup changed, LocalText? told, CancellationToken cancellationToken)
    {
        var found = new DealLookup(DealFate.Unknown);
        try
        {
            found = await desk.SeenAsync(turn, changed.Loaded!, Place.OneToOne, cancellationToken);
        }
        catch (Exception e) when (e is StorageUnavailableException or CorruptRowException)
        {
            // What the person sees of it now cannot be told: it is not shown.
        }

        return (found.Loaded is null
            ? Notices.Reply(turn, Notice.Done(told ?? There, new NoticeButton(new("My deals", "我的商机"), Cards.Verbs.ListDeals)))
            : Show(turn, found, told)) with { OneToOneOnly = true, ForEveryone = true };
    }

    private Reply Show(Turn turn, DealLookup found, LocalText? told) =>
        views.Reply(turn with { Place = Place.OneToOne }, found, told) with { OneToOneOnly = true };
}
