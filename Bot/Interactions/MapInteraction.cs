using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// <c>map</c>: who decides, and how they stand to us. <c>+ name, job, roles, attitude, reports to …</c> adds or changes people, a line each;
/// <c>- name</c> takes one off. One-to-one only.
/// </summary>
internal sealed class MapInteraction(DealDesk desk, DealPicker picker, MapCards cards) : IInteraction, IExpectsText
{
    private const int LongestTold = 4;

    private static readonly LocalText Added = new("Added: {0}.", "已添加：{0}。");
    private static readonly LocalText Changed = new("Changed: {0}.", "已更新：{0}。");
    private static readonly LocalText Guessed = new(" Rank and department were read from the job.", "级别和部门按职务推断。");
    private static readonly LocalText Unchanged = new("Nothing was changed.", "没有改动。");
    private static readonly LocalText Saved = new("Saved.", "已保存。");
    private static readonly LocalText NobodyCalled = new("Nobody on the map is clearly called so.", "决策链上找不到明确的这个人。");

    public IReadOnlyList<CommandName> Commands => [CommandName.Map];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.OpenMap, Cards.Verbs.ListMap, Cards.Verbs.MapGaps, Cards.Verbs.DrawMap];

    public string DialogId => MapCards.DialogId;

    public async Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        var line = SignedLine.Split(rest, turn.Context.Activity.Text);
        var pick = await picker.PickAsync(turn, line.Deal, Cards.Verbs.OpenMap, cancellationToken);
        return pick.Deal is not { } id ? pick.Instead! with { OneToOneOnly = true }
            : line.Sign is { } sign ? await TypedAsync(turn, id, sign, line.Words, cancellationToken)
            : await OnAsync(turn, id, found => MapCards.Map(turn, found), cancellationToken);
    }

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (card.Deal is not { } id)
        {
            return await OnCommandAsync(turn, CommandName.Map, "", cancellationToken);
        }

        var page = (int)(card.Whole(Payload.Page) is >= 1 and <= DealLimits.People and var asked ? asked : 1);
        return await OnAsync(
            turn,
            id,
            found => card.Verb switch
            {
                Cards.Verbs.ListMap => MapCards.List(turn, found, page),
                Cards.Verbs.MapGaps => cards.Gaps(turn, found),
                Cards.Verbs.DrawMap => MapCards.Picture(turn, found, page),
                _ => MapCards.Map(turn, found, page),
            },
            cancellationToken);
    }

    /// <summary>A line that begins with a sign, typed after a card of the map.</summary>
    public async Task<Reply?> OnTextAsync(
        Turn turn, IReadOnlyDictionary<string, string> state, string text, CancellationToken cancellationToken) =>
        DealId.TryParse(state.GetValueOrDefault(MapCards.DealState), out var id) && SignedLine.Split(text, text) is { Deal.Length: 0, Sign: { } sign } line
            ? await TypedAsync(turn, id, sign, line.Words, cancellationToken)
            : null;

    private Task<Reply> TypedAsync(Turn turn, DealId id, char sign, string people, CancellationToken cancellationToken) =>
        sign == '+' ? AddAsync(turn, id, people, cancellationToken) : OnAsync(turn, id, found => AskRemove(turn, found, people), cancellationToken);

    private static Reply AskRemove(Turn turn, DealLookup found, string name)
    {
        var named = DealNameMatch.Find(name, found.Deal.People, p => (p.Name, p.Title));
        return named.IsClear ? MapCards.Remove(turn, found.Deal, named.Ranked[0].Item) : MapCards.Map(turn, found, problems: [NobodyCalled]);
    }

    private async Task<Reply> AddAsync(Turn turn, DealId id, string people, CancellationToken cancellationToken)
    {
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Typed, (deal, _) =>
        {
            var today = turn.DayIn(deal.TimeZone);
            var draft = MapLines.Decide(deal, MapLine.Read(people, today, MapCards.SeesPersonal(turn, deal)), today);
            return (draft, draft.Events);
        }, cancellationToken);
        return change.Decision is not { } draft
            ? Notices.MissingOneToOne(turn, change.Fate)
            : MapCards.Map(turn, change.Found, told: change.Repeated ? Saved : Told(change.Found.Deal, draft), problems: draft.Problems);
    }

    /// <summary>Null when only problems are to be told.</summary>
    private static LocalText? Told(Deal deal, MapDraft draft)
    {
        LocalText? added = draft.Added.IsEmpty ? null : Named(Added, draft.Added);
        LocalText? changed = draft.Changed.IsEmpty ? null : Named(Changed, draft.Changed);
        var told = added is { } a && changed is { } c ? new($"{a.En} {c.En}", a.Zh + c.Zh) : added ?? changed;
        return told is not { } said ? (draft.Problems.IsEmpty ? Unchanged : null)
            : draft.Guessed ? new(said.En + Guessed.En, said.Zh + Guessed.Zh)
            : said;

        LocalText Named(LocalText text, IReadOnlyList<string> ids)
        {
            var names = ids.Take(LongestTold).Select(id => deal.FindPerson(id)?.Name).OfType<string>().ToList();
            var more = ids.Count > LongestTold ? " …" : "";
            return new(text.With(string.Join(", ", names) + more).En, text.With(string.Join("、", names) + more).Zh);
        }
    }

    private async Task<Reply> OnAsync(Turn turn, DealId id, Func<DealLookup, Reply> show, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        return found.ToChange is not DealFate.Open and var fate
            ? Notices.MissingOneToOne(turn, fate)
            : show(found);
    }
}
