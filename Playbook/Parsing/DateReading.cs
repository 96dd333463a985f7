using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Parsing;

/// <param name="Inferred">
/// The text did not spell the day out (<c>下周五</c>, <c>Q1</c>, <c>31 March</c>): worth echoing <see cref="Reading"/>.
/// </param>
public readonly record struct DateReading(LocalDate Date, bool Inferred)
{
    /// <summary>In full, for echoing: <c>Fri 4 Dec 2026</c>, <c>2026年12月4日 周五</c>.</summary>
    public LocalText Reading => new(DateText.ShowInFull(Date, Language.English), DateText.ShowInFull(Date, Language.Chinese));
}
