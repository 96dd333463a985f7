using System.Globalization;
using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary><c>delete</c>: asks first, then the deal is gone for good.</summary>
internal sealed class DeleteDealInteraction(DealDesk desk, DealPicker picker, DealViews views) : IInteraction, IExpectsText
{
    private const string Deal = "deal";
    private const string Revision = "revision";

    private static readonly LocalText Deleted = new("The deal is deleted.", "商机已删除。");
    private static readonly LocalText ChangedMeanwhile = new(
        "The deal has changed since this was asked, so nothing was deleted. This is what it holds now.",
        "询问之后该商机有了改动，因此没有删除。以下是现在的情况。");

    private static readonly LocalText Kept = new("Kept. Nothing was deleted.", "已保留，没有删除任何内容。");

    public IReadOnlyList<CommandName> Commands => [CommandName.Delete];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.AskDelete, Cards.Verbs.DeleteDeal];

    public string DialogId => "delete";

    public async Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        var pick = await picker.PickAsync(turn, rest, Cards.Verbs.AskDelete, cancellationToken);
        return pick.Instead ?? await AskAsync(turn, pick.Deal!.Value, cancellationToken);
    }

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (card.Deal is not { } id)
        {
            return await OnCommandAsync(turn, CommandName.Delete, "", cancellationToken);
        }

        return card.Verb == Cards.Verbs.DeleteDeal
            ? await DeleteAsync(turn, id, card.Whole(Payload.Revision), cancellationToken)
            : await AskAsync(turn, id, cancellationToken);
    }

    /// <summary>Only a plain yes deletes; anything that is neither yes nor no is no answer.</summary>
    public async Task<Reply?> OnTextAsync(
        Turn turn, IReadOnlyDictionary<string, string> state, string text, CancellationToken cancellationToken)
    {
        if (!DealId.TryParse(state.GetValueOrDefault(Deal), out var id))
        {
            return null;
        }

        return TextFold.Lower(text).Trim('.', '!', '。', '！', ' ') switch
        {
            "yes" or "y" or "delete" or "是" or "是的" or "确认" or "确定" or "删除" => await DeleteAsync(
                turn, id, long.TryParse(state.GetValueOrDefault(Revision), CultureInfo.InvariantCulture, out var at) ? at : null, cancellationToken),
            "no" or "n" or "keep" or "否" or "不" or "不是" or "保留" => await KeepAsync(turn, id, cancellationToken),
            _ => null,
        };
    }

    private async Task<Reply> AskAsync(Turn turn, DealId id, CancellationToken cancellationToken, LocalText? told = null)
    {
        var found = await desk.OpenAsync(turn, id, turn.Audience, cancellationToken);
        if (found.ToChange != DealFate.Open)
        {
            return Notices.Missing(turn, found.ToChange);
        }

        var deal = found.Deal;
        var view = new DeleteView(DealRef.Of(deal), deal.Header.Name, deal.Answers.Count, deal.Answers.Values.Count(a => a.Note is not null)) { Told = told };
        return new(
            DeleteCard.Render(view, turn.Language),
            OneToOneOnly: turn.IsAway,
            Expect: new(DialogId, new Dictionary<string, string>
            {
                [Deal] = id.ToString(),
                [Revision] = deal.Revision.ToString(CultureInfo.InvariantCulture),
            }));
    }

    /// <param name="revision">Of the deal that the person was asked about; a later one is asked about again.</param>
    private async Task<Reply> DeleteAsync(Turn turn, DealId id, long? revision, CancellationToken cancellationToken)
    {
        var fate = await desk.DeleteAsync(turn, id, revision, turn.Audience, cancellationToken);
        return fate == DealFate.Changed ? await AskAsync(turn, id, cancellationToken, ChangedMeanwhile)
            : fate == DealFate.Open
            ? Notices.Reply(turn, Notice.Done(Deleted, new NoticeButton(new("My deals", "我的商机"), Cards.Verbs.ListDeals)))
                with { ForEveryone = true, Expect = Expectation.Nothing }
            : Notices.Missing(turn, fate);
    }

    private async Task<Reply> KeepAsync(Turn turn, DealId id, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, turn.Audience, cancellationToken);
        var reply = found.Loaded is null ? Notices.Missing(turn, found.Fate) : views.Reply(turn, found, Kept);
        return reply with { Expect = Expectation.Nothing };
    }
}
