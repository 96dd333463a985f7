using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using NodaTime;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>People as they are typed after <c>map … +</c>.</summary>
internal static class MapLine
{
    /// <summary>Without personal notes for a reader who sees none.</summary>
    public static IReadOnlyList<PersonLine> Read(string people, LocalDate today, bool personal)
    {
        var lines = PeopleText.Parse(people, today);
        return personal ? lines
            : [.. lines.Select(l => l with { Ties = [], Values = l.Values.Where(v => !PersonText.IsPersonal(v.Key)).ToDictionary() })];
    }
}
