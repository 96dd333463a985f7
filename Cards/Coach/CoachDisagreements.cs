using AdaptiveCards;
using KeyAccountBot.Cards.Check;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Coach;

/// <summary>Where what the coach shows and what else is on record do not agree, with the facts; the row opens all of it.</summary>
internal static class CoachDisagreements
{
    private const int Most = 3;
    private const int MostFacts = 2;
    private const int LongestFacts = 160;

    private static readonly LocalText Title = new("What does not agree", "互相矛盾之处");
    private static readonly LocalText More = new("{0} more in the check", "体检里还有 {0} 条");

    public static IEnumerable<AdaptiveElement> Of(Act act, CoachView view)
    {
        if (view.Disagreements.Count == 0)
        {
            yield break;
        }

        yield return Prose.Title(Title.In(act.Language));
        foreach (var found in view.Disagreements.Take(Most))
        {
            var facts = Plain.Short(string.Join(act.Language == Language.Chinese ? "；" : "; ", found.Facts.Take(MostFacts)), LongestFacts);
            yield return FindingRow.Of(act, found.Finding, facts.Length > 0 ? facts : null, CheckWords.SignOf(found.Finding.Severity).Run());
        }

        if (view.Disagreements.Count > Most)
        {
            yield return Prose.Small(More.With(view.Disagreements.Count - Most).In(act.Language), AdaptiveSpacing.Small);
        }
    }
}
