using NodaTime;

namespace KeyAccountBot.Playbook.Reminders;

/// <summary>Days of the week, as a value.</summary>
/// <param name="Bits">Bit 0 is Monday.</param>
public readonly record struct Weekdays(int Bits)
{
    public static readonly Weekdays None = new(0);

    private static readonly IsoDayOfWeek[] Week = [.. Enumerable.Range(1, 7).Select(d => (IsoDayOfWeek)d)];

    public static Weekdays Of(params ReadOnlySpan<IsoDayOfWeek> days)
    {
        var bits = 0;
        foreach (var day in days)
        {
            bits |= Bit(day);
        }

        return new(bits);
    }

    /// <summary>From one day to another, over the end of the week if need be.</summary>
    public static Weekdays Range(IsoDayOfWeek first, IsoDayOfWeek last)
    {
        var bits = Bit(last);
        for (var day = first; day != last; day = (IsoDayOfWeek)(((int)day % 7) + 1))
        {
            bits |= Bit(day);
        }

        return new(bits);
    }

    public bool IsNone => Bits == 0;

    /// <summary>Monday first.</summary>
    public IEnumerable<IsoDayOfWeek> Days
    {
        get
        {
            var bits = Bits;
            return Week.Where(d => (bits & Bit(d)) != 0);
        }
    }

    public bool Has(IsoDayOfWeek day) => (Bits & Bit(day)) != 0;

    public Weekdays With(Weekdays others) => new(Bits | others.Bits);

    private static int Bit(IsoDayOfWeek day) => 1 << ((int)day - 1);
}
