using System.Collections.Concurrent;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary><c>help</c>: what the bot can do.</summary>
internal sealed class HelpInteraction : IInteraction
{
    /// <summary>The only card that is the same for everyone: drawn once for each language, one-to-one and in shared places.</summary>
    private static readonly ConcurrentDictionary<(Language Language, bool IsShared), RenderedCard> Drawn = new();

    public IReadOnlyList<CommandName> Commands => [CommandName.Help];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.Help];

    public Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken) =>
        Task.FromResult(Help(turn));

    public Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken) => Task.FromResult(Help(turn));

    public static RenderedCard Card(Turn turn) =>
        Drawn.GetOrAdd((turn.Language, turn.Said.IsShared), _ => HelpCard.Render(turn.Language, turn.Said));

    private static Reply Help(Turn turn) => new(Card(turn), IsGeneral: true);
}
