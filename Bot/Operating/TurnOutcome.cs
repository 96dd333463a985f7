namespace KeyAccountBot.Bot.Operating;

/// <summary>How a turn ended, for who runs the bot. A mutable piece of the turn: what fails inside and is answered notes itself here.</summary>
internal sealed class TurnOutcome
{
    /// <summary>Under which it is in the SDK's turn state.</summary>
    public const string StateKey = "KeyAccountBot.TurnOutcome";

    public const string Answered = "answered";

    /// <summary>It was no activity for this bot.</summary>
    public const string Refused = "refused";

    /// <summary>The storage could not answer, and the person was told so.</summary>
    public const string NoStorage = "no_storage";

    /// <summary>A fault of ours, and the person was told so.</summary>
    public const string Failed = "failed";

    /// <summary>The person was told nothing.</summary>
    public const string Lost = "lost";

    public string Name { get; private set; } = Answered;

    public void Note(string name) => Name = name;
}
