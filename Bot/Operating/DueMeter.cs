using System.Diagnostics.Metrics;
using NodaTime;

namespace KeyAccountBot.Bot.Operating;

/// <summary>What is told about due work: replies owed, and what else is done later.</summary>
internal sealed class DueMeter
{
    public const string Work = "keyaccountbot.due.work";
    public const string Lateness = "keyaccountbot.due.lateness";

    /// <summary>To be done later.</summary>
    public const string Kept = "kept";

    /// <summary>To be done later, but the storage did not take it.</summary>
    public const string NotKept = "not_kept";

    public const string Done = "done";

    /// <summary>Teams will never take it, or it cannot be read.</summary>
    public const string Refused = "refused";

    /// <summary>Tried, and to be tried again.</summary>
    public const string PutOff = "put_off";

    /// <summary>Begun once more: how the attempt before ended is not known, so it may be seen twice.</summary>
    public const string Repeated = "repeated";

    /// <summary>Too old, or begun often enough.</summary>
    public const string GivenUp = "given_up";

    /// <summary>Again and again the process ended while it was prepared: it is not prepared any more.</summary>
    public const string SetAside = "set_aside";

    /// <summary>Sent much later than it was to come; it counts as done besides.</summary>
    public const string SentLate = "sent_late";

    /// <summary>There was nothing to say, and that is wanted so; it counts as done besides.</summary>
    public const string Silent = "silent";

    /// <summary>The bot may not speak there any more; it counts as refused besides.</summary>
    public const string Parked = "parked";

    /// <summary>Planned by a setting that was changed since; it counts as done besides.</summary>
    public const string Outdated = "outdated";

    /// <summary>A fault of ours.</summary>
    public const string Failed = "failed";

    private readonly Counter<int> _work;
    private readonly Histogram<double> _lateness;

    public DueMeter(IMeterFactory meters)
    {
        var meter = meters.Create(TurnMeter.MeterName);
        _work = meter.CreateCounter<int>(Work, "{piece}", "Due work by kind and outcome");
        _lateness = meter.CreateHistogram(
            Lateness, "s", "From when work was due to its beginning", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 5, 15, 30, 60, 300, 900, 3600] });
    }

    public void Count(string kind, string outcome) => _work.Add(1, new("kind", kind), new("outcome", outcome));

    public void Late(string kind, Duration by) => _lateness.Record(by.TotalSeconds, new KeyValuePair<string, object?>("kind", kind));
}
