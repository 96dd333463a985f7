using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Check;

/// <summary>What a change of the deal changed in the check, a line each; none when it changed nothing there.</summary>
public static class ChangeWords
{
    private const int MostFindings = 2;
    private const int MostMissing = 3;
    private static readonly LocalText VerdictWas = new("Verdict: {1} (was: {0})", "结论：{1}（原为：{0}）");
    private static readonly LocalText Light = new("{0} {1} → {2}", "{0}{1} → {2}");
    private static readonly LocalText Gone = new("No longer: {0}", "已消除：{0}");
    private static readonly LocalText New = new("New: {0}", "新增：{0}");
    private static readonly LocalText Missing = new("Now missing: {0}", "现在还缺：{0}");

    /// <summary>Sentences may hold names.</summary>
    /// <param name="names">Of the deal after the change.</param>
    public static IReadOnlyList<ChangeLine> Of(CheckChange change, CheckNames names)
    {
        var lines = new List<ChangeLine>();
        if (change.Verdict is var (before, after))
        {
            lines.Add(new(after > before ? Sign.Done : Sign.Watch, Fill(VerdictWas, CheckWords.Lower(before), CheckWords.Lower(after))));
        }

        lines.AddRange(change.Lights.Select(l => new ChangeLine(
            Sign.Of(l.After), Fill(Light, names.Assessment.Groups[l.Group].Label, LightWords.Of(l.Before), LightWords.Of(l.After)))));
        lines.AddRange(change.Gone.Where(f => f.Severity != Severity.Strength).Take(MostFindings).Select(f => new ChangeLine(Sign.Done, Fill(Gone, names.Say(f)))));
        lines.AddRange(change.New.Take(MostFindings).Select(f => new ChangeLine(SignOf(f.Severity), Fill(New, names.Say(f)))));
        if (change.Missing.Length > 0)
        {
            var named = change.Missing.Take(MostMissing).ToList();
            lines.Add(new(Sign.Watch, Missing.With(string.Join(", ", named.Select(c => c.Missing.En))) with
            {
                Zh = Missing.With(string.Join('、', named.Select(c => c.Missing.Zh))).Zh,
            }));
        }

        return lines;
    }

    private static Sign SignOf(Severity severity) => severity switch
    {
        Severity.Stop => Sign.Problem,
        Severity.Warn => Sign.Watch,
        Severity.Note => Sign.Note,
        _ => Sign.Done,
    };

    private static LocalText Fill(LocalText text, params LocalText[] words) =>
        new(text.With([.. words.Select(w => w.En)]).En, text.With([.. words.Select(w => w.Zh)]).Zh);
}

/// <param name="Text">May hold names.</param>
public sealed record ChangeLine(LocalText Text)
{
    internal ChangeLine(Sign sign, LocalText text)
        : this(text) => Sign = sign;

    internal Sign Sign { get; } = Sign.Note;
}
