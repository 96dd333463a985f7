using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Map;

/// <summary>The picture in boxes, two abreast, which a phone still has room for: what Teams shows. Lines cannot be drawn there, so each box names the boss.</summary>
internal sealed class PictureBoxes(MapView view, IReadOnlyList<(int? Level, Person Person)> people, int size)
{
    private const int Abreast = 2;
    private const int LongestName = 24;
    private const int LongestBoss = 16;

    private static readonly LocalText NoLines = new("Teams draws boxes, not lines: ↑ names the boss, ① a step of the route.", "Teams 只能画方框，不画连线：↑ 为上级，① 为路线中的一步。");
    private static readonly LocalText Top = new("At the top", "最上层");
    private static readonly LocalText Level = new("Level {0}", "第 {0} 层");
    private static readonly LocalText NoLine = new("No reporting line on record", "没有汇报关系记录");
    private static readonly LocalText Seats = new("Empty seats: {0}", "空位：{0}");
    private static readonly LocalText PageOf = new("Page {0} of {1}", "第 {0} 页，共 {1} 页");

    private readonly ILookup<string, int> _route = RouteDue.Open(view.Deal).Select((s, i) => (s.Plan.Person, Number: i + 1)).ToLookup(s => s.Person, s => s.Number);

    public IReadOnlyList<int> Pages { get; } = [.. Enumerable.Range(1, Math.Max(1, (people.Count + size - 1) / size))];

    public AdaptiveContainer Draw(Act act, int page)
    {
        var language = act.Language;
        var seats = MapSeats.Empty(view.Deal, view.Today);
        var paging = Paging(act, page).ToList();
        return Blocks.Group(
            AdaptiveSpacing.Medium,
            [
                Prose.Small(NoLines.In(language)),
                Pages.Count > 1 ? Prose.Small(PageOf.With(page, Pages.Count).In(language)) : null,
                seats.Count > 0 && page == 1
                    ? Prose.Line("○ " + Seats.With(string.Join(language == Language.Chinese ? "、" : ", ", seats.Select(s => $"{MapTerms.Letter(s.Role).In(language)} {MapTerms.Name(s.Role).In(language)}"))).In(language))
                    : null,
                .. people.Skip((page - 1) * size).Take(size).GroupBy(p => p.Level).SelectMany(level => OfLevel(level.Key, [.. level.Select(p => p.Person)], language)),
                paging.Count > 0 ? Blocks.Buttons(paging) : null,
            ]);
    }

    private IEnumerable<AdaptiveElement> OfLevel(int? number, Person[] level, Language language)
    {
        yield return Prose.Title((number switch { null => NoLine, 1 => Top, { } n => Level.With(n) }).In(language), AdaptiveSpacing.Medium);
        foreach (var row in level.Chunk(Abreast))
        {
            yield return new AdaptiveColumnSet
            {
                Spacing = AdaptiveSpacing.Small,
                Columns = [.. row.Select(p => Box(p, language)), .. Enumerable.Repeat(0, Abreast - row.Length).Select(_ => new AdaptiveColumn { Width = AdaptiveWidth.Stretch })],
            };
        }
    }

    private AdaptiveColumn Box(Person person, Language language)
    {
        var seat = person.Seat;
        var numbers = string.Concat(_route[person.Id].Select(Circled));
        var box = new AdaptiveContainer { Style = AdaptiveContainerStyle.Emphasis };
        box.Items.Add(Prose.Runs(
            AdaptiveSpacing.None,
            [
                Prose.Bold(MapWords.Letters(seat.Roles, language) + "\u00A0 " + Plain.Short(person.Name, LongestName)),
                .. numbers.Length > 0 ? [Prose.Run("\u00A0 " + numbers)] : Array.Empty<AdaptiveTextRun>(),
            ]));
        box.Items.Add(Prose.Runs(AdaptiveSpacing.None, MapWords.SignOf(seat.Attitude).Run(), Prose.Run(MapWords.Word(seat.Attitude, language))));
        var small = Facts.Join(
            seat.Veto ? "× " + MapWords.CanVeto.In(language) : null,
            view.Deal.FindPerson(seat.ReportsTo) is { } boss ? "↑ " + Plain.Short(boss.Name, LongestBoss) : null);
        if (small.Length > 0)
        {
            box.Items.Add(Prose.SmallTyped(small));
        }

        return new() { Width = AdaptiveWidth.Stretch, Spacing = AdaptiveSpacing.Small, Items = [box] };
    }

    private IEnumerable<AdaptiveAction> Paging(Act act, int page)
    {
        if (page > 1)
        {
            yield return act.Open(new("‹ Back", "‹ 上一页"), Verbs.DrawMap, (Payload.Page, page - 1));
        }

        if (page < Pages.Count)
        {
            yield return act.Open(new("More ›", "下一页 ›"), Verbs.DrawMap, (Payload.Page, page + 1));
        }
    }

    /// <summary>A number in a circle, as far as there are such characters.</summary>
    private static string Circled(int number) => number <= 20 ? ((char)('①' + number - 1)).ToString() : $"({number})";
}
