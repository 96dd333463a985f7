using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Bot.Interactions;

/// <summary><c>help</c>: what the bot can do.</summary>
internal sealed class HelpInteraction : IInteraction
{
    public IReadOnlyList<CommandName> Commands => [CommandName.Help];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.Help];

    public Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken) =>
        Task.FromResult(Help(turn));

    public Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken) => Task.FromResult(Help(turn));

    private static Reply Help(Turn turn) => new(HelpCard.Render(turn.Language, turn.Place));
}
