using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Deals;

namespace KeyAccountBot.Bot.Interactions;

/// <summary><c>new</c>: opens a deal, by a form or in one line.</summary>
internal sealed class NewDealInteraction(DealStore store, DealDesk desk, DealFinder finder, DealViews views, WalkInteraction walk, TeamRoster roster, ListLog lists) : IInteraction, IExpectsText
{
    private static readonly LocalText Opened = new("The deal is open.", "商机已建立。");
    private static readonly LocalText Alike = new(
        "The deal is open. Another deal is called the same; “edit” gives this one a name of its own.",
        "商机已建立。另有一个同名商机，可用“修改”给它换个名称。");

    private static readonly LocalText ReadAs = new("The deal is open; expected signing {0}.", "商机已建立，预计签约日 {0}。");

    private static readonly LocalText NotInTeam = new(
        "Only members of this team can open a deal here, as far as I can tell now. In your one-to-one chat with me you can open your own.",
        "目前看来，只有本团队的成员可以在这里新建商机。您可以在与我的一对一聊天里建自己的商机。");

    public IReadOnlyList<CommandName> Commands => [CommandName.New];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.NewDeal, Cards.Verbs.CreateDeal];

    public string DialogId => "new";

    public Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken) =>
        rest.Length == 0 ? Task.FromResult(Form(turn, DealFormView.New())) : FromLineAsync(turn, rest, nameAlone: true, cancellationToken);

    /// <summary>While the form is open, a line with an amount or a date opens the deal; mere words fill the name and wait for a tap.</summary>
    public async Task<Reply?> OnTextAsync(
        Turn turn, IReadOnlyDictionary<string, string> state, string text, CancellationToken cancellationToken) =>
        await FromLineAsync(turn, text, nameAlone: false, cancellationToken);

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (card.Verb == Cards.Verbs.NewDeal)
        {
            // Where a deal was not found, the card holds the name that was asked for.
            return Form(turn, DealFormView.New(new DealFormTexts(TextInput.Cut(card[Inputs.Name]?.Trim() ?? "", DealLimits.Name))));
        }

        var read = DealFormReader.Read(card, turn.Today);
        var decided = NewDealDecision.Decide(read.Form, Owner(turn), turn.Book, turn.TimeZone, turn.Today);
        var problems = read.Problems.Concat(decided.Problems).ToList();
        return problems.Count > 0
            ? Form(turn, DealFormView.New(read.Texts, problems))
            : await OpenAsync(turn, decided.Opened!, ChangeSource.Card, null, card[Payload.Then] == Cards.Verbs.OpenWalk, cancellationToken);
    }

    private static Reply Form(Turn turn, DealFormView view) => new(
        DealFormCard.Render(view, turn.Language),
        OneToOneOnly: turn.IsAway,
        Expect: new("new", new Dictionary<string, string>()));

    private static Member Owner(Turn turn) => new(turn.Who.Id, turn.Who.Name);

    private async Task<Reply> FromLineAsync(Turn turn, string text, bool nameAlone, CancellationToken cancellationToken)
    {
        var line = NewDealLine.Parse(text, turn.Today);
        var form = new DealForm(
            line.Name ?? "", line.Account, line.Amount, line.CloseDate?.Date, NoCompetitor: line.NoCompetitor, Competitors: line.Competitors);
        var decided = NewDealDecision.Decide(form, Owner(turn), turn.Book, turn.TimeZone, turn.Today);
        var problems = line.Problems.Concat(decided.Problems).ToList();
        var complete = nameAlone || line.Amount is not null || line.CloseDate is not null;
        return problems.Count > 0 || !complete
            ? Form(turn, DealFormView.New(DealFormTexts.Of(form, turn.Language), problems))
            : await OpenAsync(turn, decided.Opened!, ChangeSource.Typed, line.CloseDate, thenAssess: false, cancellationToken);
    }

    private async Task<Reply> OpenAsync(
        Turn turn, DealEvent.Opened opened, ChangeSource source, DateReading? date, bool thenAssess, CancellationToken cancellationToken)
    {
        if (turn.Book.TeamId is { } team && !await roster.HasAsync(turn, team, cancellationToken))
        {
            return Notices.Refused(turn, NotInTeam);
        }

        var alike = await finder.FindAsync(turn, opened.Header.Name, cancellationToken);
        var stamp = turn.Stamp(source);
        var id = DealIds.Of(turn);
        var saved = await store.OpenAsync(DealReplay.Open(turn.Tenant, id, opened, stamp), opened, stamp, turn.ActivityKey, cancellationToken);
        lists.Behind(saved.ListFault);

        // Shown as it was saved: a read that fails now would tell that nothing was, and the deal would be opened again.
        var found = saved.Deal is { } deal ? DealDesk.Own(turn, deal, turn.Audience) : await desk.OpenAsync(turn, id, turn.Audience, cancellationToken);
        var told = Told(alike.Ranked.Any(m => m.Kind == MatchKind.Exact && m.Item.Deal != id), date);
        var reply = found.Loaded is null ? Notices.Missing(turn, found.Fate)
            : thenAssess ? walk.Open(turn, found)
            : views.Reply(turn, found, told);
        return (reply.Expect is null ? reply with { Expect = Expectation.Nothing } : reply).Saved();
    }

    private static LocalText Told(bool alike, DateReading? date) =>
        alike ? Alike
        : date is { Inferred: true } read ? new(ReadAs.With(read.Reading.En).En, ReadAs.With(read.Reading.Zh).Zh)
        : Opened;
}
