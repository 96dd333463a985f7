using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Playbook.Reminders;

/// <summary>Holidays, and weekend days that are worked instead. A day is one of both, never both.</summary>
public sealed record HolidayList(ImmutableSortedSet<LocalDate> Off, ImmutableSortedSet<LocalDate> Worked)
{
    /// <summary>Years of holidays, and still one short text.</summary>
    public const int Most = 400;

    public static readonly HolidayList None = new([], []);

    private const char WorkedMark = '+';

    public bool IsEmpty => Off.IsEmpty && Worked.IsEmpty;

    public int Count => Off.Count + Worked.Count;

    /// <summary>What the other list says counts where both know a day.</summary>
    public HolidayList With(HolidayList other) => new(
        Off.Except(other.Worked).Union(other.Off), Worked.Except(other.Off).Union(other.Worked));

    /// <summary>ISO days with spaces between them, those that are worked with a plus in front.</summary>
    public string ToText() => string.Join(' ', [
        .. Off.Select(LocalDatePattern.Iso.Format), .. Worked.Select(d => WorkedMark + LocalDatePattern.Iso.Format(d))]);

    /// <summary>Null when the text is none.</summary>
    public static HolidayList? FromText(string text)
    {
        var (off, worked) = (ImmutableSortedSet.CreateBuilder<LocalDate>(), ImmutableSortedSet.CreateBuilder<LocalDate>());
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!LocalDatePattern.Iso.Parse(word.TrimStart(WorkedMark)).TryGetValue(default, out var day))
            {
                return null;
            }

            (word[0] == WorkedMark ? worked : off).Add(day);
        }

        return new(off.ToImmutable(), worked.ToImmutable());
    }
}
