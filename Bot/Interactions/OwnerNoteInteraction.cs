using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.People;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>Whether somebody wants notes beside the reminders of channels: each for themselves, wherever it is said.</summary>
internal sealed class OwnerNoteInteraction(UserStore users) : IInteraction
{
    private static readonly LocalText NoMore = new(
        "No more notes beside a channel's reminder. “remind notes on” brings them back.", "以后不再随频道提醒单独发给您。说“提醒 附注 开启”可恢复。");

    private static readonly LocalText Again = new(
        "After a channel's reminder you get a note one-to-one, when there is something for you alone.", "频道提醒之后，如果有只给您看的内容，会单独发给您。");

    public IReadOnlyList<string> Verbs => [Cards.Verbs.MuteNotes];

    public Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken) =>
        SetAsync(turn, card[Payload.Value] != Inputs.No, cancellationToken);

    public async Task<Reply> SetAsync(Turn turn, bool wanted, CancellationToken cancellationToken)
    {
        await users.MuteAsync(turn.Tenant, turn.Who.Id, muted: !wanted, cancellationToken);
        SavedChange.Mark(turn);
        var other = wanted
            ? new NoticeButton(new("No more of these", "以后不再发"), Cards.Verbs.MuteNotes, null, (Payload.Value, Inputs.No))
            : new NoticeButton(new("Send them again", "恢复发送"), Cards.Verbs.MuteNotes, null, (Payload.Value, Inputs.Yes));
        return Notices.Reply(turn, Notice.Done(wanted ? Again : NoMore, other)) with { OneToOneOnly = true };
    }
}
