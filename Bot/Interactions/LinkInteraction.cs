using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Conversations;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// <c>link ACME</c>, said in the chat of a meeting: when it begins, the deal's members get the brief, and afterwards one is asked three questions. It is
/// answered one-to-one: in that chat outsiders read along.
/// </summary>
internal sealed class LinkInteraction(DealDesk desk, DealPicker picker, DealFinder finder, MeetingLinkStore links) : IInteraction
{
    private static readonly LocalText Linked = new(
        "This meeting is linked to {0}. When it begins, those of its members who have me in their chats get the brief one-to-one; when it is over, I ask you three short questions. In the meeting’s chat I say nothing.",
        "这个会议已关联“{0}”。会议开始时，添加了我的商机成员会一对一收到会前准备；会议结束后，我会问您三个简短的问题。会议聊天里我不会说话。");

    private static readonly LocalText Instead = new("It was linked to another deal before.", "之前关联的是另一个商机。");
    private static readonly LocalText Unlinked = new("This meeting is linked to no deal any more.", "这个会议已不再关联商机。");
    private static readonly LocalText Nothing = new("This meeting is linked to no deal. Say “link” and its name there.", "这个会议没有关联商机。请在会议聊天里说“关联”加商机名。");
    private static readonly LocalText NotHere = new(
        "That is said in the chat of a meeting: add me there, and say “link” with the name of a deal. A meeting without me: “brief ACME tomorrow 14:00”.",
        "请在会议聊天里说：先把我加进会议，再说“关联”加商机名。我不在的会议，可以说“会前准备 远山 明天14:00”。");

    private static readonly LocalText Several = new("Several deals fit. Say “link” with more of the name.", "有多个商机符合，请在“关联”后写全名称。");

    public IReadOnlyList<CommandName> Commands => [CommandName.Link, CommandName.Unlink];

    public async Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        if (!turn.Place.IsMeeting)
        {
            return Private(Notices.Refused(turn, NotHere));
        }

        var known = await links.FindAsync(turn.Tenant, turn.ConversationId, cancellationToken);
        return command == CommandName.Unlink ? await UnlinkAsync(turn, known, cancellationToken)
            : rest.Length == 0 ? await ShowAsync(turn, known, cancellationToken) : await LinkAsync(turn, rest, known, cancellationToken);
    }

    private async Task<Reply> LinkAsync(Turn turn, string name, IReadOnlyList<MeetingLink> known, CancellationToken cancellationToken)
    {
        var pick = await picker.PickAsync(turn, name, Cards.Verbs.OpenDeal, cancellationToken);
        if (pick.Deal is not { } id)
        {
            // A list to tap would open a deal, and link nothing: a card in another chat does not know the meeting.
            return Private((await finder.FindAsync(turn, name, cancellationToken)).Ranked.Count > 1 ? Notices.Refused(turn, Several) : pick.Instead!);
        }

        var mine = MineAsync(turn, known.Where(l => l.Deal != id), cancellationToken);
        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        var instead = await mine;
        if (found.ToChange is not DealFate.Open and var fate)
        {
            return Private(Notices.Missing(turn, fate));
        }

        var before = known.FirstOrDefault(l => l.Deal == id);
        if (before?.By != turn.Who.Id || instead.Count > 0)
        {
            var (by, language, zone) = (turn.Who.Id, turn.Language == Language.Chinese ? "zh" : "en", turn.TimeZone);
            var link = before is null ? new(id, by, language, zone) : before with { By = by, Language = language, Zone = zone };
            await links.SaveAsync(turn.Tenant, turn.ConversationId, link, [.. instead.Select(i => i.Link)], cancellationToken);
        }

        return Told(turn, [found.Deal], instead.Count > 0);
    }

    private async Task<Reply> UnlinkAsync(Turn turn, IReadOnlyList<MeetingLink> known, CancellationToken cancellationToken)
    {
        var mine = await MineAsync(turn, known, cancellationToken);
        if (mine.Count == 0)
        {
            return NotLinked(turn);
        }

        await links.RemoveAsync(turn.Tenant, turn.ConversationId, [.. mine.Select(m => m.Link)], cancellationToken);
        return Private(Notices.Reply(turn, Notice.Done(Unlinked)));
    }

    private async Task<Reply> ShowAsync(Turn turn, IReadOnlyList<MeetingLink> known, CancellationToken cancellationToken) =>
        await MineAsync(turn, known, cancellationToken) is { Count: > 0 } mine ? Told(turn, [.. mine.Select(m => m.Deal)], isAnother: false) : NotLinked(turn);

    /// <summary>Links to deals that this person may change. Of the others in the chat the person learns nothing, and changes nothing about them.</summary>
    private async Task<IReadOnlyList<(MeetingLink Link, Deal Deal)>> MineAsync(Turn turn, IEnumerable<MeetingLink> known, CancellationToken cancellationToken)
    {
        var all = await Task.WhenAll(known.Select(async l => (Link: l, Found: await desk.OpenAsync(turn, l.Deal, Place.OneToOne, cancellationToken))));
        return [.. all.Where(f => f.Found is { Loaded: not null, MayChange: true }).Select(f => (f.Link, f.Found.Deal))];
    }

    private static Reply Told(Turn turn, IReadOnlyList<Deal> deals, bool isAnother)
    {
        var linked = Linked.With(string.Join(" · ", deals.Select(d => d.Header.Name)));
        return Private(Notices.Reply(turn, new(
            new("The meeting is linked", "会议已关联"),
            isAnother ? [linked, Instead] : [linked],
            [new(new("Brief", "会前准备"), Cards.Verbs.OpenBrief, DealRef.Of(deals[0])), new(new("Deal", "商机"), Cards.Verbs.OpenDeal, DealRef.Of(deals[0]))])));
    }

    private static Reply NotLinked(Turn turn) => Private(Notices.Reply(turn, new(new("Meeting", "会议"), [Nothing], [])));

    private static Reply Private(Reply reply) => reply with { OneToOneOnly = true };
}
