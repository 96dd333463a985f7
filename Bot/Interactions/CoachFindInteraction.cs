using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Bot.Interactions;

/// <summary><c>coach-find</c>: who of the map might guide us, by tier, with what speaks for and against. One-to-one only.</summary>
internal sealed class CoachFindInteraction(DealDesk desk, DealPicker picker) : IInteraction
{
    public IReadOnlyList<CommandName> Commands => [CommandName.CoachFind];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.FindCoach];

    public async Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        var pick = await picker.PickAsync(turn, rest, Cards.Verbs.FindCoach, cancellationToken);
        return pick.Deal is { } id ? await ShowAsync(turn, id, 1, cancellationToken) : pick.Instead! with { OneToOneOnly = true };
    }

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        var page = (int)(card.Whole(Payload.Page) is >= 1 and <= DealLimits.People and var asked ? asked : 1);
        return card.Deal is { } id ? await ShowAsync(turn, id, page, cancellationToken) : await OnCommandAsync(turn, CommandName.CoachFind, "", cancellationToken);
    }

    private async Task<Reply> ShowAsync(Turn turn, DealId id, int page, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        return found.ToChange is not DealFate.Open and var fate
            ? Notices.MissingOneToOne(turn, fate)
            : CoachCards.Find(turn, found.Deal, page);
    }
}
