using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// <c>move ACME to TEAM</c>: to the book of a team, or back to its owner's. Says first what others will see then. One-to-one only, for
/// the teams somebody is in are nobody else's business. <c>move ACME R3</c> is about the stage.
/// </summary>
internal sealed class MoveInteraction(DealPicker picker, DealMoves moves, BookChoices choices, StageInteraction stages) : IInteraction, IExpectsText
{
    private const string Deal = "deal";
    private const string To = "to";
    private const string Was = "was";

    private static readonly LocalText NoSuchTeam = new(
        "No team called “{0}” is known to me that you are in too.", "没有您和我都在、名为“{0}”的团队。");

    public IReadOnlyList<CommandName> Commands => [CommandName.Move];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.AskMove, Cards.Verbs.MoveDeal];

    public string DialogId => "move";

    public async Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        var splits = BookPhrase.Splits(rest).ToList();
        IReadOnlyList<BookChoice> teams = splits.Count > 0 ? await choices.TeamsAsync(turn, cancellationToken) : [];
        var named = splits.Select(s => (s.Before, Book: Find(s, teams))).FirstOrDefault(s => s.Book is not null);
        if (named.Book is null)
        {
            var bare = splits is [var last, ..] ? $"{last.Before} {last.Book}" : rest;
            if ((await picker.SplitAsync(turn, bare, StageText.Parse, cancellationToken)).Word is not null)
            {
                return await stages.OnCommandAsync(turn, CommandName.Stage, bare, cancellationToken);
            }
        }

        var (query, told) = named.Book is not null ? (named.Before, default(LocalText?))
            : splits is [var unknown, ..] && !await picker.NamesAsync(turn, rest, cancellationToken)
            ? (unknown.Before, NoSuchTeam.With(TextInput.Cut(unknown.Book, DealLimits.Name)))
            : (rest, null);
        IReadOnlyList<(string, object)> with = named.Book is { } to ? [(Inputs.Book, to.Value)] : [];
        var pick = await picker.PickAsync(turn, query, Cards.Verbs.AskMove, cancellationToken, with);
        return pick.Deal is { } id
            ? await AskAsync(turn, id, named.Book?.Value, told, cancellationToken)
            : pick.Instead! with { OneToOneOnly = true };
    }

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken) =>
        card.Deal is not { } id ? await OnCommandAsync(turn, CommandName.Move, "", cancellationToken)
        : card.Verb == Cards.Verbs.MoveDeal && card[Payload.Book] is { } to
        ? await MoveAsync(turn, id, to, card[Payload.Was] ?? "", ChangeSource.Card, cancellationToken)
        : await AskAsync(turn, id, card[Inputs.Book], null, cancellationToken);

    /// <summary>After the question a plain yes or no; before it, the name of a team.</summary>
    public async Task<Reply?> OnTextAsync(
        Turn turn, IReadOnlyDictionary<string, string> state, string text, CancellationToken cancellationToken)
    {
        if (!DealId.TryParse(state.GetValueOrDefault(Deal), out var id))
        {
            return null;
        }

        if (state.GetValueOrDefault(To) is not { } to)
        {
            return Find(new("", text), await choices.TeamsAsync(turn, cancellationToken)) is { } book
                ? await AskAsync(turn, id, book.Value, null, cancellationToken)
                : null;
        }

        return TextFold.Lower(text).Trim('.', '!', '。', '！', ' ') switch
        {
            "yes" or "y" or "move" or "是" or "是的" or "确认" or "确定" or "移动" =>
                await MoveAsync(turn, id, to, state.GetValueOrDefault(Was) ?? "", ChangeSource.Typed, cancellationToken),
            "no" or "n" or "leave it" or "否" or "不" or "不是" or "不移动" => await moves.KeepAsync(turn, id, cancellationToken) with { Expect = Expectation.Nothing },
            _ => null,
        };
    }

    /// <summary>By its very name, or by a part of one that fits no other: the person is asked before anything moves.</summary>
    private static BookChoice? Find(BookPhrase phrase, IReadOnlyList<BookChoice> teams) =>
        BookChoices.Find(phrase, teams)
        ?? (DealNameMatch.Find(phrase.Book, [.. teams.Where(t => t.Name is not null)], t => (t.Name!, null)) is { IsClear: true, Ranked: [{ Kind: not MatchKind.Similar } found, ..] }
            ? found.Item
            : null);

    private async Task<Reply> AskAsync(Turn turn, DealId id, string? to, LocalText? told, CancellationToken cancellationToken)
    {
        var asked = await moves.AskAsync(turn, id, to, told, cancellationToken);
        var state = new Dictionary<string, string> { [Deal] = id.ToString() };
        if (asked.View?.To is { } book)
        {
            (state[To], state[Was]) = (book.Value, asked.View.Was);
        }

        return asked.View is null ? asked.Reply : asked.Reply with { Expect = new(DialogId, state) };
    }

    private async Task<Reply> MoveAsync(Turn turn, DealId id, string to, string was, ChangeSource source, CancellationToken cancellationToken) =>
        await moves.MoveAsync(turn, id, to == BookChoice.OwnValue ? null : to, was, source, cancellationToken) with { Expect = Expectation.Nothing };
}
