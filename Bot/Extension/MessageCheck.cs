using System.Text.Json;
using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Sdk;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Check;
using KeyAccountBot.Cards.Extension;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Books;
using Body = System.Collections.Generic.Dictionary<string, object>;

namespace KeyAccountBot.Bot.Extension;

/// <summary>
/// <c>Check this deal</c>: of the deal that a message names, or that is chosen, what a channel may be told of its check. It is looked at first and
/// then put into the message that is being written.
/// </summary>
internal sealed class MessageCheck(VisibleDeals deals, DealDesk desk, DealChecks checks)
{
    private static readonly LocalText Title = new("Check a deal", "检查商机");
    private static readonly LocalText NoDeals = new(
        "You have no deal that could be checked. Write “new” to me one-to-one.", "您还没有可以检查的商机。请和我一对一聊天，输入“新建”。");

    private static readonly LocalText Gone = new("This deal is gone, or you no longer see it.", "该商机已不存在，或您已看不到它。");

    public async Task<Body> OpenAsync(Turn turn, JsonElement value, CancellationToken cancellationToken)
    {
        var text = MessageText.Of(value.Child("messagePayload"));
        if (text is null)
        {
            return await ChooseAsync(turn, [], null, cancellationToken);
        }

        var named = NamedIn.Find(text, [.. (await deals.AllAsync(turn, cancellationToken)).Where(d => d.IsOpen)], d => (d.Name, d.Account));
        return named is [var only] ? await ShowAsync(turn, only.Deal, cancellationToken) : await ChooseAsync(turn, named, named.Count, cancellationToken);
    }

    public async Task<Body> SubmitAsync(Turn turn, JsonElement value, CancellationToken cancellationToken)
    {
        var data = value.Child("data");
        return !DealId.TryParse(data.Text(Payload.Deal) ?? data.Text(Inputs.Deal), out var id) ? await ChooseAsync(turn, [], null, cancellationToken)
            : data.Text(Payload.Go) == SharedCheckCard.IntoMessage ? await InsertAsync(turn, id, cancellationToken)
            : await ShowAsync(turn, id, cancellationToken);
    }

    /// <param name="first">Those that come first.</param>
    private async Task<Body> ChooseAsync(Turn turn, IReadOnlyList<DealSummary> first, int? named, CancellationToken cancellationToken)
    {
        var own = (await deals.OwnAsync(turn, cancellationToken)).Where(d => d.IsOpen);
        var shown = await deals.ReadAsync(
            turn, [.. first.Concat(own.ExceptBy(first.Select(d => d.Deal), d => d.Deal)).Take(ChooseSharedCard.MostDeals)], cancellationToken);
        return shown.Count == 0 ? ExtensionAnswer.TaskSays(NoDeals.In(turn.Language))
            : ExtensionAnswer.Dialog(Title.In(turn.Language), ChooseSharedCard.Render(
                [.. shown.Select(h => (h.WithoutAnswers.Id, h.WithoutAnswers.Header.Name, h.WithoutAnswers.Header.Account))], named, turn.Language));
    }

    private async Task<Body> ShowAsync(Turn turn, DealId id, CancellationToken cancellationToken) =>
        await ViewAsync(turn, id, cancellationToken) is { } view
            ? ExtensionAnswer.Dialog(Title.In(turn.Language), SharedCheckCard.ForPreview(view, turn.Language))
            : ExtensionAnswer.TaskSays(Gone.In(turn.Language));

    private async Task<Body> InsertAsync(Turn turn, DealId id, CancellationToken cancellationToken) =>
        await ViewAsync(turn, id, cancellationToken) is { } view
            ? ExtensionAnswer.Results([ExtensionAnswer.Attachment(
                SharedCheckCard.Render(view, turn.Language), TextInput.Cut(view.DealName, DealLimits.Name), Title.In(turn.Language))])
            : ExtensionAnswer.TaskSays(Gone.In(turn.Language));

    /// <summary>Whoever asks, it is the check for channels: null for a deal that the person does not see.</summary>
    private async Task<CheckView?> ViewAsync(Turn turn, DealId id, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        if (found.Loaded is null)
        {
            return null;
        }

        var today = turn.DayIn(found.Deal.TimeZone);
        return CheckView.Of(DealChecks.RunForChannel(found, today), checks.Names(found.Deal, today), Place.GroupChat);
    }
}
