using System.Text.Json;
using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Sdk;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards.Extension;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Deals;
using Body = System.Collections.Generic.Dictionary<string, object>;

namespace KeyAccountBot.Bot.Extension;

/// <summary>
/// <c>deals</c> where a message is written: the person's open deals by what changed last, or those that a name fits; each result puts a card into the
/// message that any channel may read.
/// </summary>
internal sealed class DealSearch(VisibleDeals deals, DealViews views)
{
    private const int MostResults = 25;

    private static readonly LocalText None = new(
        "You have no open deal yet. Write “new” to me one-to-one.", "您还没有进行中的商机。请和我一对一聊天，输入“新建”。");

    private static readonly LocalText NoMatch = new("No deal of yours has this name.", "没有找到这个名称的商机。");
    private static readonly LocalText NoMore = new("There are no more deals.", "没有更多商机了。");

    public async Task<Body> FindAsync(Turn turn, JsonElement value, CancellationToken cancellationToken)
    {
        var query = TextInput.Cut(QueryOf(value).Trim(), DealLimits.Name);
        var options = value.Child("queryOptions");
        var count = (int)Math.Clamp(options.Whole("count") ?? MostResults, 1, MostResults);
        var skip = (int)Math.Clamp(options.Whole("skip") ?? 0, 0, DealFinder.Most);
        IReadOnlyList<DealSummary> found = query.Length == 0
            ? [.. (await deals.OwnAsync(turn, cancellationToken)).Where(d => d.IsOpen)]
            : [.. DealFinder.Match(query, await deals.AllAsync(turn, cancellationToken)).Ranked.Select(m => m.Item)];
        var heads = await deals.ReadAsync(turn, [.. found.Skip(skip).Take(count)], cancellationToken);
        return heads.Count > 0
            ? ExtensionAnswer.Results(heads.Select(h => Result(turn, h)))
            : ExtensionAnswer.Says((skip > 0 ? NoMore : query.Length == 0 ? None : NoMatch).In(turn.Language));
    }

    /// <summary>What was typed; the first time nothing was, which Teams says by a parameter of its own.</summary>
    private static string QueryOf(JsonElement value)
    {
        var parameters = value.Child("parameters");
        return parameters.ValueKind == JsonValueKind.Array
            && parameters.EnumerateArray().FirstOrDefault(p => p.Text("name") != "initialRun") is { ValueKind: JsonValueKind.Object } typed
            ? typed.Text("value") ?? "" : "";
    }

    private Body Result(Turn turn, DealHead head)
    {
        var view = SharedDealView.Of(head.WithoutAnswers, head.LightsFor(DealView.Channel), views.GroupsFor(DealView.Full), turn.DayIn(head.WithoutAnswers.TimeZone));
        return ExtensionAnswer.Attachment(SharedDealCard.Render(view, turn.Language), SharedDealCard.TitleOf(view), SharedDealCard.FactsOf(view, turn.Language));
    }
}
