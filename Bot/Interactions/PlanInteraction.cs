using System.Collections.Immutable;
using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Plan;
using KeyAccountBot.Playbook.Care;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary><c>plan</c>: what is to be done, by whom and when. <c>+ what, who, day</c> adds, a line each. One-to-one only.</summary>
internal sealed class PlanInteraction(DealDesk desk, DealPicker picker, PlanCards cards) : IInteraction, IExpectsText
{
    private const int LongestTold = 60;

    private static readonly LocalText Planned = new("On the plan: {0}.", "已列入计划：{0}。");
    private static readonly LocalText NoDay = new("No day was given: due in a week.", "没有写日期，按一周后到期。");
    private static readonly LocalText TooMany = new LocalText("At most {0} actions fit into one message.", "一条消息最多 {0} 项行动。").With(ActionDecision.MostAtOnce);
    private static readonly LocalText Saved = new("Saved.", "已保存。");
    private static readonly LocalText NotTaken = new("“{0}”: {1}", "“{0}”：{1}");

    public IReadOnlyList<CommandName> Commands => [CommandName.Plan];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.OpenPlan];

    public string DialogId => PlanCards.DialogId;

    public async Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        var line = SignedLine.Split(rest, turn.Context.Activity.Text);
        var pick = await picker.PickAsync(turn, line.Deal, Cards.Verbs.OpenPlan, cancellationToken);
        return pick.Deal is not { } id ? pick.Instead! with { OneToOneOnly = true }
            : line.Sign == '+' ? await AddAsync(turn, id, line.Words, cancellationToken)
            : await ShowAsync(turn, id, 1, cancellationToken);
    }

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken) => card.Deal is { } id
        ? await ShowAsync(turn, id, (int)(card.Whole(Payload.Page) is >= 1 and <= DealLimits.Actions and var page ? page : 1), cancellationToken)
        : await OnCommandAsync(turn, CommandName.Plan, "", cancellationToken);

    /// <summary>A line that begins with a plus, typed after a card of the plan.</summary>
    public async Task<Reply?> OnTextAsync(
        Turn turn, IReadOnlyDictionary<string, string> state, string text, CancellationToken cancellationToken) =>
        DealId.TryParse(state.GetValueOrDefault(PlanCards.DealState), out var id) && SignedLine.Split(text, text) is { Deal.Length: 0, Sign: '+' } line
            ? await AddAsync(turn, id, line.Words, cancellationToken)
            : null;

    private async Task<Reply> AddAsync(Turn turn, DealId id, string words, CancellationToken cancellationToken)
    {
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Typed, (deal, _) =>
        {
            var typed = Read(turn, deal, words);
            return (typed, typed.Events);
        }, cancellationToken);
        return change.Decision is not { } read ? Notices.MissingOneToOne(turn, change.Fate)
            : cards.Plan(turn, change.Found, told: change.Repeated ? Saved : read.Told, problems: read.Problems);
    }

    private static TypedActions Read(Turn turn, Deal deal, string words)
    {
        var today = turn.DayIn(deal.TimeZone);
        var author = turn.Who.Id;
        var us = Assignee.Of(deal.HasMember(author) ? author : deal.Owner.Id);
        var lines = words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => l.TrimStart('+', '＋', '-', '*', '•', '·', ' ')).ToList();
        var (events, problems, told) = (ImmutableList<DealEvent>.Empty, new List<LocalText>(), new List<LocalText>());
        var noDay = false;
        foreach (var reading in lines.Take(ActionDecision.MostAtOnce).Select(l => ActionLine.Read(deal, l, author, us, today)))
        {
            var ahead = events.Count == 0 ? deal : DealReplay.Apply(deal, events, turn.Stamp(ChangeSource.Typed));
            var decision = reading.Problem is { } unread ? new Decision([], null, [unread]) : ActionDecision.Plan(ahead, reading.Plan, today);
            problems.AddRange(decision.Problems.Select(p => p.Kind is ProblemKind.NotKept or ProblemKind.Missing ? p.Text : About(reading.Plan.Text, p.Text)));
            if (decision.Events.IsEmpty)
            {
                told.AddRange(decision.Told is { } already ? [already] : []);
                continue;
            }

            events = events.AddRange(decision.Events);
            noDay |= reading.NoDay;
            told.Add(Fill(Planned, l => $"{TextInput.Cut(reading.Plan.Text, LongestTold)} · {PlanWords.OwnerOf(deal, reading.Plan.Owner, l)} · {PlanWords.DueOn(reading.Plan.Due, today, l)}"));
        }

        problems.AddRange(lines.Count > ActionDecision.MostAtOnce ? [TooMany] : []);
        told.AddRange(noDay ? [NoDay] : []);
        return new(events, told.Count == 0 ? null : new(string.Join(' ', told.Select(t => t.En)), string.Concat(told.Select(t => t.Zh))), problems);
    }

    private static LocalText About(string words, LocalText text) =>
        CareGuard.Check(words) is null ? Fill(NotTaken, _ => TextInput.Cut(words, LongestTold), text) : text;

    private static LocalText Fill(LocalText text, Func<Language, string> first, LocalText second = default) =>
        new(text.With(first(Language.English), second.En).En, text.With(first(Language.Chinese), second.Zh).Zh);

    private async Task<Reply> ShowAsync(Turn turn, DealId id, int page, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        return found.ToChange is not DealFate.Open and var fate
            ? Notices.MissingOneToOne(turn, fate)
            : cards.Plan(turn, found, page);
    }

    private sealed record TypedActions(ImmutableList<DealEvent> Events, LocalText? Told, List<LocalText> Problems);
}
