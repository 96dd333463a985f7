using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary><c>cancel</c>: nothing is asked any more. What was saved stays.</summary>
internal sealed class CancelInteraction : IInteraction
{
    private static readonly LocalText Cancelled = new(
        "All right. What was saved stays; the cards above still work.", "好的。已保存的内容都在，上面的卡片仍然可用。");

    public IReadOnlyList<CommandName> Commands => [CommandName.Cancel];

    public Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        var notice = Notice.Done(Cancelled, new NoticeButton(new("My deals", "我的商机"), Verbs.ListDeals));
        return Task.FromResult(new Reply(NoticeCard.Render(notice, turn.Language), Expect: Expectation.Nothing));
    }
}
