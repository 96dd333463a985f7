using KeyAccountBot.Bot.Accounts;
using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary><c>account</c>: the customer company behind deals: whether it is a key account, its tier, the visits it is owed and got. One-to-one only.</summary>
internal sealed class AccountInteraction(AccountDesk desk, DealDesk deals, AccountPicker picker, AccountCards cards) : IInteraction
{
    private static readonly LocalText Missing = new("Write who the customer is.", "请写明客户是谁。");

    public IReadOnlyList<CommandName> Commands => [CommandName.Account];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.OpenAccount, Cards.Verbs.SaveTier, Cards.Verbs.NameCustomer];

    public async Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        var pick = await picker.PickAsync(turn, rest, cancellationToken);
        return pick.Deal is { } id ? await ShowAsync(turn, id, rest, cancellationToken) : pick.Instead! with { OneToOneOnly = true };
    }

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken) =>
        card.Deal is not { } id ? await OnCommandAsync(turn, CommandName.Account, "", cancellationToken)
        : card.Verb switch
        {
            Cards.Verbs.SaveTier => await SaveTierAsync(turn, id, card, cancellationToken),
            Cards.Verbs.NameCustomer => await NameAsync(turn, id, card[Inputs.Account] ?? "", cancellationToken),
            _ => await ShowAsync(turn, id, "", cancellationToken),
        };

    private async Task<Reply> ShowAsync(Turn turn, DealId id, string typed, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, cancellationToken);
        return found.Fate == AccountFate.Open ? cards.Account(turn, found) : AccountCards.Instead(turn, found, typed);
    }

    private async Task<Reply> SaveTierAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        var (typed, reason, shown) = (card[Inputs.Tier], card[Inputs.Reason] ?? "", TierShown.Read(card[Payload.Was]));
        var tier = KeyAccountMethod.TierOf(typed);
        if (tier is null && typed != Inputs.NotKnown)
        {
            return await ShowAsync(turn, id, "", cancellationToken);
        }

        var change = await desk.ChangeAsync(turn, id, ChangeSource.Card, found =>
        {
            var decision = TierDecision.Set(found.Account, tier, reason, shown, found.SeesWords(turn.Who.Id));
            return (decision, decision.Events);
        }, cancellationToken);
        if (change.Decision is not { } decided)
        {
            return AccountCards.Instead(turn, change.Found, "");
        }

        if (!decided.IsRefused || change.Repeated)
        {
            return cards.Account(turn, change.Found, change.Told(decided));
        }

        // Who was told that it is otherwise by now is not asked twice.
        var problem = decided.Problems[0];
        return cards.Account(
            turn, change.Found, notTaken: (typed, Typed.Shown(reason, problem), problem.Text),
            shown: problem.Kind == ProblemKind.Impossible ? null : shown).Saved();
    }

    /// <summary>Who the customer is, said once for a deal that did not: one that somebody named meanwhile stays.</summary>
    private async Task<Reply> NameAsync(Turn turn, DealId id, string name, CancellationToken cancellationToken)
    {
        var change = await deals.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, (deal, _) =>
        {
            var was = DealForm.Of(deal);
            var edit = deal.Header.Account is not null ? new([], [], [])
                : string.IsNullOrWhiteSpace(name) ? new HeaderEdit([], [], [new(Fields.Account, Missing, ProblemKind.Missing)])
                : DealEdit.Decide(deal, was with { Account = name }, was, turn.DayIn(deal.TimeZone));
            return (edit, edit.Events);
        }, cancellationToken);
        if (change.Decision is not { } edited)
        {
            return Notices.MissingOneToOne(turn, change.Fate);
        }

        return edited.Problems.IsEmpty || change.Repeated
            ? cards.Account(turn, await desk.ThroughAsync(turn, change.Found, cancellationToken)).Saved()
            : AccountCards.Customer(turn, change.Found.Deal, name, edited.Problems[0].Text);
    }
}
