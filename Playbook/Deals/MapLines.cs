using System.Collections.Immutable;
using KeyAccountBot.Playbook.Care;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <param name="Events">What to save; empty when nothing changes.</param>
/// <param name="Added">Ids of those who are new.</param>
/// <param name="Changed">Ids of those about whom something is different.</param>
/// <param name="Problems">What could not be taken, a sentence each; everything else is saved.</param>
public sealed record MapDraft(
    ImmutableList<DealEvent> Events, ImmutableList<string> Added, ImmutableList<string> Changed, ImmutableList<LocalText> Problems)
{
    /// <summary>Rank or department of somebody was taken from the job.</summary>
    public bool Guessed { get; init; }
}

/// <summary>Puts typed lines on the map: what can be read is kept, and what cannot is told.</summary>
public sealed class MapLines
{
    /// <summary>Each may be four rows of the one transaction.</summary>
    public const int MostAtOnce = 20;

    private const int LongestShown = 60;

    private static readonly LocalText About = new("{0}: {1}", "{0}：{1}");
    private static readonly LocalText NotRead = new("“{0}” was not understood.", "没有看懂“{0}”。");
    private static readonly LocalText NotReadNotShown = new("A part of it was not understood, and is not kept.", "有一部分没有看懂，也没有保存。");
    private static readonly LocalText TooManyAtOnce = new(
        "At most {0} people fit into one message. Not taken yet: from {1} on.", "一条消息最多 {0} 个人。从 {1} 起还没有记录。");

    private static readonly LocalText SeveralCalled = new("Several people are called “{0}”. Say the job too, or use the form.", "有多位叫“{0}”的人，请写上职务，或用表单。");
    private static readonly LocalText NotTaken = new("“{0}” is neither on the map nor clear. It stays without this line.", "决策链上找不到明确的“{0}”，这条线没有记录。");

    private readonly LocalDate _today;
    private readonly HashSet<string> _added = [];
    private readonly List<LocalText> _problems = [];
    private readonly Deal _before;
    private Deal _deal;
    private bool _guessed;

    private MapLines(Deal deal, LocalDate today) => (_before, _deal, _today) = (deal, deal, today);

    /// <param name="today">In the deal's time zone.</param>
    public static MapDraft Decide(Deal deal, IReadOnlyList<PersonLine> lines, LocalDate today)
    {
        if (!deal.IsOpen)
        {
            return new([], [], [], [DealTexts.IsClosed]);
        }

        var map = new MapLines(deal, today);
        var people = lines.Take(MostAtOnce).Select(l => (Line: l, Id: map.Put(l))).ToList();
        if (lines.Count > MostAtOnce)
        {
            map._problems.Add(TooManyAtOnce.With(MostAtOnce, TextInput.Cut(lines[MostAtOnce].Name, LongestShown)));
        }

        // Lines to others come last: those they name may stand further down.
        foreach (var (line, id) in people.Where(p => p.Id is not null))
        {
            map.Join(line, id!);
        }

        return map.Draft();
    }

    private MapDraft Draft()
    {
        var events = ImmutableList.CreateBuilder<DealEvent>();
        var changed = new List<string>();
        foreach (var person in _deal.People)
        {
            if (_before.FindPerson(person.Id) is not { } before)
            {
                events.Add(new DealEvent.PersonAdded(person));
                continue;
            }

            var own = PersonEdit.Events(before, person);
            events.AddRange(own);
            if (!own.IsEmpty)
            {
                changed.Add(person.Id);
            }
        }

        return new(events.ToImmutable(), [.. _deal.People.Where(p => _added.Contains(p.Id)).Select(p => p.Id)], [.. changed], [.. _problems]) { Guessed = _guessed };
    }

    /// <summary>Everything but the lines to others. Null when the person could not be taken at all.</summary>
    private string? Put(PersonLine line)
    {
        var name = NameText.Clean(line.Name);
        var same = _deal.People.FindAll(p => NameText.Key(p.Name) == NameText.Key(name));
        line.Values.TryGetValue(PersonField.Title, out var title);
        var known = same.Count == 1 ? same[0] : same.Find(p => NameText.Key(p.Title ?? "") == NameText.Key(title ?? ""));
        if (known is null && same.Count > 1)
        {
            _problems.Add(SeveralCalled.With(name));
            return null;
        }

        return (known ?? Add(name)) is { } person ? Fill(person, line) : null;
    }

    private Person? Add(string name)
    {
        var person = new Person(PersonDecision.NextId(_deal), name);
        var problem = _deal.People.Count >= DealLimits.People ? PersonEdit.TooMany : PersonDecision.NameProblem(name);
        if (problem is not null)
        {
            _problems.Add(problem.Kind == ProblemKind.NotKept || name.Length == 0 ? problem.Text : Fill(About, TextInput.Cut(name, LongestShown), problem.Text));
            return null;
        }

        _added.Add(person.Id);
        _deal = _deal with { People = _deal.People.Add(person) };
        return person;
    }

    private string Fill(Person person, PersonLine line)
    {
        foreach (var (field, text) in line.Values)
        {
            Set(person.Id, field, PersonText.IsWords(field) ? NameText.Clean(text) : text);
        }

        foreach (var (field, text) in line.Guesses.Where(g => PersonText.Of(_deal.FindPerson(person.Id)!, g.Key).Length == 0))
        {
            Set(person.Id, field, text);
            _guessed = true;
        }

        _problems.AddRange(line.Unread.Select(piece => Fill(
            About, person.Name, CareGuard.Check(piece) is { } refused ? refused.Reason : Says(NotRead, piece))));
        return person.Id;
    }

    private void Join(PersonLine line, string id)
    {
        var name = _deal.FindPerson(id)!.Name;
        if (line.ReportsTo is { } boss)
        {
            if (boss.Length == 0)
            {
                Set(id, PersonField.ReportsTo, "");
            }
            else if (Who(boss) is { } above)
            {
                Set(id, PersonField.ReportsTo, above);
            }
            else
            {
                _problems.Add(Fill(About, name, Unclear(boss)));
            }
        }

        foreach (var (to, nature) in line.Ties)
        {
            if (Who(to) is not { } other)
            {
                _problems.Add(Fill(About, name, Unclear(to)));
                continue;
            }

            var ties = _deal.FindPerson(id)!.Seat.Ties.Items.Where(t => t.With != other).Append(new(other, nature is null ? null : NameText.Clean(nature)));
            Set(id, PersonField.Ties, PersonText.Of(new TieList([.. ties])));
        }
    }

    /// <summary>The person of that name; somebody nobody has heard of is new on the map, so that a line is not typed twice.</summary>
    private string? Who(string typed)
    {
        var name = NameText.Clean(typed);
        var found = DealNameMatch.Find(name, _deal.People, p => (p.Name, p.Title));
        if (found.IsClear && (found.Ranked[0].Kind is MatchKind.Exact or MatchKind.Account || BeginsWith(found.Ranked[0].Item.Name, name)))
        {
            return found.Ranked[0].Item.Id;
        }

        // "Li" is not "Lin"; what is like a name only by a slip, or fits several, is asked about.
        var isNew = found.IsNone || found.Ranked.All(m => m.Kind == MatchKind.Start && !BeginsWith(m.Item.Name, name));
        return isNew && PersonDecision.NameProblem(name) is null ? Add(name)?.Id : null;
    }

    /// <summary>By a whole word; Chinese writes no spaces, so there the characters do.</summary>
    private static bool BeginsWith(string name, string typed) =>
        name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) && (name.Length == typed.Length || name[typed.Length] == ' ' || (typed.Length > 1 && TextFold.IsHan(typed[^1])));

    private void Set(string id, PersonField field, string text)
    {
        var before = _deal.FindPerson(id)!;
        var after = PersonText.With(before, field, text);
        if (PersonRules.Problems(_deal, before, after, _today).FirstOrDefault() is { } problem)
        {
            _problems.Add(Fill(About, before.Name, problem.Text));
            return;
        }

        _deal = _deal with { People = _deal.People.Replace(before, after) };
    }

    /// <summary>What must not be kept is not said again either.</summary>
    private static LocalText Says(LocalText text, string piece) =>
        TextInput.Cut(piece, LongestShown) is var shown && CareGuard.Check(shown) is null ? text.With(shown) : NotReadNotShown;

    private static LocalText Unclear(string name) => Says(NotTaken, name);

    private static LocalText Fill(LocalText text, string name, LocalText said) => new(text.With(name, said.En).En, text.With(name, said.Zh).Zh);
}
