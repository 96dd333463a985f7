using AdaptiveCards;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Kit;

/// <summary>Two people changed the same thing: theirs in words, the reader's own still in its input, and a button for each.</summary>
internal static class ConflictBlock
{
    private static readonly LocalText On = new("On record: {0}", "现在记录：{0}");
    private static readonly LocalText Note = new("Note: “{0}”", "备注：“{0}”");
    private static readonly LocalText UseMine = new("Use mine", "用我的");
    private static readonly LocalText KeepTheirs = new("Keep theirs", "保留对方的");

    /// <param name="title">What it is about; may hold a name.</param>
    /// <param name="extra">What the two buttons carry besides which one it is.</param>
    public static AdaptiveContainer Of(
        Act act, string title, Theirs theirs, IEnumerable<AdaptiveElement> mine, string verb, params IEnumerable<(string Key, object Value)> extra)
    {
        var language = act.Language;
        var block = new AdaptiveContainer { Separator = true, Spacing = AdaptiveSpacing.Large };
        block.Items.Add(Prose.Runs(AdaptiveSpacing.None, Prose.Bold(Plain.Line(title))));
        block.Items.Add(Prose.Typed(On.With(Plain.Line(theirs.Value)).In(language), AdaptiveSpacing.Small));
        if (theirs.Note is { } note)
        {
            block.Items.Add(Prose.Typed(Note.With(Plain.Short(note, 200)).In(language), AdaptiveSpacing.None));
        }

        if (Facts.Join(theirs.By is { } by ? Plain.Line(by) : null, theirs.When(language)) is { Length: > 0 } who)
        {
            block.Items.Add(Prose.SmallTyped(who));
        }

        block.Items.AddRange(mine);
        block.Items.Add(new AdaptiveActionSet
        {
            Spacing = AdaptiveSpacing.Small,
            Actions =
            [
                act.Send(UseMine, verb, [.. extra, (Payload.Use, Payload.Mine)]),
                act.Send(KeepTheirs, verb, [.. extra, (Payload.Use, Payload.Theirs)]),
            ],
        });
        return block;
    }

    private static string? When(this Theirs theirs, Language language) =>
        theirs.At is { } at ? $"{DateText.Show(at.Date, language, theirs.Today)} {at.Hour:00}:{at.Minute:00}" : null;
}
