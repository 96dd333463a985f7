using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Dialogs;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using NodaTime;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// <c>assess</c>, <c>facts</c>, and the walk through any other method by its own words: card by card, with what was answered before in place. It
/// can be left and taken up at any point; answers are given by tapping or by typing. A method on people asks first whom it is about; one on accounts is
/// filled in on the sheet of the deal's account. One-to-one only.
/// </summary>
internal sealed class WalkInteraction(
    DealDesk desk, DealPicker picker, MethodLibrary methods, TypedWalk typed, TappedAnswer tapped, WalkSaving saving, WalkCards cards, AccountWalk accounts) : IInteraction, IExpectsText
{
    internal const string Deal = "deal";
    internal const string MethodId = "method";
    private const string PersonId = "person";

    /// <summary>How long after the walk was opened, or last answered by typing, a mere "yes" is an answer.</summary>
    private static readonly Duration WordsCount = Duration.FromMinutes(60);

    public IReadOnlyList<CommandName> Commands => [CommandName.Assess, CommandName.Facts, CommandName.Method];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.OpenWalk, Cards.Verbs.OpenFacts, Cards.Verbs.SaveWalk, Cards.Verbs.AnswerWalk, Cards.Verbs.SettleAnswer];

    public string DialogId => "walk";

    public bool Stays => true;

    public Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken) =>
        PickAsync(turn, rest, command == CommandName.Facts ? DealFacts.MethodId : Assessment.MethodId, cancellationToken);

    public Task<Reply> OnCommandAsync(Turn turn, CommandReading command, CancellationToken cancellationToken) =>
        command.Method is { } method
            ? PickAsync(turn, command.Rest, method, cancellationToken)
            : OnCommandAsync(turn, command.Name, command.Rest, cancellationToken);

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (card.Deal is not { } id)
        {
            return await PickAsync(
                turn, "", card.Verb == Cards.Verbs.OpenFacts ? DealFacts.MethodId : card[Payload.Method] ?? Assessment.MethodId, cancellationToken);
        }

        return card.Verb switch
        {
            Cards.Verbs.OpenFacts => await OpenAsync(turn, id, cancellationToken, DealFacts.MethodId),
            Cards.Verbs.OpenWalk => await OpenAsync(turn, id, cancellationToken, card[Payload.Method], card[Payload.Group], card[Payload.Question], card[Payload.Person], PageOf(card)),
            Cards.Verbs.AnswerWalk => await AnswerAsync(turn, id, card, cancellationToken) with { Continues = true },
            _ => await SaveAsync(turn, id, card, cancellationToken) with { Continues = true },
        };
    }

    public async Task<Reply?> OnTextAsync(
        Turn turn, IReadOnlyDictionary<string, string> state, string text, CancellationToken cancellationToken)
    {
        if (!DealId.TryParse(state.GetValueOrDefault(Deal), out var id) || Find(state.GetValueOrDefault(MethodId)) is not { } method)
        {
            return null;
        }

        // A "no" hours later is more likely about something else, and so are words behind a mere number; a sign is not.
        var answers = TypedAnswer.Parse(text, number => method.Questions.Any(q => q.Number == number && q.Kind != AnswerKind.Rating));
        var late = turn.Now - (Asked.Read(state)?.At ?? Instant.MinValue) > WordsCount;
        var person = state.GetValueOrDefault(PersonId);
        return answers.Count == 0 || (late && (answers[0].IsWord || answers[0].IsLoose))
            ? null
            : await typed.AnswerAsync(turn, id, method, person, answers, cancellationToken) with { Expect = Asking(id, method, person) };
    }

    /// <summary>At the group asked for, or where it was left: the first with a question that was never asked.</summary>
    public async Task<Reply> OpenAsync(
        Turn turn, DealId id, CancellationToken cancellationToken, string? methodId = null, string? groupId = null, string? questionId = null, string? personId = null, int page = 1)
    {
        if (Find(methodId) is { AskedOf: AskedOf.Account } onAccount)
        {
            return await accounts.OpenAsync(turn, id, onAccount, groupId, questionId, cancellationToken);
        }

        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        return found.ToChange != DealFate.Open
            ? Notices.MissingOneToOne(turn, found.ToChange)
            : Open(turn, found, methodId, groupId, questionId, personId, page);
    }

    /// <param name="found">A deal that the person may change.</param>
    /// <param name="questionId">For the card of one question of the group, which leads back to the check.</param>
    public Reply Open(Turn turn, DealLookup found, string? methodId = null, string? groupId = null, string? questionId = null, string? personId = null, int page = 1)
    {
        var deal = found.Deal;
        var method = Find(methodId ?? Assessment.MethodId) ?? methods.Find(Assessment.MethodId)!;
        if (WalkDoor.IsClosed(turn, method)(deal))
        {
            return WalkDoor.Refused(turn);
        }

        if (Worksheet.Of(deal, method, personId) is not { } sheet)
        {
            return WalkCards.People(turn, deal, method, page);
        }

        var group = method.Groups.FirstOrDefault(g => g.Id == groupId) ?? sheet.Left(deal);
        return cards.Question(turn, deal, found.Rules, sheet, group, questionId, Go.Check) with { OneToOneOnly = true, Expect = Asking(deal.Id, method, sheet.IsOnPerson ? personId : null) };
    }

    private async Task<Reply> PickAsync(Turn turn, string query, string methodId, CancellationToken cancellationToken)
    {
        var pick = await picker.PickAsync(turn, query, Cards.Verbs.OpenWalk, cancellationToken, (Payload.Method, methodId));
        return pick.Instead ?? await OpenAsync(turn, pick.Deal!.Value, cancellationToken, methodId);
    }

    /// <param name="personId">Whom the method is about; null for a method on the deal.</param>
    private Expectation Asking(DealId id, Method method, string? personId)
    {
        var state = new Dictionary<string, string> { [Deal] = id.ToString(), [MethodId] = method.Id };
        if (personId is not null)
        {
            state[PersonId] = personId;
        }

        return new(DialogId, state);
    }

    private Task<Reply> AnswerAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken) =>
        Find(card[Payload.Method]) is { AskedOf: AskedOf.Deal } method
        && method.Find(card[Payload.Question] ?? "") is { Kind: AnswerKind.Rating } question
        && AnswerValue.TryParse(AnswerKind.Rating, card[Payload.Value] ?? "", out var answer)
            ? tapped.SaveAsync(turn, id, method, question, answer, cancellationToken)
            : OpenAsync(turn, id, cancellationToken, card[Payload.Method]);

    private static int PageOf(Submission card) => (int)(card.Whole(Payload.Page) is >= 1 and <= DealLimits.People and var page ? page : 1);

    private Method? Find(string? id) => methods.FindWorksheet(id);

    private async Task<Reply> SaveAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        if (Find(card[Payload.Method]) is not { } method
            || method.Groups.FirstOrDefault(g => g.Id == card[Payload.Group]) is not { } group
            || Shown.Read(card[Payload.Was]) is not { } shown)
        {
            return await OpenAsync(turn, id, cancellationToken, card[Payload.Method], card[Payload.Group], personId: card[Payload.Person]);
        }

        return method.AskedOf == AskedOf.Account
            ? await accounts.SaveAsync(turn, id, card, method, group, shown, cancellationToken)
            : await saving.SaveAsync(turn, id, card, method, group, shown, cancellationToken);
    }
}
