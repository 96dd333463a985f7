using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Map;

/// <summary>
/// The decision chain as a picture for a laptop: levels by reporting line, role letters, attitudes, empty seats and the route through it.
/// A client that knows the element draws it with lines; every other shows what it falls back to, the same in boxes (decision 0019).
/// </summary>
public static class PictureCard
{
    private static readonly int[] BoxesPerPage = [30, 24, 18, 12, 9, 6, 3];

    private static readonly LocalText Kicker = new("Decision chain · picture", "决策链 · 图");
    private static readonly LocalText Nobody = new("Nobody is on the map yet.", "决策链上还没有人。");

    public static RenderedCard Render(MapView view, Language language)
    {
        var people = MapLevels.Of(view.Deal).SelectMany(l => l.People.Select(p => (l.Number, Person: p))).ToList();
        foreach (var (size, isShort) in BoxesPerPage.Select(s => (s, false)).Concat(BoxesPerPage.Select(s => (s, true))))
        {
            var boxes = new PictureBoxes(view, people, size);
            if (boxes.Pages.All(page => CardSize.Fits(Draw(view, boxes, page, isShort, language).Card)))
            {
                return Draw(view, boxes, Math.Clamp(view.Page, 1, boxes.Pages.Count), isShort, language);
            }
        }

        return Draw(view, new(view, people, 1), Math.Clamp(view.Page, 1, people.Count), isShort: true, language);
    }

    private static RenderedCard Draw(MapView view, PictureBoxes boxes, int page, bool isShort, Language language)
    {
        var deal = view.Deal;
        var act = new Act(language, DealRef.Of(deal));
        return CardFrame.Of(
            language,
            MapWords.Summary.With(Plain.Short(deal.Header.Name, 60)).In(language),
            Head.Named(Kicker.In(language), Plain.Short(deal.Header.Name, 80)),
            deal.People.IsEmpty ? Prose.Line(Nobody.In(language)) : PictureElement.Of(view, isShort, boxes.Draw(act, page), language),
            Blocks.Footer(Place.OneToOne, language),
            Blocks.Buttons(
                act.Open(new("Map", "决策链"), Verbs.OpenMap), act.Open(new("List", "列表"), Verbs.ListMap), act.Open(new("Route", "路线"), Verbs.OpenRoute)));
    }
}
