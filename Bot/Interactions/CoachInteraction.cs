using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Coach;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// <c>coach</c>: who may guide us inside, and the verdict on each. <c>+ name, job</c> adds the person; a name typed then chooses;
/// <c>compare</c> sets two beside each other.
/// One-to-one only.
/// </summary>
internal sealed class CoachInteraction(DealDesk desk, DealPicker picker, DealFinder finder, CoachCards cards) : IInteraction, IExpectsText
{
    private const string Deal = "deal";

    public IReadOnlyList<CommandName> Commands => [CommandName.Coach];

    public IReadOnlyList<string> Verbs =>
    [
        Cards.Verbs.OpenCoach, Cards.Verbs.AddCandidate, Cards.Verbs.NameCandidate, Cards.Verbs.DropCandidate,
        Cards.Verbs.EditPerson, Cards.Verbs.SavePerson, Cards.Verbs.CompareCoaches,
    ];

    public string DialogId => "coach";

    public async Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        // A sign inside a name ("5G+") has no space before it.
        var folded = TextFold.Width(rest);
        var plus = folded.StartsWith('+') ? 0 : folded.IndexOf(" +", StringComparison.Ordinal) is >= 0 and var space ? space + 1 : -1;
        var compared = plus < 0 ? CompareWord.Before(rest) : null;
        if (compared is not null && await finder.HasAsync(turn, rest, cancellationToken))
        {
            compared = null;
        }

        var pick = await picker.PickAsync(turn, compared ?? (plus < 0 ? rest : rest[..plus].Trim()), Cards.Verbs.OpenCoach, cancellationToken);
        return pick.Deal is not { } id ? pick.Instead! with { OneToOneOnly = true }
            : compared is not null ? await OnAsync(turn, id, found => cards.Compare(turn, found, null, null), cancellationToken)
            : plus < 0 ? await PeopleAsync(turn, id, 1, cancellationToken)
            : await AddAsync(turn, id, rest[(plus + 1)..], cancellationToken);
    }

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (card.Deal is not { } id)
        {
            return await OnCommandAsync(turn, CommandName.Coach, "", cancellationToken);
        }

        var person = card[Payload.Person];
        return card.Verb switch
        {
            Cards.Verbs.AddCandidate => await AddAsync(turn, id, card[Inputs.Name], card[Inputs.Title], ChangeSource.Card, card, cancellationToken),
            Cards.Verbs.NameCandidate when person is not null =>
                await ChangeAsync(turn, id, ChangeSource.Card, deal => PersonDecision.Name(deal, person), _ => person, null, cancellationToken),
            Cards.Verbs.DropCandidate when person is not null => await DropAsync(turn, id, person, cancellationToken),
            Cards.Verbs.SavePerson when person is not null => await CorrectAsync(turn, id, person, card, cancellationToken),
            Cards.Verbs.EditPerson when person is not null =>
                await OnAsync(turn, id, found => found.Deal.FindPerson(person) is { } known ? CoachCards.Correct(turn, found.Deal, known) : CoachCards.People(turn, found), cancellationToken),
            Cards.Verbs.CompareCoaches => await OnAsync(turn, id, found => cards.Compare(turn, found, card[Inputs.First], card[Inputs.Second]), cancellationToken),
            Cards.Verbs.OpenCoach when person is not null =>
                await OnAsync(turn, id, found => PageOr(turn, found, person), cancellationToken),
            _ => await PeopleAsync(turn, id, (int)(card.Whole(Payload.Page) is >= 1 and <= DealLimits.People and var page ? page : 1), cancellationToken),
        };
    }

    /// <summary>A name that was typed after the list of people: somebody on it, or <c>+ name, job</c> to add one.</summary>
    public async Task<Reply?> OnTextAsync(
        Turn turn, IReadOnlyDictionary<string, string> state, string text, CancellationToken cancellationToken)
    {
        if (!DealId.TryParse(state.GetValueOrDefault(Deal), out var id))
        {
            return null;
        }

        if (TextFold.Width(text).StartsWith('+') && text.Length > 1)
        {
            return await AddAsync(turn, id, text[1..], cancellationToken);
        }

        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        if (!found.MayChange)
        {
            return null;
        }

        var named = DealNameMatch.Find(text, found.Deal.People, p => (p.Name, p.Title));
        return named.IsClear && named.Ranked[0].Kind != MatchKind.Similar
            ? await ChangeAsync(
                turn, id, ChangeSource.Typed, deal => PersonDecision.Name(deal, named.Ranked[0].Item.Id), _ => named.Ranked[0].Item.Id, null, cancellationToken)
            : null;
    }

    private Task<Reply> PeopleAsync(Turn turn, DealId id, int page, CancellationToken cancellationToken) =>
        OnAsync(turn, id, found => CoachCards.People(turn, found, page: page) with { Expect = Waiting(id) }, cancellationToken);

    private Reply PageOr(Turn turn, DealLookup found, string personId, LocalText? told = null, LocalText? problem = null) =>
        found.Deal.FindPerson(personId) is { IsCandidate: true } person ? cards.Page(turn, found, person, told, problem) : CoachCards.People(turn, found, told);

    /// <param name="typed"><c>Rao, project head</c></param>
    private Task<Reply> AddAsync(Turn turn, DealId id, string typed, CancellationToken cancellationToken)
    {
        var parts = TextFold.Width(typed).IndexOfAny([',', '、']) is >= 0 and var comma ? (typed[..comma], typed[(comma + 1)..]) : (typed, "");
        return AddAsync(turn, id, parts.Item1, parts.Item2, ChangeSource.Typed, null, cancellationToken);
    }

    private Task<Reply> AddAsync(
        Turn turn, DealId id, string? name, string? title, ChangeSource source, Submission? card, CancellationToken cancellationToken) =>
        ChangeAsync(
            turn, id, source, deal => PersonDecision.AddCandidate(deal, name, title), deal => PersonDecision.Find(deal, name, title)?.Id, card, cancellationToken);

    private async Task<Reply> DropAsync(Turn turn, DealId id, string personId, CancellationToken cancellationToken)
    {
        var change = await DecideAsync(turn, id, ChangeSource.Card, deal => PersonDecision.Drop(deal, personId), cancellationToken);
        return change.Decision is not { } decided ? Notices.MissingOneToOne(turn, change.Fate)
            : change.Refuses(decided) ? PageOr(turn, change.Found, personId, problem: decided.Problems[0].Text)
            : CoachCards.People(turn, change.Found, change.Told(decided)).Saved();
    }

    private async Task<Reply> CorrectAsync(Turn turn, DealId id, string personId, Submission card, CancellationToken cancellationToken)
    {
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, (deal, _) =>
        {
            var decision = PersonDecision.Change(deal, personId, card[Inputs.Name], card[Inputs.Title]);
            var stale = deal.FindPerson(personId) is { } now && PersonCard.MarkOf(now) != card[Payload.Was];
            return ((decision, Stale: stale && !decision.Events.IsEmpty), stale ? [] : decision.Events);
        }, cancellationToken);
        if (change.Fate != DealFate.Open)
        {
            return Notices.MissingOneToOne(turn, change.Fate);
        }

        var (decided, stale) = change.Decision;
        return change.Found.Deal.FindPerson(personId) is { } person && !change.IsSaved && (stale || decided.IsRefused)
            ? CoachCards.Correct(turn, change.Found.Deal, person, card, stale, [.. decided.Problems])
            : PageOr(turn, change.Found, personId, change.Told(decided)).Saved();
    }

    /// <param name="personOf">Whose page comes then, of the deal as it is then.</param>
    private async Task<Reply> ChangeAsync(
        Turn turn, DealId id, ChangeSource source, Func<Deal, Decision> decide, Func<Deal, string?> personOf, Submission? card, CancellationToken cancellationToken)
    {
        var change = await DecideAsync(turn, id, source, decide, cancellationToken);
        return change.Decision is not { } decided ? Notices.MissingOneToOne(turn, change.Fate)
            : change.Refuses(decided) ? CoachCards.People(turn, change.Found, typed: card, problems: [.. decided.Problems])
            : PageOr(turn, change.Found, personOf(change.Found.Deal) ?? "", change.Told(decided)).Saved();
    }

    private Task<DealChange<Decision>> DecideAsync(
        Turn turn, DealId id, ChangeSource source, Func<Deal, Decision> decide, CancellationToken cancellationToken) =>
        desk.ChangeAsync(turn, id, Place.OneToOne, source, (deal, _) =>
        {
            var decision = decide(deal);
            return (decision, decision.Events);
        }, cancellationToken);

    private async Task<Reply> OnAsync(Turn turn, DealId id, Func<DealLookup, Reply> show, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        return found.ToChange is not DealFate.Open and var fate
            ? Notices.MissingOneToOne(turn, fate)
            : show(found);
    }

    private Expectation Waiting(DealId id) => new(DialogId, new Dictionary<string, string> { [Deal] = id.ToString() });
}
