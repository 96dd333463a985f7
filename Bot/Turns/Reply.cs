using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Turns;

/// <summary>What an interaction wants said. Sending is the pipeline's: a message, a card's answer, one-to-one.</summary>
/// <param name="Card">The card that answers: a new message, or the card that takes the tapped card's place.</param>
/// <param name="OneToOneOnly">May be seen by the person only: in a shared place it goes to the one-to-one chat.</param>
/// <param name="Expect">What free text that follows is an answer to; null leaves things as they are.</param>
/// <param name="ForEveryone">Something was saved: the tapped message shows the new card to everyone, also after a reload.</param>
/// <param name="Beside">Sent as a message of its own: the tapped card still holds what was typed, and stays.</param>
internal sealed record Reply(
    RenderedCard Card,
    bool OneToOneOnly = false,
    Expectation? Expect = null,
    bool ForEveryone = false,
    bool Beside = false,
    Language? SwitchTo = null)
{
    public Reply Saved() => this with { ForEveryone = true };
}

/// <summary>A dialog that free text goes to, with what it must know.</summary>
/// <param name="Dialog">The id of a registered dialog.</param>
internal sealed record Expectation(string Dialog, IReadOnlyDictionary<string, string> State)
{
    /// <summary>Nothing is asked any more.</summary>
    public static readonly Expectation Nothing = new("", new Dictionary<string, string>());
}
