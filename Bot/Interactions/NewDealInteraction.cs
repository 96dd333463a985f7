using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Deals;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// <c>new</c>: opens a deal, by a form or in one line. In a channel it goes to the team's book; elsewhere to the person's own, or to that of a
/// team of the person's: chosen in the form, or named at the end of the line.
/// </summary>
internal sealed class NewDealInteraction(
    DealStore store, DealDesk desk, BookRulesDesk rules, SameName sameName, DealViews views, BookChoices choices, WalkInteraction walk, TeamRoster roster, ListLog lists) : IInteraction, IExpectsText
{
    private static readonly LocalText Opened = new("The deal is open.", "商机已建立。");
    private static readonly LocalText Alike = new(
        "The deal is open. Another deal is called the same; “edit” gives this one a name of its own.",
        "商机已建立。另有一个同名商机，可用“修改”给它换个名称。");

    private static readonly LocalText ReadAs = new("The deal is open; expected signing {0}.", "商机已建立，预计签约日 {0}。");

    private static readonly LocalText NotInTeam = new(
        "Only members of this team can open a deal here, as far as I can tell now. In your one-to-one chat with me you can open your own.",
        "目前看来，只有本团队的成员可以在这里新建商机。您可以在与我的一对一聊天里建自己的商机。");

    private static readonly LocalText InTeam = new(
        "The deal is open in the book of {0}: the team sees it too.", "商机已建立，放在 {0}：该团队也能看到。");

    private static readonly LocalText NotThere = new(
        "You are not in that team, as far as I can tell now. Choose another place, or try again in a few minutes.",
        "目前看来您不在该团队。请另选一处，或过几分钟再试。");

    public IReadOnlyList<CommandName> Commands => [CommandName.New];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.NewDeal, Cards.Verbs.CreateDeal];

    public string DialogId => "new";

    public Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken) =>
        rest.Length == 0 ? FormAsync(turn, DealFormView.New(), BookChoice.Own, cancellationToken) : FromLineAsync(turn, rest, nameAlone: true, cancellationToken);

    /// <summary>While the form is open, a line with an amount or a date opens the deal; mere words fill the name and wait for a tap.</summary>
    public async Task<Reply?> OnTextAsync(
        Turn turn, IReadOnlyDictionary<string, string> state, string text, CancellationToken cancellationToken) =>
        await FromLineAsync(turn, text, nameAlone: false, cancellationToken);

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (card.Verb == Cards.Verbs.NewDeal)
        {
            // Where a deal was not found, the card holds the name that was asked for.
            var name = TextInput.Cut(card[Inputs.Name]?.Trim() ?? "", DealLimits.Name);
            return await FormAsync(turn, DealFormView.New(new DealFormTexts(name)), BookChoice.Own, cancellationToken);
        }

        var read = DealFormReader.Read(card, turn.Today);
        var book = turn.Audience.IsShared || card[Inputs.Book] is not { } chosen || chosen == BookChoice.OwnValue
            ? BookChoice.Own
            : (await choices.TeamsAsync(turn, cancellationToken)).FirstOrDefault(t => t.Team == chosen);
        var decided = NewDealDecision.Decide(read.Form, Owner(turn), BookOf(turn, book ?? BookChoice.Own), turn.TimeZone, turn.Today);
        List<Problem> problems =
        [
            .. read.Problems,
            .. decided.Problems,
            .. book is null ? [new Problem(Inputs.Book, NotThere, ProblemKind.Impossible)] : Array.Empty<Problem>(),
        ];
        return problems.Count > 0
            ? await FormAsync(turn, DealFormView.New(read.Texts, problems), book ?? BookChoice.Own, cancellationToken)
            : await OpenAsync(turn, decided.Opened!, book!, ChangeSource.Card, null, card[Payload.Then] == Cards.Verbs.OpenWalk, cancellationToken);
    }

    private async Task<Reply> FormAsync(Turn turn, DealFormView view, BookChoice book, CancellationToken cancellationToken)
    {
        var books = await choices.ShownAsync(turn, book.Team, cancellationToken);
        return new(
            DealFormCard.Render(view with { Books = books, Book = book }, turn.Language),
            OneToOneOnly: turn.IsAway,
            Expect: new("new", new Dictionary<string, string>()));
    }

    private static BookId BookOf(Turn turn, BookChoice chosen) => chosen.Team is { } team ? BookId.OfTeam(team) : turn.Book;

    /// <summary>The book that the line names at its end, by the very name of one of the person's teams, and the line without it.</summary>
    private async Task<(string Text, BookChoice Book)> BookOfLineAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        var splits = turn.Audience.IsShared ? [] : BookPhrase.Splits(text).Where(s => s.Before.Length > 0).ToList();
        if (splits.Count > 0)
        {
            var teams = await choices.TeamsAsync(turn, cancellationToken);
            foreach (var split in splits)
            {
                if (BookChoices.Find(split, teams) is { Team: not null } team)
                {
                    return (split.Before, team);
                }
            }
        }

        return (text, BookChoice.Own);
    }

    private static Member Owner(Turn turn) => new(turn.Who.Id, turn.Who.Name);

    private async Task<Reply> FromLineAsync(Turn turn, string text, bool nameAlone, CancellationToken cancellationToken)
    {
        (text, var book) = await BookOfLineAsync(turn, text, cancellationToken);
        var line = NewDealLine.Parse(text, turn.Today);
        var form = new DealForm(
            line.Name ?? "", line.Account, line.Amount, line.CloseDate?.Date, NoCompetitor: line.NoCompetitor, Competitors: line.Competitors);
        var decided = NewDealDecision.Decide(form, Owner(turn), BookOf(turn, book), turn.TimeZone, turn.Today);
        var problems = line.Problems.Concat(decided.Problems).ToList();
        var complete = nameAlone || line.Amount is not null || line.CloseDate is not null;
        return problems.Count > 0 || !complete
            ? await FormAsync(turn, DealFormView.New(DealFormTexts.Of(form, turn.Language), problems), book, cancellationToken)
            : await OpenAsync(turn, decided.Opened!, book, ChangeSource.Typed, line.CloseDate, thenAssess: false, cancellationToken);
    }

    private async Task<Reply> OpenAsync(
        Turn turn, DealEvent.Opened opened, BookChoice book, ChangeSource source, DateReading? date, bool thenAssess, CancellationToken cancellationToken)
    {
        if (opened.Book.TeamId is { } team && !await roster.HasAsync(turn, team, cancellationToken))
        {
            return Notices.Refused(turn, NotInTeam);
        }

        var stamp = turn.Stamp(source);
        var id = DealIds.Of(turn);
        var judgedBy = rules.OfAsync(turn.Tenant, opened.Book, cancellationToken);
        var alike = await sameName.LookAsync(turn, opened.Header.Name, id, cancellationToken);
        var books = await judgedBy;
        var saved = await store.OpenAsync(DealReplay.Open(turn.Tenant, id, opened, stamp), opened, stamp, turn.ActivityKey, cancellationToken);
        lists.Behind(saved.ListFault);
        SavedChange.Mark(turn);

        // Shown as it was saved: a read that fails now would tell that nothing was, and the deal would be opened again.
        var found = saved.Deal is { } deal ? DealDesk.Own(turn, deal, books, turn.Audience) : await desk.OpenAsync(turn, id, turn.Audience, cancellationToken);
        var told = Told(await alike, date, book, turn.Language);
        var reply = found.Loaded is null ? Notices.Missing(turn, found.Fate)
            : thenAssess ? walk.Open(turn, found)
            : views.Reply(turn, found, told);
        return (reply.Expect is null ? reply with { Expect = Expectation.Nothing } : reply).Saved();
    }

    private static LocalText Told(bool alike, DateReading? date, BookChoice book, Language language) =>
        alike ? Alike
        : book.Team is not null ? InTeam.With(book.Title(default, language))
        : date is { Inferred: true } read ? new(ReadAs.With(read.Reading.En).En, ReadAs.With(read.Reading.Zh).Zh)
        : Opened;
}
