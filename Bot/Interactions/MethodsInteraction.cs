using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Bot.Interactions;

/// <summary><c>methods</c>: every method of a deal, how much of it is filled in, and the way into each. One-to-one only.</summary>
internal sealed class MethodsInteraction(DealDesk desk, DealPicker picker, MethodLibrary methods) : IInteraction
{
    public IReadOnlyList<CommandName> Commands => [CommandName.Methods];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.ListMethods];

    public async Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        var pick = await picker.PickAsync(turn, rest, Cards.Verbs.ListMethods, cancellationToken);
        return pick.Deal is { } id ? await ListAsync(turn, id, 1, cancellationToken) : pick.Instead! with { OneToOneOnly = true };
    }

    public Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken) => card.Deal is { } id
        ? ListAsync(turn, id, (int)(card.Whole(Payload.Page) is >= 1 and <= int.MaxValue and var page ? page : 1), cancellationToken)
        : OnCommandAsync(turn, CommandName.Methods, "", cancellationToken);

    private async Task<Reply> ListAsync(Turn turn, DealId id, int page, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        if (found.ToChange is not DealFate.Open and var fate)
        {
            return Notices.MissingOneToOne(turn, fate);
        }

        var deal = found.Deal;
        var rows = MethodRow.All(methods, deal, m => WalkDoor.IsClosed(turn, m)(deal));
        return new(MethodsCard.Render(new(DealRef.Of(deal), deal.Header.Name, rows, page), turn.Language), OneToOneOnly: true);
    }
}
