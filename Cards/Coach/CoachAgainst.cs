using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Coach;

/// <summary>What stands against a candidate, each with the way to settle it.</summary>
internal static class CoachAgainst
{
    /// <summary>More stand against in a fold of words only.</summary>
    public const int MostAgainst = 3;

    private const int Excerpt = 120;

    private static readonly LocalText AgainstTitle = new("What stands against", "反面证据");
    private static readonly LocalText MoreAgainst = new("{0} more stand against.", "另有 {0} 条反面证据。");
    private static readonly LocalText SettledCount = new("{0} settled with a reason.", "{0} 条已说明原因解决。");

    public static IEnumerable<AdaptiveElement> Of(Act act, CoachView view)
    {
        var (language, reading) = (act.Language, view.Reading);
        if (reading.Against.Length > 0)
        {
            yield return Prose.Title(AgainstTitle.In(language), AdaptiveSpacing.Medium);
        }

        foreach (var item in reading.Against.Take(MostAgainst))
        {
            yield return Blocks.RowAndButton(
                Blocks.Group(
                    AdaptiveSpacing.None,
                    Prose.Signed(Sign.Problem, Plain.Short(CoachWords.TextOf(item, view.Names, language), Excerpt), AdaptiveSpacing.None),
                    Prose.SmallTyped(CoachWords.Facts(item.What, view.Names, view.Today, language))),
                act.Open(new("Settle", "解决"), Verbs.AskResolve, (Payload.Person, reading.Person.Id), (Payload.Evidence, item.Id)));
        }

        if (reading.Against.Length > MostAgainst)
        {
            yield return Prose.Small(MoreAgainst.With(reading.Against.Length - MostAgainst).In(language), AdaptiveSpacing.Small);
        }

        if (reading.Settled.Length > 0)
        {
            yield return Prose.Small(SettledCount.With(reading.Settled.Length).In(language), AdaptiveSpacing.Small);
        }
    }
}
