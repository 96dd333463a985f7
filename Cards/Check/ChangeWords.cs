using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Check;

/// <summary>What an answer changed in the check, a sentence each.</summary>
public static class ChangeWords
{
    private const int MostFindings = 2;
    private static readonly LocalText Nothing = new("The check stays as it was.", "体检结果没有变化。");
    private static readonly LocalText VerdictWas = new("Verdict: {1} (was: {0})", "结论：{1}（原为：{0}）");
    private static readonly LocalText Light = new("{0} {1} → {2}", "{0}{1} → {2}");
    private static readonly LocalText Gone = new("No longer: {0}", "已消除：{0}");
    private static readonly LocalText New = new("New: {0}", "新增：{0}");

    /// <summary>Sentences may hold names.</summary>
    /// <param name="names">Of the deal after the change.</param>
    public static IReadOnlyList<LocalText> Of(CheckChange change, CheckNames names)
    {
        var lines = new List<LocalText>();
        if (change.Verdict is var (before, after))
        {
            lines.Add(Fill(VerdictWas, CheckWords.Lower(before), CheckWords.Lower(after)));
        }

        lines.AddRange(change.Lights.Select(l => Fill(Light, names.Assessment.Groups[l.Group].Label, LightWords.Of(l.Before), LightWords.Of(l.After))));
        lines.AddRange(change.Gone.Where(f => f.Severity != Severity.Strength).Take(MostFindings).Select(f => Fill(Gone, names.Say(f))));
        lines.AddRange(change.New.Take(MostFindings).Select(f => Fill(New, names.Say(f))));
        return lines.Count > 0 ? lines : [Nothing];
    }

    private static LocalText Fill(LocalText text, params LocalText[] words) =>
        new(text.With([.. words.Select(w => w.En)]).En, text.With([.. words.Select(w => w.Zh)]).Zh);
}
