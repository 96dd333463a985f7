using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Check;
using KeyAccountBot.Playbook.Checks.Texts;
using KeyAccountBot.Playbook.Checks.Tuning;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// <c>rules</c>: what a book tuned of the check. For the owner of an own book and the managers of a team's; answered one-to-one.
/// </summary>
internal sealed class RulesInteraction(BookRulesDesk rules, TeamRoster roster) : IInteraction
{
    private static readonly LocalText NotYours = new(
        "Only those who manage this team's book can see and change its rules.", "只有管理该团队商机的人可以查看和修改规则。");

    private static readonly LocalText Saved = new("Saved. It counts from now on.", "已保存，立即生效。");
    private static readonly LocalText Crowded = new("Others are changing these rules at this very moment. Please try again.", "此刻有其他人也在修改规则，请再试一次。");

    private readonly IReadOnlyList<TunableRule> _tunable = TunableRules.Of(CheckTexts.Load());

    public IReadOnlyList<CommandName> Commands => [CommandName.Rules];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.OpenRules, Cards.Verbs.SaveRule, Cards.Verbs.SaveThreshold, Cards.Verbs.ResetRules];

    public Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken) =>
        OpenAsync(turn, turn.Book, cancellationToken);

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        var book = card[Payload.BookId] is { } id ? new BookId(id) : turn.Book;
        if (card.Verb == Cards.Verbs.OpenRules || !await MayAsync(turn, book, cancellationToken))
        {
            return await OpenAsync(turn, book, cancellationToken, PageOf(card), card[Payload.Group] == RulesCard.ThresholdsPart);
        }

        var by = turn.Stamp(ChangeSource.Card);
        var (rule, threshold) = (card[Inputs.Rule] ?? "", card[Inputs.Threshold] ?? "");
        var typed = card[Inputs.Number] ?? "";
        var decision = await rules.ChangeAsync(turn.Tenant, book, tuning => card.Verb switch
        {
            Cards.Verbs.SaveRule => TuningDecision.Rule(tuning, rule, card[Inputs.Level] is { } level && level != Inputs.NotKnown ? level : "", by),
            Cards.Verbs.SaveThreshold => TuningDecision.Threshold(tuning, threshold, typed, by),
            _ => new(BookTuning.None),
        }, cancellationToken);
        if (decision is { Problem: null })
        {
            SavedChange.Mark(turn);
        }

        var view = await ViewAsync(turn, book, decision?.Tuning, cancellationToken) with
        {
            AtThresholds = card.Verb == Cards.Verbs.SaveThreshold,
            Changed = card.Verb switch { Cards.Verbs.SaveRule => rule, Cards.Verbs.SaveThreshold => threshold, _ => null },
            Rule = _tunable.FirstOrDefault(r => r.Id == rule)?.Id,
            Threshold = Playbook.Checks.ThresholdRanges.Find(threshold)?.Id,
            Number = decision?.Problem is null ? "" : TextInput.Cut(typed, 12),
            Problem = decision is null ? Crowded : decision.Problem,
            Told = decision is { Problem: null } ? Saved : null,
        };
        return new Reply(RulesCard.Render(view, turn.Language), OneToOneOnly: true).Saved();
    }

    private static int PageOf(Submission card) => card.Whole(Payload.Page) is > 0 and < 100 and var page ? (int)page : 1;

    private async Task<Reply> OpenAsync(Turn turn, BookId book, CancellationToken cancellationToken, int page = 1, bool atThresholds = false) =>
        await MayAsync(turn, book, cancellationToken)
            ? new(RulesCard.Render(await ViewAsync(turn, book, null, cancellationToken) with { Page = page, AtThresholds = atThresholds }, turn.Language), OneToOneOnly: true)
            : Notices.Refused(turn, NotYours) with { OneToOneOnly = true };

    private async Task<bool> MayAsync(Turn turn, BookId book, CancellationToken cancellationToken) =>
        book == BookId.OwnOf(turn.Who.Id) || (book.TeamId is { } team && await roster.ManagesAsync(turn, team, cancellationToken));

    private async Task<RulesView> ViewAsync(Turn turn, BookId book, BookTuning? known, CancellationToken cancellationToken)
    {
        var managed = (await roster.ManagedAsync(turn, cancellationToken)).Select(t => (Book: BookId.OfTeam(t.TeamId), t.Name)).ToList();
        var all = managed.Prepend((Book: BookId.OwnOf(turn.Who.Id), Name: null)).ToList();
        return new(
            book,
            book.IsTeam ? managed.FirstOrDefault(m => m.Book == book).Name ?? turn.TeamName ?? "" : null,
            known ?? await rules.TuningAsync(turn.Tenant, book, cancellationToken),
            _tunable,
            [.. all.Where(b => b.Book != book)],
            turn.Today,
            Zones.Of(turn.TimeZone));
    }
}
