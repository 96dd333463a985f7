using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Reminder;

/// <summary>A reminder ready to be drawn, with nothing in it that its place may not be told.</summary>
/// <param name="Title">The name of the team; null for the own book.</param>
/// <param name="Occurrence">Which reminder it is: its buttons carry it.</param>
/// <param name="Today">In the schedule's time zone.</param>
/// <param name="Deals">Those that need somebody, at most <see cref="DealNeed.Most"/>.</param>
public sealed record ReminderView(
    string? Title, Instant Occurrence, LocalDate Today, IReadOnlyList<BookChange> Changes, IReadOnlyList<ReminderDeal> Deals, Place Place)
{
    /// <summary>When it should have come, if that was another day.</summary>
    public LocalDate? Late { get; init; }

    /// <summary>Deals besides these that are open in the book.</summary>
    public int OtherDeals { get; init; }

    /// <summary>Shown to one person who asked for it: nothing on it can be tapped.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Who looks at it: their own deals come first; null for the card as it stands for everybody.</summary>
    public UserId? Viewer { get; init; }

    /// <summary>Ids, as the channel knows them, of those for whom clients ask for a card of their own.</summary>
    public IReadOnlyList<string> Readers { get; init; } = [];

    /// <summary>Customers that did not get the visits they are owed.</summary>
    public VisitsOwedList Owed { get; init; } = VisitsOwedList.None;

    /// <summary>Nothing happened and nobody is needed.</summary>
    public bool IsQuiet => Changes.Count == 0 && Deals.Count == 0 && Owed.IsEmpty;
}

/// <summary>One deal of a reminder.</summary>
/// <param name="Finding">Null when nothing is found any more.</param>
/// <param name="Question">Null when there is none to tap, or it is answered.</param>
/// <param name="Answered">What was answered on this card.</param>
/// <param name="Owner">Named, and so notified; null where the team does not want that.</param>
public sealed record ReminderDeal(
    DealRef Deal, string Name, ReminderFinding? Finding, ReminderQuestion? Question, ReminderAnswered? Answered, Member? Owner)
{
    /// <summary>What is planned and due within a week, the earliest first.</summary>
    public IReadOnlyList<ReminderDue> Due { get; init; } = [];

    /// <summary>The deal's owner and members.</summary>
    public IReadOnlyList<UserId> Members { get; init; } = [];

    /// <summary>It is left out from the next one on, until this day.</summary>
    public LocalDate? SnoozedUntil { get; init; }
}

/// <param name="What">Null where others read: the words may name anybody.</param>
public sealed record ReminderDue(LocalDate Day, LocalText? What = null);

/// <param name="Say">May hold names.</param>
public sealed record ReminderFinding(Severity Severity, LocalText Say);

/// <param name="Id">Of the assessment.</param>
/// <param name="Was">The text of our answer as it is now; empty when it was never asked.</param>
public sealed record ReminderQuestion(string Id, LocalText Title, LocalText Ask, string Was);

/// <param name="Value">The text of the answer: +, - or ?.</param>
/// <param name="Time">On the wall, in the schedule's time zone.</param>
/// <param name="Turned">The group's label and its light before and after; null when none turned.</param>
public sealed record ReminderAnswered(LocalText Title, string Value, string By, LocalTime Time, (LocalText Group, Light Before, Light After)? Turned);
