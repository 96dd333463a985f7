using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.History;
using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Checks.Tuning;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.History;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Deals;
using NodaTime;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// <c>compare</c>: a deal as it stood on one day beside today, or beside another day. Each is checked as of its day, with what the book had tuned
/// by then. One-to-one, for members; to who manages the book without personal notes.
/// </summary>
internal sealed class CompareInteraction(
    DealDesk desk, DealPicker picker, DealFinder finder, DealStore store, BookRulesDesk rules, DealChecks checks, MethodLibrary methods) : IInteraction
{
    private const int UsualDays = 30;

    private static readonly LocalText Gone = new("somebody who is off the map now", "已移出决策链的人");
    private static readonly LocalText NotYet = new("This deal was opened on {0}; on {1} there was none yet.", "该商机建立于{0}，{1}时还没有。");
    private static readonly LocalText NoBeginning = new(
        "The beginning of this deal's log cannot be read, so nobody can say how it stood then. Today's check is not touched by that.",
        "该商机日志的开头无法读取，无法还原当时的情况。今天的检查不受影响。");

    public IReadOnlyList<CommandName> Commands => [CommandName.Compare];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.OpenCompare, Cards.Verbs.ListCompare];

    public async Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        var line = await DatedLine.ReadAsync(turn, rest, picker, finder, IsWhen, cancellationToken);
        var asked = Read(line.When, turn.Today);
        var pick = await picker.PickAsync(turn, line.Deal, Cards.Verbs.OpenCompare, cancellationToken, DatedLine.Carried(asked.First, asked.Second));
        return pick.Deal is { } id
            ? await ShowAsync(turn, id, today => Read(line.When, today), null, cancellationToken)
            : pick.Instead! with { OneToOneOnly = true };
    }

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (card.Deal is not { } id)
        {
            return await OnCommandAsync(turn, CommandName.Compare, "", cancellationToken);
        }

        var page = (int)(card.Whole(Payload.Page) is >= 1 and < 1000 and var asked ? asked : 1);
        return await ShowAsync(
            turn,
            id,
            today => new(
                DatedLine.Day(card[Payload.Since], card[Inputs.Since], PastPeriod.End, today),
                DatedLine.Day(card[Payload.Until], card[Inputs.UpTo], PastPeriod.End, today)),
            card.Verb == Cards.Verbs.ListCompare ? page : null,
            cancellationToken);
    }

    private static bool IsWhen(string text, LocalDate today) => PastPeriod.End(text, today).IsValid || PastPeriod.Pair(text, today) is not null;

    private static Asked Read(string when, LocalDate today) =>
        when.Length == 0 ? default
        : PastPeriod.End(when, today) is { IsValid: true } day ? new(day, null)
        : PastPeriod.Pair(when, today) is var (first, second) ? new(first, second)
        : new(PastPeriod.End(when, today), null);

    /// <param name="page">Of the list of everything; null for the card that sums it up.</param>
    private async Task<Reply> ShowAsync(Turn turn, DealId id, Func<LocalDate, Asked> read, int? page, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        if (found is not { Loaded: { } loaded, ToChange: DealFate.Open })
        {
            return Notices.MissingOneToOne(turn, found.ToChange);
        }

        var tuning = rules.TuningAsync(turn.Tenant, found.Deal.Book, cancellationToken);
        var log = await store.LogAsync(loaded, null, cancellationToken);
        return Compared(turn, found, log, await tuning, read, page);
    }

    private Reply Compared(Turn turn, DealLookup found, IReadOnlyList<LogEntry> log, BookTuning tuning, Func<LocalDate, Asked> read, int? page)
    {
        var deal = found.Deal;
        var (today, opened) = (turn.DayIn(deal.TimeZone), PastDeal.FirstOf(deal));
        var asked = read(today);
        var (first, second) = (asked.First is { IsValid: true } f ? f.Value : LocalDate.Max(opened, today.PlusDays(-UsualDays)), asked.Second is { IsValid: true } s ? s.Value : today);
        (first, second) = first <= second ? (first, second) : (second, first);
        var problem = asked.First?.Problem?.Text ?? asked.Second?.Problem?.Text;
        if (first < opened)
        {
            problem = NotYet.With(l => [DateText.Show(opened, l, today), DateText.Show(first, l, today)]);
            (first, second) = (opened, LocalDate.Max(second, opened));
        }

        var (then, now) = (MomentOf(turn, found, log, tuning, first, today), MomentOf(turn, found, log, tuning, second, today));
        if (then.Moment is null || now.Moment is null)
        {
            return Notices.Refused(turn, NoBeginning, new NoticeButton(new("Check", "检查"), Cards.Verbs.OpenCheck, DealRef.Of(deal))) with { OneToOneOnly = true };
        }

        var between = DealComparison.Of(then.Moment, now.Moment, HistoryInteraction.ReaderOf(turn, deal, methods));
        var view = new CompareView(between, checks.Names(then.Moment.Deal, first), checks.Names(now.Moment.Deal, second), methods, today)
        {
            Page = page ?? 1,
            Missing = Math.Max(then.Missing, now.Missing),
            RulesChanged = tuning.Changes.Count(c => c.Value.At >= PastDeal.EndOf(deal, first) && c.Value.At < PastDeal.EndOf(deal, second)),
            Problem = problem,
        };
        return new(page is null ? CompareCard.Render(view, turn.Language) : DifferencesCard.Render(view, turn.Language), OneToOneOnly: true);
    }

    /// <summary>Today is the deal as it is, judged as its check is; any other day comes from the log, and its account as far as it tells of that day.</summary>
    private static (DealMoment? Moment, int Missing) MomentOf(Turn turn, DealLookup found, IReadOnlyList<LogEntry> log, BookTuning tuning, LocalDate day, LocalDate today)
    {
        var deal = found.Deal;
        if (day == today)
        {
            return (new(deal, day, DealChecks.Run(deal, day, tuning.Rules(), found.Account)), 0);
        }

        var past = PastDeal.At(deal, log, day, Gone.In(turn.Language));
        return past.Deal is { } then
            ? (new(then, day, DealChecks.Run(then, day, tuning.AsOf(PastDeal.EndOf(deal, day)).Rules(), AccountId.Of(then) == AccountId.Of(deal) ? found.Account?.AsOf(day) : null)), past.Missing)
            : (null, 0);
    }

    private readonly record struct Asked(Parsed<LocalDate>? First, Parsed<LocalDate>? Second);
}
