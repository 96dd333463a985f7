using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary><c>members</c>: who sees everything of a deal; <c>+ name</c> adds, <c>- name</c> removes.</summary>
internal sealed class MembersInteraction(DealDesk desk, DealPicker picker, DealFinder finder, DealViews views, MembersReplies replies) : IInteraction
{
    private static readonly LocalText NotFound = new(
        "No colleague called “{0}” was found. Only people of a team that you and I are both in can be added.",
        "没有找到叫“{0}”的同事。只能添加与您和我同在一个团队的人。");

    private static readonly LocalText Several = new("“{0}” fits several colleagues. Choose one below.", "“{0}”符合多位同事，请在下面选择。");
    private static readonly LocalText NotAMember = new("No member of this deal is called “{0}”.", "该商机没有叫“{0}”的成员。");
    private static readonly LocalText Nearest = new(
        "No colleague is called “{0}” exactly. The nearest name is chosen below: add it if it is the one.",
        "没有同事正好叫“{0}”。下面已选中最接近的姓名，确认无误后请点“添加”。");

    private static readonly LocalText Left = new("You are no longer a member.", "您已不再是成员。");
    private static readonly LocalText LeaveHeading = new("Leave this deal?", "退出该商机？");
    private static readonly LocalText Leave = new(
        "You would no longer see what its members see, and only a member can add you again.", "退出后您将看不到只有成员能看到的内容，需由其他成员重新添加。");

    private static readonly LocalText ChooseFirst = new("Choose a colleague first.", "请先选择一位同事。");

    public IReadOnlyList<CommandName> Commands => [CommandName.Members];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.OpenMembers, Cards.Verbs.AddMember, Cards.Verbs.RemoveMember];

    public async Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        var (query, sign, name) = SignedName.Of(rest);
        if (sign is not null && await finder.HasAsync(turn, rest, cancellationToken))
        {
            (query, sign) = (rest, null);
        }

        var pick = await picker.PickAsync(turn, query, Cards.Verbs.OpenMembers, cancellationToken);
        return pick.Deal is not { } id ? pick.Instead!
            : sign switch
            {
                '+' => await AddByNameAsync(turn, id, name, cancellationToken),
                '-' => await RemoveByNameAsync(turn, id, name, cancellationToken),
                _ => await replies.CardAsync(turn, id, null, cancellationToken),
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
                return await RemoveAsync(turn, id, new(removed), card[Payload.Sure] == Inputs.Yes, ChangeSource.Card, cancellationToken);
            case Cards.Verbs.AddMember when !string.IsNullOrEmpty(card[Inputs.NewMember]):
                // The card only named an id: who that is, and that it is a colleague, is asked of the roster again.
                var candidates = await replies.CandidatesAsync(turn, id, cancellationToken);
                return candidates.FirstOrDefault(m => m.Id.Value == card[Inputs.NewMember]) is { } added
                    ? await ChangeAsync(turn, id, ChangeSource.Card, deal => MembershipDecision.Add(deal, added), cancellationToken)
                    : await replies.CardAsync(turn, id, ChooseFirst, cancellationToken);
            case Cards.Verbs.AddMember:
                return await replies.CardAsync(turn, id, ChooseFirst, cancellationToken);
            default:
                return await replies.CardAsync(turn, id, null, cancellationToken);
        }
    }

    private async Task<Reply> AddByNameAsync(Turn turn, DealId id, string name, CancellationToken cancellationToken)
    {
        var found = DealNameMatch.Find(name, await replies.CandidatesAsync(turn, id, cancellationToken), m => (m.Name, null));
        if (SignedName.IsSure(found))
        {
            return await ChangeAsync(turn, id, ChangeSource.Typed, deal => MembershipDecision.Add(deal, found.Ranked[0].Item), cancellationToken);
        }

        var told = found.IsNone ? NotFound : found.IsClear ? Nearest : Several;
        return await replies.CardAsync(turn, id, told.With(name), cancellationToken, found);
    }

    private async Task<Reply> RemoveByNameAsync(Turn turn, DealId id, string name, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(turn, id, turn.Audience, cancellationToken);
        if (opened.Loaded is null)
        {
            return Notices.Missing(turn, opened.Fate);
        }

        var found = DealNameMatch.Find(name, opened.Deal.Members, m => (m.Name, null));
        return SignedName.IsSure(found)
            ? await RemoveAsync(turn, id, found.Ranked[0].Item.Id, sure: false, ChangeSource.Typed, cancellationToken)
            : await replies.CardAsync(turn, id, NotAMember.With(name), cancellationToken);
    }

    /// <param name="sure">The person was asked, if it is about the person.</param>
    private async Task<Reply> RemoveAsync(
        Turn turn, DealId id, UserId user, bool sure, ChangeSource source, CancellationToken cancellationToken)
    {
        if (user == turn.Who.Id && !sure)
        {
            var found = await desk.OpenAsync(turn, id, turn.Audience, cancellationToken);
            if (found.ToChange == DealFate.Open && found.Deal.Members.Exists(m => m.Id == user))
            {
                var deal = DealRef.Of(found.Deal);
                return Notices.Reply(turn, new(LeaveHeading, [Leave],
                [
                    new(new("Stay", "不退出"), Cards.Verbs.OpenMembers, deal),
                    new(new("Leave", "退出"), Cards.Verbs.RemoveMember, deal, (Payload.Member, user.Value), (Payload.Sure, Inputs.Yes)),
                ]));
            }
        }

        return await ChangeAsync(turn, id, source, deal => MembershipDecision.Remove(deal, user), cancellationToken);
    }

    private async Task<Reply> ChangeAsync(
        Turn turn, DealId id, ChangeSource source, Func<Deal, Decision> decide, CancellationToken cancellationToken)
    {
        var change = await desk.ChangeAsync(turn, id, turn.Audience, source, (deal, _) =>
        {
            var decision = decide(deal);
            return (decision, decision.Events);
        }, cancellationToken);
        if (change.Decision is not { } decided)
        {
            return Notices.Missing(turn, change.Fate);
        }

        var told = change.Repeated ? null : decided.IsRefused ? decided.Problems[0].Text : decided.Told;
        var (found, colleagues) = await replies.AfterSavingAsync(turn, change.Found, cancellationToken);
        return (found.ToChange == DealFate.Open ? MembersReplies.Card(turn, found, told, colleagues)
            : found.Loaded is not null ? views.Reply(turn, found, told)
            : Notices.Reply(turn, Notice.Done(told ?? Left, new NoticeButton(new("My deals", "我的商机"), Cards.Verbs.ListDeals)))).Saved();
    }
}
