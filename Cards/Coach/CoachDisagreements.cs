using AdaptiveCards;
using KeyAccountBot.Cards.Check;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Coach;

/// <summary>Where what the coach shows and what else is on record do not agree, with the facts; the row opens all of it.</summary>
internal static class CoachDisagreements
{
    public const int Most = 3;

    private const int MostFacts = 2;
    private const int LongestFacts = 160;

    private static readonly LocalText Title = new("What does not agree", "互相矛盾之处");
    private static readonly LocalText More = new("{0} more in the check", "检查里还有 {0} 条");
    private static readonly LocalText InCheck = new("{0} in the check", "检查里有 {0} 条");

    /// <param name="most">How many have room.</param>
    public static IEnumerable<AdaptiveElement> Of(Act act, CoachView view, int most)
    {
        if (view.Disagreements.Count == 0)
        {
            yield break;
        }

        yield return Prose.Title(Title.In(act.Language));
        foreach (var found in view.Disagreements.Take(most))
        {
            var facts = Plain.Short(string.Join(act.Language == Language.Chinese ? "；" : "; ", found.Facts.Take(MostFacts)), LongestFacts);
            yield return FindingRow.Of(act, found.Finding, facts.Length > 0 ? facts : null, CheckWords.SignOf(found.Finding.Severity).Run());
        }

        if (view.Disagreements.Count > most)
        {
            yield return Prose.Small((most > 0 ? More : InCheck).With(view.Disagreements.Count - most).In(act.Language), AdaptiveSpacing.Small);
        }
    }
}
