using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Bot.Turns;

/// <summary>
/// One thing a person can do: how it opens, what it accepts, what it shows, in one file. A command or a verb that two
/// interactions claim stops the start.
/// </summary>
internal interface IInteraction
{
    /// <summary>Commands it answers.</summary>
    IReadOnlyList<CommandName> Commands => [];

    /// <summary>Verbs of buttons it answers.</summary>
    IReadOnlyList<string> Verbs => [];

    /// <param name="rest">What was typed besides the command word, trimmed.</param>
    Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{GetType().Name} claims no command.");

    /// <inheritdoc cref="OnCommandAsync(Turn, CommandName, string, CancellationToken)"/>
    Task<Reply> OnCommandAsync(Turn turn, CommandReading command, CancellationToken cancellationToken) =>
        OnCommandAsync(turn, command.Name, command.Rest, cancellationToken);

    Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{GetType().Name} claims no verb.");
}

/// <summary>An interaction that can be waiting for free text.</summary>
internal interface IExpectsText
{
    /// <summary>Id of the dialog on the stack while it waits.</summary>
    string DialogId { get; }

    /// <summary>Stays on the stack while other commands are used: the person comes back to it.</summary>
    bool Stays => false;

    /// <summary>Any words may be the answer, such as a reason: also words that begin like a command.</summary>
    bool TakesAnyText => false;

    /// <param name="state">What the expectation was set with.</param>
    /// <returns>Null when the text is no answer to what was asked.</returns>
    Task<Reply?> OnTextAsync(Turn turn, IReadOnlyDictionary<string, string> state, string text, CancellationToken cancellationToken);
}
