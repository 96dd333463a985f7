namespace KeyAccountBot.Cards;

/// <summary>
/// Keys of what the actions of a card carry: ids and versions only, never names, never notes. Inputs arrive in the same object,
/// so no input is called like one of these.
/// </summary>
public static class Payload
{
    public const string Verb = "verb";
    public const string Deal = "deal";

    /// <summary>The revision of the deal that the card was drawn from.</summary>
    public const string Revision = "v";

    /// <summary>The language it was drawn in: <c>en</c> or <c>zh</c>.</summary>
    public const string Language = "l";

    /// <summary>The language to switch to.</summary>
    public const string To = "to";

    /// <summary>1-based page of a list.</summary>
    public const string Page = "page";

    /// <summary>Where a page of a list begins that is found by its key.</summary>
    public const string From = "from";

    public const string Method = "m";
    public const string Group = "g";

    /// <summary>A question, for a button that answers it alone.</summary>
    public const string Question = "q";

    /// <summary>A rule's id.</summary>
    public const string Rule = "rule";

    /// <summary>The text of an answer's value.</summary>
    public const string Value = "a";

    /// <summary>0 for us and the first three competitors, 1 for the others.</summary>
    public const string Parties = "p";

    /// <summary>One of <see cref="Walk.Go"/>.</summary>
    public const string Go = "go";

    /// <summary>What the card showed, to tell what the reader changed: <see cref="Walk.Shown"/>, <see cref="FormShown"/>, a stage, or the fingerprint of a filter.</summary>
    public const string Was = "was";

    /// <summary>The input a conflict is about.</summary>
    public const string About = "about";

    /// <summary>The other inputs of a conflict card, with commas between them: what stays to be asked.</summary>
    public const string Rest = "rest";

    /// <summary><see cref="Mine"/> or <see cref="Theirs"/>.</summary>
    public const string Use = "use";

    /// <summary>A user id.</summary>
    public const string Member = "member";

    /// <summary>A book: the id of a Teams team, or <see cref="BookChoice.OwnValue"/>.</summary>
    public const string Book = "book";

    /// <summary>What comes after saving: <see cref="Verbs.OpenWalk"/>, or nothing.</summary>
    public const string Then = "then";

    /// <summary>Asked already: <see cref="Inputs.Yes"/>.</summary>
    public const string Sure = "sure";

    /// <summary>The id of a person of the customer.</summary>
    public const string Person = "person";

    /// <summary>The id of a step of the relationship route.</summary>
    public const string RouteStep = "step";

    /// <summary>The name of one of the <see cref="Playbook.Checks.Input.Roles"/>.</summary>
    public const string Role = "role";

    /// <summary>The number of a coach's behaviour, 1 to 8.</summary>
    public const string Behaviour = "b";

    /// <summary>The id of a piece of evidence.</summary>
    public const string Evidence = "e";

    /// <summary>The id of an action.</summary>
    public const string Action = "act";

    /// <summary>The id of a visit.</summary>
    public const string Visit = "visit";

    /// <summary>The id of a book.</summary>
    public const string BookId = "bookId";

    /// <summary>Which reminder a card is: when it was to come, in Unix milliseconds.</summary>
    public const string Reminder = "r";

    /// <summary>A day, as ISO writes it.</summary>
    public const string Day = "day";

    /// <summary>A day to look back to, and the one to look back from, as <c>2026-11-01</c>.</summary>
    public const string Since = "since";
    public const string Until = "upto";

    /// <summary>The name of a <see cref="Playbook.History.HistoryTopic"/>.</summary>
    public const string Topic = "topic";

    /// <summary>Ids of people of the map who will be in a meeting, with commas between them.</summary>
    public const string With = "with";

    /// <summary>The id of a planned meeting.</summary>
    public const string Meeting = "meet";

    /// <summary>When a meeting began that was not planned here, in Unix milliseconds.</summary>
    public const string Began = "began";

    public const string Mine = "mine";
    public const string Theirs = "theirs";
}
