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

    /// <summary>At most this many old rows are cleared away in one save, so that a transaction stays small.</summary>
    private const int Cleared = 20;

    private readonly List<RowOperation> _operations = [];
    private readonly Dictionary<AnswerKey, string> _noteIds;
    private readonly Dictionary<string, Instant> _seen;
    private readonly Deal _deal;
    private readonly string _lights;
    private int _texts;

    private DealWriter(Deal deal, IReadOnlyDictionary<AnswerKey, string> noteIds, IReadOnlyDictionary<string, Instant> seen)
    {
        _deal = deal;
        _lights = LightsOf(deal);
        _noteIds = new(noteIds);
        _seen = new(seen);
    }

    public IReadOnlyList<RowOperation> Operations => _operations;

    /// <summary>The letters of <see cref="DealHead.Lights"/>.</summary>
    public static string LightsOf(Deal deal) => string.Concat(Lights.Of(deal, Thresholds.Default).Select(l => l.Light switch
    {
        Light.Green => 'g',
        Light.Amber => 'a',
        Light.Red => 'r',
        _ => '-',
    }));

    public static DealWriter Open(Deal deal, DealEvent.Opened opened, Stamp stamp, string activityKey)
    {
        var write = new DealWriter(deal, new Dictionary<AnswerKey, string>(), new Dictionary<string, Instant>());
        write._operations.Add(RowOperation.Insert(DealKeys.Header, DealRow.Write(deal, write._lights)));
        write.AddLog([opened], stamp, (_, _) => throw new InvalidOperationException("An opening has no notes."));
        write.AddSeen(activityKey, stamp.At);
        return write;
    }

    public static DealWriter Change(LoadedDeal loaded, IReadOnlyList<DealEvent> events, Stamp stamp, string activityKey)
    {
        var deal = DealReplay.Apply(loaded.Deal, events, stamp);
        var write = new DealWriter(deal, loaded.NoteIds, loaded.SeenRows);
        write._operations.Add(RowOperation.Replace(DealKeys.Header, DealRow.Write(deal, write._lights), loaded.ETag));
        write.AddAnswers(events.OfType<DealEvent.Answered>(), loaded);
        write.AddLog(events, stamp, (key, note) => note == loaded.Deal.Answers.GetValueOrDefault(key)?.Note
            ? loaded.NoteIds[key]
            : write._noteIds[key]);
        write.AddSeen(activityKey, stamp.At);
        write.ClearSeen(loaded, stamp.At);
        return write;
    }

    public LoadedDeal After(string etag) => new(_deal, etag, _lights, _noteIds, _seen);

    private void AddAnswers(IEnumerable<DealEvent.Answered> answered, LoadedDeal loaded)
    {
        foreach (var key in answered.Select(a => a.Key).Distinct())
        {
            var answer = _deal.Answers[key];
            if (answer.Note is null)
            {
                _noteIds.Remove(key);
            }
            else if (answer.Note != loaded.Deal.Answers.GetValueOrDefault(key)?.Note || !_noteIds.ContainsKey(key))
            {
                var id = DealKeys.TextId(_deal.Revision, ++_texts);
                _operations.Add(RowOperation.Insert(DealKeys.TextPrefix + id, new() { ["text"] = answer.Note }));
                _noteIds[key] = id;
            }

            _operations.Add(RowOperation.Upsert(DealKeys.Answer(key), AnswerRow.Write(key, answer, _noteIds.GetValueOrDefault(key))));
        }
    }

    private void AddLog(IReadOnlyList<DealEvent> events, Stamp stamp, Func<AnswerKey, string, string> textOf) =>
        _operations.Add(RowOperation.Insert(DealKeys.Log(_deal.Revision), LogRow.Write(_deal.Revision, stamp, events, textOf)));

    private void AddSeen(string activityKey, Instant at)
    {
        var key = DealKeys.Seen(activityKey);
        _operations.Add(RowOperation.Insert(key, new() { ["at"] = DealRow.Text(at) }));
        _seen[key] = at;
    }

    private void ClearSeen(LoadedDeal loaded, Instant now)
    {
        foreach (var (key, _) in loaded.SeenRows.Where(s => now - s.Value > SeenFor).OrderBy(s => s.Value).Take(Cleared))
        {
            _operations.Add(RowOperation.Delete(key));
            _seen.Remove(key);
        }
    }
}
