using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Bot.Interactions;

/// <summary><c>members</c>: who sees everything of a deal; <c>+ name</c> adds, <c>- name</c> removes.</summary>
internal sealed class MembersInteraction(DealDesk desk, DealPicker picker, TeamRoster roster) : IInteraction
{
    private static readonly LocalText NotFound = new(
        "No colleague called “{0}” was found. Only people of a team that you and I are both in can be added.",
        "没有找到叫“{0}”的同事。只能添加与您和我同在一个团队的人。");

    private static readonly LocalText Several = new("“{0}” fits several colleagues. Choose one below.", "“{0}”符合多位同事，请在下面选择。");
    private static readonly LocalText NotAMember = new("No member of this deal is called “{0}”.", "该商机没有叫“{0}”的成员。");
    private static readonly LocalText ChooseFirst = new("Choose a colleague first.", "请先选择一位同事。");

    /// <summary>Of a colleague, as typed: it is shown again.</summary>
    private const int LongestName = 60;

    public IReadOnlyList<CommandName> Commands => [CommandName.Members];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.OpenMembers, Cards.Verbs.AddMember, Cards.Verbs.RemoveMember];

    public async Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        var (query, sign, name) = Parts(rest);
        var pick = await picker.PickAsync(turn, query, Cards.Verbs.OpenMembers, cancellationToken);
        return pick.Deal is not { } id ? pick.Instead!
            : sign switch
            {
                '+' => await AddByNameAsync(turn, id, name, cancellationToken),
                '-' => await RemoveByNameAsync(turn, id, name, cancellationToken),
                _ => await CardAsync(turn, id, null, cancellationToken),
            };
    }

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (card.Deal is not { } id)
        {
            return await OnCommandAsync(turn, CommandName.Members, "", cancellationToken);
        }

        switch (card.Verb)
        {
            case Cards.Verbs.RemoveMember when card[Payload.Member] is { } removed:
                return await ChangeAsync(turn, id, ChangeSource.Card, deal => MembershipDecision.Remove(deal, new(removed)), cancellationToken);
            case Cards.Verbs.AddMember when !string.IsNullOrEmpty(card[Inputs.NewMember]):
                // The card only named an id: who that is, and that it is a colleague, is asked of the roster again.
                var candidates = await CandidatesAsync(turn, id, cancellationToken);
                return candidates.FirstOrDefault(m => m.Id.Value == card[Inputs.NewMember]) is { } added
                    ? await ChangeAsync(turn, id, ChangeSource.Card, deal => MembershipDecision.Add(deal, added), cancellationToken)
                    : await CardAsync(turn, id, ChooseFirst, cancellationToken);
            case Cards.Verbs.AddMember:
                return await CardAsync(turn, id, ChooseFirst, cancellationToken);
            default:
                return await CardAsync(turn, id, null, cancellationToken);
        }
    }

    /// <summary><c>ACME + name</c> in its three parts. A sign inside a name has no space before it.</summary>
    private static (string Query, char? Sign, string Name) Parts(string rest)
    {
        var folded = TextFold.Width(rest);
        var at = folded.IndexOfAny(['+', '-']);
        while (at > 0 && folded[at] == '-' && folded[at - 1] != ' ')
        {
            at = folded.IndexOfAny(['+', '-'], at + 1);
        }

        return at < 0 ? (rest, null, "") : (rest[..at].Trim(), folded[at], TextInput.Cut(rest[(at + 1)..].Trim(), LongestName));
    }

    private async Task<Reply> AddByNameAsync(Turn turn, DealId id, string name, CancellationToken cancellationToken)
    {
        var found = DealNameMatch.Find(name, await CandidatesAsync(turn, id, cancellationToken), m => (m.Name, null));
        return found.IsClear
            ? await ChangeAsync(turn, id, ChangeSource.Typed, deal => MembershipDecision.Add(deal, found.Ranked[0].Item), cancellationToken)
            : await CardAsync(turn, id, (found.IsNone ? NotFound : Several).With(name), cancellationToken);
    }

    private async Task<Reply> RemoveByNameAsync(Turn turn, DealId id, string name, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(turn, id, turn.Audience, cancellationToken);
        if (opened.Loaded is null)
        {
            return Notices.Missing(turn, opened.Fate);
        }

        var found = DealNameMatch.Find(name, opened.Deal.Members, m => (m.Name, null));
        return found.IsClear
            ? await ChangeAsync(turn, id, ChangeSource.Typed, deal => MembershipDecision.Remove(deal, found.Ranked[0].Item.Id), cancellationToken)
            : await CardAsync(turn, id, NotAMember.With(name), cancellationToken);
    }

    private async Task<Reply> ChangeAsync(
        Turn turn, DealId id, ChangeSource source, Func<Deal, Decision> decide, CancellationToken cancellationToken)
    {
        var change = await desk.ChangeAsync(turn, id, turn.Audience, source, (deal, _) =>
        {
            var decision = decide(deal);
            return (decision, decision.Events);
        }, cancellationToken);
        return change.Decision is { } decided
            ? Card(turn, change.Found, decided.IsRefused ? decided.Problems[0].Text : decided.Told, await AfterSavingAsync(turn, change.Found, cancellationToken)) with { ForEveryone = true }
            : Notices.Missing(turn, change.Fate);
    }

    private async Task<Reply> CardAsync(Turn turn, DealId id, LocalText? told, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, turn.Audience, cancellationToken);
        return found.Loaded is null || !found.MayChange
            ? Notices.Missing(turn, found.Loaded is null ? found.Fate : DealFate.NotYours)
            : Card(turn, found, told, await roster.ColleaguesAsync(turn, found.Deal.Book, cancellationToken));
    }

    /// <summary>Who else could be added. By now the change is saved: a fault here must not tell that it was not.</summary>
    private async Task<IReadOnlyList<Member>> AfterSavingAsync(Turn turn, DealLookup found, CancellationToken cancellationToken)
    {
        try
        {
            return await roster.ColleaguesAsync(turn, found.Deal.Book, cancellationToken);
        }
        catch (StorageUnavailableException)
        {
            return [];
        }
    }

    private static Reply Card(Turn turn, DealLookup found, LocalText? told, IReadOnlyList<Member> colleagues)
    {
        var deal = found.Deal;
        var candidates = colleagues.Where(c => !deal.HasMember(c.Id));
        var view = new MembersView(DealRef.Of(deal), deal.Header.Name, deal.Owner, deal.Members, [.. candidates]) { Told = told };
        return new(MembersCard.Render(view, turn.Language), OneToOneOnly: turn.IsAway);
    }

    private async Task<IReadOnlyList<Member>> CandidatesAsync(Turn turn, DealId id, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, turn.Audience, cancellationToken);
        return found.MayChange ? await roster.ColleaguesAsync(turn, found.Deal.Book, cancellationToken) : [];
    }
}
