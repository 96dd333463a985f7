using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>What a person can ask for by typing.</summary>
public enum CommandName
{
    Help,
    New,
    Deals,
    Edit,
    Stage,
    Members,
    Move,
    Managers,
    Close,
    Reopen,
    Delete,
    Assess,
    Facts,
    Check,
    Coach,
    CoachFind,
    Rules,
    Pipeline,
    Map,
    Plan,
    Visit,
    Brief,
    Link,
    Unlink,
    Account,
    Route,

    /// <summary>What changed since a day.</summary>
    History,

    /// <summary>A day against today, or two days.</summary>
    Compare,

    /// <summary>One method by its own words: which one is <see cref="CommandReading.Method"/>.</summary>
    Method,

    /// <summary>The list of all methods of a deal.</summary>
    Methods,
    Remind,
    Snooze,
    Language,
    Cancel,
}

/// <summary>Where the command word stood.</summary>
public enum WordPlace
{
    /// <summary>In front: meant as a command.</summary>
    First,

    /// <summary>Behind the deal, or inside 把…一下: only meant as a command when the rest names a deal.</summary>
    Last,
}

/// <param name="Rest">What else was typed, as typed: the deal and whatever the command takes.</param>
/// <param name="Language">The language of the word; null when it belongs to both.</param>
public sealed record CommandReading(CommandName Name, string Rest, Language? Language, WordPlace Place)
{
    /// <summary>The id of the method that the word opens; null for a command of the bot's own.</summary>
    public string? Method { get; init; }
}

/// <param name="Word">The word to offer: "did you mean …".</param>
/// <param name="Method">As in <see cref="CommandReading"/>.</param>
public readonly record struct CommandSuggestion(CommandName Name, string Word, string? Method = null);
