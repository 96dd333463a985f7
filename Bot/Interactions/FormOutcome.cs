using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>What became of a submitted form.</summary>
internal enum FormFate
{
    /// <summary>It can save nothing any more, whatever is filled in.</summary>
    Gone,

    /// <summary>Something is to be corrected.</summary>
    Refused,

    /// <summary>Somebody else changed some of its fields meanwhile; the others are saved.</summary>
    Conflict,
    Saved,
}

/// <summary>Decides what is answered to a form that two may save at once, and says what is the same of all of them.</summary>
internal static class FormOutcome
{
    public static readonly LocalText Unchanged = new("Nothing was changed.", "没有改动。");
    private static readonly LocalText TheRest = new("The rest is saved.", "其余内容已保存。");
    private static readonly LocalText StillTyped = new(
        "Nothing of this was saved; it is still on the card where you typed it.", "这次的内容没有保存，仍在您填写的卡片上。");

    /// <summary>A repeated form is asked about what its first copy left open: the draft is made of what is on record now.</summary>
    public static FormFate Of<T, TField>(DealChange<T> change, FormDraft<TField> draft) =>
        draft.IsRefused && !change.Repeated ? (draft.Gone is null ? FormFate.Refused : FormFate.Gone)
        : draft is { IsRefused: false, Conflicts.IsEmpty: false } ? FormFate.Conflict
        : FormFate.Saved;

    /// <summary>What to say above the fields that are asked about.</summary>
    public static LocalText? Rest<T>(DealChange<T> change) => change.IsSaved ? TheRest : null;

    public static LocalText NotSaved(LocalText why) => new($"{why.En} {StillTyped.En}", why.Zh + StillTyped.Zh);

    /// <summary>The form stays where it is: what was typed is nowhere else.</summary>
    public static Reply Beside(Reply reply) => reply with { Beside = true };
}
