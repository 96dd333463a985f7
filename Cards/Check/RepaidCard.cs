using AdaptiveCards;
using KeyAccountBot.Cards.Kit;

namespace KeyAccountBot.Cards.Check;

/// <summary>
/// Any card that answers a change of the deal, with what the change did to the check on top: a question is repaid at once. The summary
/// stays as it was: it is read where others may look on.
/// </summary>
public static class RepaidCard
{
    private const int Longest = 160;

    /// <param name="card">Just drawn, and answered in its language; lines are left out from the last one as far as there is no room.</param>
    public static RenderedCard Of(RenderedCard card, IReadOnlyList<ChangeLine> lines)
    {
        var language = CardFrame.LanguageOf(card.Card);
        for (var count = lines.Count; count > 0; count--)
        {
            var panel = new AdaptiveContainer { Style = AdaptiveContainerStyle.Emphasis, Bleed = true };
            panel.Items.AddRange(lines.Take(count).Select((line, i) =>
                Prose.Signed(line.Sign, Plain.Short(line.Text.In(language), Longest), i == 0 ? AdaptiveSpacing.None : AdaptiveSpacing.Small)));
            card.Card.Body.Insert(0, panel);
            if (CardSize.Fits(card.Card))
            {
                return card;
            }

            card.Card.Body.RemoveAt(0);
        }

        return card;
    }
}
