using System.Globalization;
using NodaTime;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>A day of something that has happened: what without a year or a week would lie ahead means the last such day.</summary>
public static class PastDay
{
    /// <summary>A day that can only lie ahead stays so: whether it is allowed is the caller's question.</summary>
    public static Parsed<DateReading> Parse(string text, LocalDate today)
    {
        var read = DateText.Parse(text, today);
        if (!read.IsValid || !read.Value.Inferred || read.Value.Date <= today)
        {
            return read;
        }

        var year = today.Year.ToString(CultureInfo.InvariantCulture);
        var lastYear = (today.Year - 1).ToString(CultureInfo.InvariantCulture);
        string[] others = [$"本{text}", $"上{text}", $"last {text}", $"{text} {year}", $"{year}年{text}", $"{text} {lastYear}", $"{lastYear}年{text}"];
        return others.Select(t => DateText.Parse(t, today)).FirstOrDefault(p => p.IsValid && p.Value.Date <= today) ?? read;
    }
}
