using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.History;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.History;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Storage.Deals;
using NodaTime;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// <c>history</c>: what changed in a deal since a day, without one in the last thirty, told from its log. One-to-one, for members; to who
/// manages the book without personal notes.
/// </summary>
internal sealed class HistoryInteraction(
    DealDesk desk, DealPicker picker, DealFinder finder, DealStore store, DealChecks checks, MethodLibrary methods) : IInteraction
{
    private const int UsualDays = 30;

    public IReadOnlyList<CommandName> Commands => [CommandName.History];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.OpenHistory];

    public async Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        var line = await DatedLine.ReadAsync(turn, rest, picker, finder, (text, today) => PastPeriod.Start(text, today).IsValid, cancellationToken);
        var pick = await picker.PickAsync(
            turn, line.Deal, Cards.Verbs.OpenHistory, cancellationToken, DatedLine.Carried(PastPeriod.Start(line.When, turn.Today), null));
        return pick.Deal is { } id
            ? await ShowAsync(turn, id, today => line.When.Length == 0 ? null : PastPeriod.Start(line.When, today), HistoryTopic.All, 1, cancellationToken)
            : pick.Instead! with { OneToOneOnly = true };
    }

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (card.Deal is not { } id)
        {
            return await OnCommandAsync(turn, CommandName.History, "", cancellationToken);
        }

        var topic = Enum.TryParse<HistoryTopic>(card[Inputs.Topic] ?? card[Payload.Topic], out var chosen) && Enum.IsDefined(chosen) ? chosen : HistoryTopic.All;
        var page = (int)(card.Whole(Payload.Page) is >= 1 and <= DealStore.LogPage and var asked ? asked : 1);
        return await ShowAsync(
            turn, id, today => DatedLine.Day(card[Payload.Since], card[Inputs.Since], PastPeriod.Start, today), topic, page, cancellationToken);
    }

    /// <param name="since">Null for the usual; a problem is told on the card of the usual.</param>
    private async Task<Reply> ShowAsync(
        Turn turn, DealId id, Func<LocalDate, Parsed<LocalDate>?> since, HistoryTopic topic, int page, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        if (found is not { Loaded: { } loaded, ToChange: DealFate.Open })
        {
            return Notices.MissingOneToOne(turn, found.ToChange);
        }

        var deal = found.Deal;
        var today = turn.DayIn(deal.TimeZone);
        var asked = since(today);
        var from = asked is { IsValid: true } ? asked.Value : today.PlusDays(-UsualDays);
        var log = await store.LogAsync(loaded, DealStore.LogPage, cancellationToken);
        var first = Math.Max(1, deal.Revision - DealStore.LogPage + 1);
        var past = Timeline.Of(deal, log, from, topic, turn.Who.Id, ReaderOf(turn, deal, methods), first);
        var view = new HistoryView(deal, past, methods, checks.Texts, today)
        {
            Page = page,
            ReadOnly = first > 1 && past.Before is null ? DealStore.LogPage : null,
            Problem = asked?.Problem?.Text,
        };
        return new(HistoryCard.Render(view, turn.Language), OneToOneOnly: true);
    }

    /// <summary>What of the past the person of the turn may be told.</summary>
    public static HistoryReader ReaderOf(Turn turn, Deal deal, MethodLibrary methods) =>
        new(MapCards.SeesPersonal(turn, deal), id => methods.Find(id)?.IsConfidential == true);
}
