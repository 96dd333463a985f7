using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// <c>route</c>: whom to meet next, how, when, and who of us goes. <c>+ name, via …, method, day, … goes: what to say</c> plans steps, a
/// line each. One-to-one only.
/// </summary>
internal sealed class RouteInteraction(DealDesk desk, DealPicker picker) : IInteraction, IExpectsText
{
    private const int LongestTold = 4;

    private static readonly LocalText Planned = new("On the route: {0}.", "已列入路线：{0}。");
    private static readonly LocalText Unchanged = new("Nothing was changed.", "没有改动。");
    private static readonly LocalText Saved = new("Saved.", "已保存。");
    private static readonly LocalText OnlyPlus = new("Drop a step with its button below.", "请用下面的按钮放弃某一步。");

    public IReadOnlyList<CommandName> Commands => [CommandName.Route];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.OpenRoute];

    public string DialogId => RouteCards.DialogId;

    public async Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        var line = SignedLine.Split(rest, turn.Context.Activity.Text);
        var pick = await picker.PickAsync(turn, line.Deal, Cards.Verbs.OpenRoute, cancellationToken);
        return pick.Deal is not { } id ? pick.Instead! with { OneToOneOnly = true } : await OnLineAsync(turn, id, line, cancellationToken);
    }

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken) =>
        card.Deal is not { } id ? await OnCommandAsync(turn, CommandName.Route, "", cancellationToken)
        : await ShowAsync(
            turn, id, found => RouteCards.Route(turn, found, (int)(card.Whole(Payload.Page) is >= 1 and <= DealLimits.OpenRouteSteps and var page ? page : 1)), cancellationToken);

    /// <summary>A line that begins with a sign, typed after a card of the route.</summary>
    public async Task<Reply?> OnTextAsync(Turn turn, IReadOnlyDictionary<string, string> state, string text, CancellationToken cancellationToken) =>
        DealId.TryParse(state.GetValueOrDefault(RouteCards.DealState), out var id) && SignedLine.Split(text, text) is { Deal.Length: 0, Sign: not null } line
            ? await OnLineAsync(turn, id, line, cancellationToken)
            : null;

    private Task<Reply> OnLineAsync(Turn turn, DealId id, SignedLine line, CancellationToken cancellationToken) => line.Sign switch
    {
        '+' => AddAsync(turn, id, line.Words, cancellationToken),
        '-' => ShowAsync(turn, id, found => RouteCards.Route(turn, found, problems: [OnlyPlus]), cancellationToken),
        _ => ShowAsync(turn, id, found => RouteCards.Route(turn, found), cancellationToken),
    };

    private async Task<Reply> AddAsync(Turn turn, DealId id, string steps, CancellationToken cancellationToken)
    {
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Typed, found =>
        {
            var deal = found.Deal;
            var today = turn.DayIn(deal.TimeZone);
            IEnumerable<RouteLine> lines = RouteLineText.Parse(steps, today);

            // Who does not see what is to be said does not write it either.
            lines = MapCards.SeesPersonal(turn, deal) ? lines : lines.Select(l => l with { Say = null });
            var draft = RouteLines.Decide(deal, [.. lines], today, found.Rules.Thresholds, turn.Who.Id);
            return (draft, draft.Events);
        }, cancellationToken);
        return change.Decision is not { } draft
            ? Notices.MissingOneToOne(turn, change.Fate)
            : RouteCards.Route(turn, change.Found, told: change.Repeated ? Saved : Told(draft), problems: draft.Problems);
    }

    /// <summary>Null when only problems are to be told.</summary>
    private static LocalText? Told(RouteLinesDraft draft)
    {
        if (draft.Added.IsEmpty)
        {
            return draft.Problems.IsEmpty ? Unchanged : null;
        }

        var more = draft.Added.Count > LongestTold ? " …" : "";
        var names = draft.Added.Take(LongestTold).ToList();
        return new(Planned.With(string.Join(", ", names) + more).En, Planned.With(string.Join("、", names) + more).Zh);
    }

    private async Task<Reply> ShowAsync(Turn turn, DealId id, Func<DealLookup, Reply> show, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        return found.ToChange is not DealFate.Open and var fate
            ? Notices.MissingOneToOne(turn, fate)
            : show(found);
    }
}
