using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Map;

/// <summary>
/// The whole chain as data, for a client that draws it itself: the page of the local chat does (<c>chain-picture.js</c>). Keys are short
/// because sixty people travel. Nothing that only members see is in it: no ties, no goals.
/// </summary>
internal static class PictureElement
{
    private const string Type = "KeyAccountBot.Chain";
    private const int LongestName = 24;
    private const int LongestJob = 24;
    private const int Shortest = 10;

    private static readonly LocalText Alone = new("No reporting line on record", "没有汇报关系记录");
    private static readonly LocalText Label = new("Decision chain of {0} people, by reporting line", "{0} 人的决策链，按汇报关系");

    /// <param name="isShort">Names only, and short: where long ones would make the card too large.</param>
    public static AdaptiveUnknownElement Of(MapView view, bool isShort, AdaptiveContainer fallback, Language language)
    {
        var levels = MapLevels.Of(view.Deal);
        var places = levels.SelectMany(l => l.People).Select((p, i) => (p.Id, Place: i)).ToDictionary(p => p.Id, p => p.Place);
        var route = RouteDue.Open(view.Deal).Select((s, i) => (s.Plan.Person, Number: i + 1)).ToLookup(s => s.Person, s => s.Number);
        return new()
        {
            Type = Type,
            Fallback = new(fallback),
            AdditionalProperties =
            {
                ["label"] = Label.With(view.Deal.People.Count).In(language),
                ["alone"] = Alone.In(language),
                ["attitudes"] = Enum.GetValues<Attitude>().ToDictionary(
                    a => ((int)a).ToString(System.Globalization.CultureInfo.InvariantCulture),
                    object (a) => new List<object> { MapWords.SignOf(a).Shape, MapWords.Word(a, language), MapWords.SignOf(a).Color.ToString() }),
                ["unknown"] = new List<object> { MapWords.SignOf(null).Shape, MapWords.Word(null, language), MapWords.SignOf(null).Color.ToString() },
                ["veto"] = "× " + MapWords.CanVeto.In(language),
                ["seats"] = new List<object>(MapSeats.Empty(view.Deal, view.Today).Select(s => (object)new List<object>
                {
                    MapTerms.Letter(s.Role).In(language), MapTerms.Name(s.Role).In(language),
                })),
                ["people"] = new List<object>(levels.SelectMany(l => l.People.Select(p => (object)One(p, l.Number, places, route[p.Id], isShort, language)))),
            },
        };
    }

    private static Dictionary<string, object> One(
        Person person, int? level, Dictionary<string, int> places, IEnumerable<int> route, bool isShort, Language language)
    {
        var seat = person.Seat;
        var one = new Dictionary<string, object> { ["n"] = Plain.Short(person.Name, isShort ? Shortest : LongestName), ["r"] = MapWords.Letters(seat.Roles, language) };
        if (person.Title is { } job && !isShort)
        {
            one["j"] = Plain.Short(job, LongestJob);
        }

        if (level is { } known)
        {
            one["l"] = known;
        }

        if (seat.ReportsTo is { } boss && places.TryGetValue(boss, out var place))
        {
            one["u"] = place;
        }

        if (seat.Attitude is { } attitude)
        {
            one["a"] = (int)attitude;
        }

        if (seat.Veto)
        {
            one["v"] = 1;
        }

        var numbers = route.Cast<object>().ToList();
        if (numbers.Count > 0)
        {
            one["s"] = numbers;
        }

        return one;
    }
}
