using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Turns;

/// <summary>What an interaction wants said. Sending is the pipeline's: a message, a card's answer, one-to-one.</summary>
/// <param name="Card">The card that answers: a new message, or the card that takes the tapped card's place.</param>
/// <param name="OneToOneOnly">May be seen by the person only: in a shared place it goes to the one-to-one chat.</param>
/// <param name="Expect">What free text that follows is an answer to; null for nothing new: what was asked before is dropped, unless it stays.</param>
/// <param name="ForEveryone">Something was saved: the tapped message shows the new card to everyone, also after a reload.</param>
/// <param name="Beside">Sent as a message of its own: the tapped card still holds what was typed, and stays.</param>
/// <param name="IsRepaid">It says itself what was changed in the check: of several deals on it nobody would know which was meant.</param>
/// <param name="IsGeneral">The same for anyone.</param>
/// <param name="Mine">What who tapped sees instead; null for the same card as everybody.</param>
/// <param name="LeavesCard">A client asked on its own for what cannot be drawn: the card stays as it is, and nobody is told.</param>
/// <param name="Continues">A step of something longer: what was asked before is left alone, and not even looked up.</param>
internal sealed record Reply(
    RenderedCard Card,
    bool OneToOneOnly = false,
    Expectation? Expect = null,
    bool ForEveryone = false,
    bool Beside = false,
    bool Continues = false,
    bool IsGeneral = false,
    Language? SwitchTo = null,
    bool IsRepaid = false,
    RenderedCard? Mine = null,
    bool LeavesCard = false)
{
    /// <summary>What is remembered of the conversation may change with it.</summary>
    public bool ChangesTopic => !Continues || Expect is not null || SwitchTo is not null;

    /// <summary>
    /// It promises what is kept of the conversation alone: a language, a question, or that nothing is asked any more. What cannot be kept
    /// must not be said then. Where a deal was saved, that is what the reply says, and it stands.
    /// </summary>
    public bool Promises(Turn turn) => SwitchTo is not null || (Expect is not null && !ForEveryone && SavedChange.Of(turn) is null);

    /// <summary>It is said somewhere else than where it was asked for.</summary>
    public bool Leaves(Turn turn) => (OneToOneOnly || turn.Place.IsMeeting) && turn.Place.IsShared;

    /// <summary>As the place of the turn remembers it: what is asked elsewhere is not waited for here.</summary>
    public Reply Here(Turn turn) => Leaves(turn) ? this with { Expect = null } : this;

    public Reply Saved() => this with { ForEveryone = true };
}

/// <summary>A dialog that free text goes to, with what it must know.</summary>
/// <param name="Dialog">The id of a registered dialog.</param>
internal sealed record Expectation(string Dialog, IReadOnlyDictionary<string, string> State)
{
    /// <summary>Nothing is asked any more.</summary>
    public static readonly Expectation Nothing = new("", new Dictionary<string, string>());
}
