using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Kit;

/// <summary>Facts of a deal as words.</summary>
/// <remarks>Days are whole days in the time zone of the deal.</remarks>
internal static class Facts
{
    /// <summary>Facts beside each other; those that are not known are left out.</summary>
    public static string Join(params IEnumerable<string?> facts) => string.Join(" · ", facts.Where(f => !string.IsNullOrEmpty(f)));

    /// <param name="days">Whole days since an answer was last given; null when none was.</param>
    public static string Age(int? days, Language language) => days is { } n
        ? new LocalText("answered {0}", "{0}有回答").With(DateText.Ago(n, language)).In(language)
        : new LocalText("not assessed yet", "还没有评估").In(language);

    public static string? Closes(LocalDate? date, LocalDate today, Language language) => date is { } day
        ? new LocalText("closes {0}", "签约 {0}").With(DateText.Show(day, language, today)).In(language)
        : null;
}
