using AdaptiveCards;
using KeyAccountBot.Cards.Check;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Reminder;

/// <param name="Finding">What a channel is not told.</param>
public sealed record OwnerNote(DealRef Deal, string Name, ReminderFinding Finding);

/// <summary>What an owner is told one-to-one beside the card in a channel. Its summary, which a notification shows, names nobody.</summary>
public static class OwnerNoteCard
{
    /// <summary>A note, no second reminder.</summary>
    public const int Most = 3;

    private const int LongestName = 60;
    private const int LongestSay = 160;

    private static readonly LocalText Kicker = new("Beside the reminder", "随提醒附上");
    private static readonly LocalText Heading = new("For you alone", "仅供您本人");
    private static readonly LocalText From = new("Your deals on the reminder of {0}: what a channel is not told.", "{0} 的提醒里您负责的商机：频道里没有说的部分。");
    private static readonly LocalText SomeTeam = new("a team", "团队");

    public static RenderedCard Render(string? team, IReadOnlyList<OwnerNote> notes, Language language)
    {
        var act = new Act(language);
        return CardFrame.Of(
            language,
            new LocalText("Something for you alone beside the reminder", "随提醒有一条只给您看的内容").In(language),
            [
                Head.Of(Kicker.In(language), Heading.In(language)),
                Prose.SmallTyped(From.With(team is null ? SomeTeam.In(language) : Plain.Short(Plain.Line(team), LongestName)).In(language)),
                .. notes.Take(Most).Select(note => Blocks.TapRow(
                    new Act(language, note.Deal).Row($"{note.Name}: {note.Finding.Say.In(language)}", Verbs.OpenCheck),
                    Prose.Runs(AdaptiveSpacing.None, CheckWords.SignOf(note.Finding.Severity).Run(), Prose.Bold(Plain.Short(Plain.Line(note.Name), LongestName))),
                    Prose.SmallTyped(Plain.Short(note.Finding.Say.In(language), LongestSay)))),
                Blocks.Footer(Place.OneToOne, language),
                Blocks.Buttons(act.Open(new("No more of these", "以后不再发"), Verbs.MuteNotes, (Payload.Value, Inputs.No))),
            ]);
    }
}
