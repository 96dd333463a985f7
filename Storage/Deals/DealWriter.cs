using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Storage.Deals;

/// <summary>One transaction that saves a deal. The <c>deal</c> row is its first operation.</summary>
internal sealed class DealWriter
{
    /// <summary>Longer than any channel repeats an activity.</summary>
    private static readonly Duration SeenFor = Duration.FromDays(1);

    /// <summary>At most this many old rows of a kind are cleared away in one save, so that a transaction stays small.</summary>
    private const int Cleared = 20;

    private readonly List<RowOperation> _operations = [];
    private readonly Dictionary<string, Instant> _seen;
    private readonly TextIds _texts;
    private readonly Deal _deal;
    private readonly JudgedLights _lights;

    private DealWriter(Deal deal, JudgedLights lights, IReadOnlyDictionary<string, string> textIds, IReadOnlyDictionary<string, Instant> seen)
    {
        _deal = deal;
        _lights = lights;
        _texts = new(textIds, deal.Revision);
        _seen = new(seen);
    }

    public IReadOnlyList<RowOperation> Operations => _operations;

    public DealHead Head => new(_deal, _lights);

    public static DealWriter Open(Deal deal, DealEvent.Opened opened, Stamp stamp, string activityKey)
    {
        // Without an answer there is nothing that rules could colour otherwise.
        var write = new DealWriter(deal, JudgedLights.Of(deal, BookRules.Default), new Dictionary<string, string>(), new Dictionary<string, Instant>());
        write._operations.Add(RowOperation.Insert(DealKeys.Header, write.Header()));
        write.AddLog([opened], stamp);
        write.AddSeen(activityKey, stamp.At);
        return write;
    }

    /// <summary>The opening of a sheet together with the first that is put down on it.</summary>
    /// <param name="unopened">At revision 0.</param>
    public static DealWriter Begin(Deal unopened, DealEvent.Opened opened, IReadOnlyList<DealEvent> events, Stamp stamp, string activityKey) =>
        Change(
            new(unopened, "", new("----"), new Dictionary<string, string>(), new Dictionary<string, Instant>()),
            BookRules.Default, events, stamp, activityKey, opened);

    /// <param name="opened">Where there are no rows yet.</param>
    /// <exception cref="ArgumentException">There is nothing to save.</exception>
    public static DealWriter Change(
        LoadedDeal loaded, BookRules rules, IReadOnlyList<DealEvent> events, Stamp stamp, string activityKey, DealEvent.Opened? opened = null)
    {
        if (events.Count == 0)
        {
            throw new ArgumentException("A revision needs a change.", nameof(events));
        }

        var deal = DealReplay.Apply(loaded.Deal, events, stamp);
        var write = new DealWriter(deal, JudgedLights.Of(deal, rules, loaded.Lights), loaded.TextIds, loaded.SeenRows);
        write._operations.Add(opened is null
            ? RowOperation.Replace(DealKeys.Header, write.Header(), loaded.ETag)
            : RowOperation.Insert(DealKeys.Header, write.Header()));
        write.AddAnswers(events.OfType<DealEvent.Answered>());
        write.AddPeople(loaded.Deal, events);
        write._operations.AddRange(PlanRows.Changed(loaded.Deal, write._deal, write._texts.Of));
        write.AddRoute(loaded.Deal, events);
        write.AddLog(opened is null ? events : [opened, .. events], stamp);
        write.AddTexts();
        write.AddSeen(activityKey, stamp.At);
        write.ClearSeen(loaded, stamp.At);
        write.RetireTexts(loaded);
        return write;
    }

    /// <summary>The same deal under other rules: nobody changed it, so its revision and its log stay.</summary>
    public static DealWriter Judge(LoadedDeal loaded, BookRules rules)
    {
        var write = new DealWriter(loaded.Deal, JudgedLights.Again(loaded.Deal, rules, loaded.Lights), loaded.TextIds, loaded.SeenRows);
        write._operations.Add(RowOperation.Replace(DealKeys.Header, write.Header(), loaded.ETag));
        return write;
    }

    public LoadedDeal After(string etag) => new(_deal, etag, _lights, _texts.All, _seen);

    private RowProperties Header() => DealRow.Write(_deal, _lights, _texts.Of);

    private void AddAnswers(IEnumerable<DealEvent.Answered> answered)
    {
        foreach (var key in answered.Select(a => a.Key).Distinct())
        {
            _operations.Add(RowOperation.Upsert(DealKeys.Answer(key), AnswerRow.Write(key, _deal.Answers[key], _texts.Of)));
        }
    }

    private void AddPeople(Deal before, IReadOnlyList<DealEvent> events)
    {
        // Removing somebody also ends lines of others.
        var removes = events.Any(e => e is DealEvent.PersonRemoved);
        foreach (var person in _deal.People.Where(p => events.Any(e => PeopleJson.PersonOf(e) == p.Id) || (removes && before.FindPerson(p.Id)?.Seat != p.Seat)))
        {
            _operations.Add(RowOperation.Upsert(DealKeys.PersonPrefix + person.Id, PersonRow.Write(person, _texts.Of)));
        }

        foreach (var removed in events.OfType<DealEvent.PersonRemoved>())
        {
            _operations.Add(RowOperation.Upsert(DealKeys.PersonPrefix + removed.PersonId, PersonRow.Removed(removed.PersonId)));
            _operations.AddRange(before.Answers.Keys.Where(k => k.Subject.Value == removed.PersonId).Select(k => RowOperation.Delete(DealKeys.Answer(k))));
            _operations.AddRange(before.Answers.Where(a => a.Value.Source?.Value == removed.PersonId && _deal.Answers.ContainsKey(a.Key))
                .Select(a => RowOperation.Upsert(DealKeys.Answer(a.Key), AnswerRow.Write(a.Key, _deal.Answers[a.Key], _texts.Of))));
        }

        foreach (var item in _deal.Evidence.Where(i => events.Any(e => PeopleJson.EvidenceOf(e) == i.Id)))
        {
            _operations.Add(RowOperation.Upsert(DealKeys.EvidencePrefix + item.Id, EvidenceRow.Write(item, _texts.Of)));
        }
    }

    private void AddRoute(Deal before, IReadOnlyList<DealEvent> events)
    {
        // Removing somebody also drops steps to that person.
        var removes = events.Any(e => e is DealEvent.PersonRemoved);
        foreach (var step in _deal.Route.Where(s => events.Any(e => RouteJson.StepOf(e) == s.Id) || (removes && before.FindRouteStep(s.Id) != s)))
        {
            _operations.Add(RowOperation.Upsert(DealKeys.RoutePrefix + step.Id, RouteRow.Write(step, _texts.Of)));
        }
    }

    private void AddLog(IReadOnlyList<DealEvent> events, Stamp stamp) =>
        _operations.Add(RowOperation.Insert(DealKeys.Log(_deal.Revision), LogRow.Write(_deal.Revision, stamp, events, _texts.Of)));

    /// <summary>After everything that gives words an id.</summary>
    private void AddTexts()
    {
        foreach (var (id, words) in _texts.Added)
        {
            _operations.Add(RowOperation.Insert(DealKeys.TextPrefix + id, TextRow(words)));
        }
    }

    private void AddSeen(string activityKey, Instant at)
    {
        var key = DealKeys.Seen(activityKey);
        _operations.Add(RowOperation.Insert(key, new() { ["at"] = JsonText.Of(at) }));
        _seen[key] = at;
    }

    private void ClearSeen(LoadedDeal loaded, Instant now)
    {
        foreach (var (key, _) in loaded.SeenRows.Where(s => now - s.Value > SeenFor).OrderBy(s => s.Value).Take(Room(operationsEach: 1)))
        {
            _operations.Add(RowOperation.Delete(key));
            _seen.Remove(key);
        }
    }

    /// <summary>Words that were replaced go to the log, so that loading a deal does not grow with its past.</summary>
    private void RetireTexts(LoadedDeal loaded)
    {
        if (loaded.TextIds.Count == 0)
        {
            return;
        }

        var current = DealWords.Of(_deal);
        foreach (var (words, id) in loaded.TextIds.Where(t => !current.Contains(t.Key)).Take(Room(operationsEach: 2)))
        {
            _operations.Add(RowOperation.Delete(DealKeys.TextPrefix + id));
            _operations.Add(RowOperation.Insert(DealKeys.LogTextPrefix + id, TextRow(words)));
            _texts.Forget(words);
        }
    }

    /// <summary>Tidying never makes a transaction too large to commit: the next save goes on with it.</summary>
    private int Room(int operationsEach) => Math.Min(Cleared, (RowLimits.MaxOperations - _operations.Count) / operationsEach);

    private static RowProperties TextRow(string words) => new() { ["text"] = words };
}
