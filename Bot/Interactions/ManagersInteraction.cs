using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary><c>managers</c>: who manages the deals of a team. In its channel, or one-to-one with the team's name; <c>+ name</c> and <c>- name</c> are for its owners.</summary>
internal sealed class ManagersInteraction(TeamRoster roster, BookDesk books, BookChoices choices) : IInteraction
{
    private static readonly LocalText NotInTeam = new(
        "Only members of this team see who manages its deals, as far as I can tell now.", "目前看来，只有本团队的成员能看到谁是经理。");

    private static readonly LocalText NoTeam = new(
        "I am in no team with you yet. Add me to a team and mention me there once, then ask again.", "还没有您和我都在的团队。请先把我添加到团队，在那里 @我 一次，再试。");

    private static readonly LocalText NoSuchTeam = new("No team called “{0}” is known to me that you are in too.", "没有您和我都在、名为“{0}”的团队。");
    private static readonly LocalText OwnersOnly = new("Only an owner of the team can name managers. Nothing was changed.", "只有团队所有者可以指定经理，没有改动。");
    private static readonly LocalText NotFound = new("No member of this team is called “{0}”.", "本团队没有叫“{0}”的成员。");
    private static readonly LocalText NotNamed = new("No manager is called “{0}”.", "没有叫“{0}”的经理。");
    private static readonly LocalText Which = new("“{0}” is not sure enough. Choose one below.", "“{0}”不够明确，请在下面选择。");
    private static readonly LocalText ChooseFirst = new("Choose a colleague first.", "请先选择一位同事。");
    private static readonly LocalText Crowded = new("Others are changing this at this very moment. Please try again.", "此刻有其他人也在修改，请再试一次。");

    public IReadOnlyList<CommandName> Commands => [CommandName.Managers];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.OpenManagers, Cards.Verbs.AddManager, Cards.Verbs.RemoveManager];

    public async Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        var (query, sign, name) = SignedName.Of(rest);
        var (team, instead) = await TeamAsync(turn, query, cancellationToken);
        return team is null ? instead! : sign switch
        {
            '+' => await AddByNameAsync(turn, team, name, cancellationToken),
            '-' => await RemoveByNameAsync(turn, team, name, cancellationToken),
            _ => await CardAsync(turn, team, null, cancellationToken),
        };
    }

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        // What a card says counts one-to-one only: a channel has the managers of its own team.
        var named = turn.Place.TeamId ?? card[Payload.Book];
        if (named is null)
        {
            return await OnCommandAsync(turn, CommandName.Managers, "", cancellationToken);
        }

        if (await TeamOfAsync(turn, named, cancellationToken) is not { } team)
        {
            return Notices.Refused(turn, NotInTeam);
        }

        switch (card.Verb)
        {
            case Cards.Verbs.AddManager:
                // The card only named an id: who that is, and that it is a colleague, is asked of the roster again.
                var chosen = (await CandidatesAsync(turn, team, cancellationToken)).FirstOrDefault(m => m.Id.Value == card[Inputs.NewMember]);
                return chosen is not null
                    ? await ChangeAsync(turn, team, book => ManagersDecision.Add(book, chosen), cancellationToken)
                    : await CardAsync(turn, team, ChooseFirst, cancellationToken);
            case Cards.Verbs.RemoveManager when card[Payload.Member] is { } removed:
                return await ChangeAsync(turn, team, book => ManagersDecision.Remove(book, new(removed)), cancellationToken);
            default:
                return await CardAsync(turn, team, null, cancellationToken);
        }
    }

    private async Task<Reply> AddByNameAsync(Turn turn, BookChoice team, string name, CancellationToken cancellationToken)
    {
        var found = DealNameMatch.Find(name, await CandidatesAsync(turn, team, cancellationToken), m => (m.Name, null));
        return SignedName.IsSure(found)
            ? await ChangeAsync(turn, team, book => ManagersDecision.Add(book, found.Ranked[0].Item), cancellationToken)
            : await CardAsync(turn, team, (found.IsNone ? NotFound : Which).With(name), cancellationToken, [.. found.Ranked.Select(m => m.Item)]);
    }

    private async Task<Reply> RemoveByNameAsync(Turn turn, BookChoice team, string name, CancellationToken cancellationToken)
    {
        var book = await books.LatestAsync(turn.Tenant, team.Team!, cancellationToken);
        var found = DealNameMatch.Find(name, book.Managers, m => (m.Name, null));
        return SignedName.IsSure(found)
            ? await ChangeAsync(turn, team, b => ManagersDecision.Remove(b, found.Ranked[0].Item.Id), cancellationToken)
            : await CardAsync(turn, team, NotNamed.With(name), cancellationToken);
    }

    private async Task<Reply> ChangeAsync(Turn turn, BookChoice team, Func<BookSettings, BookDecision> decide, CancellationToken cancellationToken)
    {
        if (await roster.RoleAsync(turn, team.Team!, cancellationToken) != TeamRole.Owner)
        {
            return await CardAsync(turn, team, OwnersOnly, cancellationToken);
        }

        // Before anything is saved: a read that fails afterwards would tell that nothing was.
        var candidates = await CandidatesAsync(turn, team, cancellationToken);
        var change = await books.ChangeAsync(turn.Tenant, team.Team!, decide, cancellationToken);
        return change is null
            ? await CardAsync(turn, team, Crowded, cancellationToken)
            : Card(turn, team, change.Settings, mayName: true, candidates, change.Told, []).Saved();
    }

    private async Task<Reply> CardAsync(
        Turn turn, BookChoice team, LocalText? told, CancellationToken cancellationToken, IReadOnlyList<Member>? likely = null)
    {
        var role = await roster.RoleAsync(turn, team.Team!, cancellationToken);
        if (role == TeamRole.Outsider)
        {
            return Notices.Refused(turn, NotInTeam);
        }

        var book = await books.LatestAsync(turn.Tenant, team.Team!, cancellationToken);
        var candidates = role == TeamRole.Owner ? await CandidatesAsync(turn, team, cancellationToken) : [];
        return Card(turn, team, book, role == TeamRole.Owner, candidates, told, likely ?? []);
    }

    private static Reply Card(
        Turn turn, BookChoice team, BookSettings book, bool mayName, IReadOnlyList<Member> candidates, LocalText? told, IReadOnlyList<Member> likely)
    {
        var left = candidates.Where(c => !book.Managers.Exists(m => m.Id == c.Id)).ToList();
        var view = new ManagersView(team, book.Managers, mayName, left) { Told = told, Likely = [.. likely.Where(left.Contains)] };
        return new(ManagersCard.Render(view, turn.Language), OneToOneOnly: turn.IsAway);
    }

    /// <summary>Everybody in the team, also the person who asks.</summary>
    private async Task<IReadOnlyList<Member>> CandidatesAsync(Turn turn, BookChoice team, CancellationToken cancellationToken)
    {
        var colleagues = await roster.ColleaguesAsync(turn, BookId.OfTeam(team.Team!), cancellationToken);
        return await roster.HasAsync(turn, team.Team!, cancellationToken) ? [new(turn.Who.Id, turn.Who.Name), .. colleagues] : [];
    }

    /// <summary>The team as the person may name it; null for somebody who is not in it.</summary>
    private async Task<BookChoice?> TeamOfAsync(Turn turn, string id, CancellationToken cancellationToken) =>
        (await choices.TeamsAsync(turn, cancellationToken)).FirstOrDefault(t => t.Team == id)
        ?? (turn.Place.TeamId == id && await roster.HasAsync(turn, id, cancellationToken) ? new(id, turn.TeamName) : null);

    private async Task<(BookChoice? Team, Reply? Instead)> TeamAsync(Turn turn, string query, CancellationToken cancellationToken)
    {
        if (turn.Place.TeamId is { } here)
        {
            return await TeamOfAsync(turn, here, cancellationToken) is { } team ? (team, null) : (null, Notices.Refused(turn, NotInTeam));
        }

        var teams = await choices.TeamsAsync(turn, cancellationToken);
        if (teams.Count == 0)
        {
            return (null, Notices.Refused(turn, NoTeam));
        }

        var found = DealNameMatch.Find(query, [.. teams.Where(t => t.Name is not null)], t => (t.Name!, null));
        return found is { IsClear: true, Ranked: [{ Kind: not MatchKind.Similar } sure, ..] } ? (sure.Item, null)
            : query.Length == 0 && teams is [var only] ? (only, null)
            : (null, new(
                ChooseTeamCard.Render(
                    new(found.IsNone ? teams : [.. found.Ranked.Select(m => m.Item)], Cards.Verbs.OpenManagers)
                    {
                        Told = query.Length > 0 && found.IsNone ? NoSuchTeam.With(TextInput.Cut(query, DealLimits.Name)) : null,
                    },
                    turn.Language),
                OneToOneOnly: turn.IsAway));
    }
}
