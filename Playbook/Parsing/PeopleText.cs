using NodaTime;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>
/// People of the map as typed: <c>Rao, purchasing director, U E, supporter, reports to Marco</c>. A line or a semicolon begins the next
/// one. The name comes first; the rest in any order, each piece read by what it is, and the first that is nothing else is the job.
/// </summary>
public static class PeopleText
{
    private static readonly char[] BetweenPeople = ['\n', '\r', ';', '；'];
    private static readonly char[] BetweenPieces = [',', '，', '、', '﹐'];

    /// <param name="today">In the deal's time zone.</param>
    public static IReadOnlyList<PersonLine> Parse(string text, LocalDate today) =>
        [.. text.Split(BetweenPeople).Select(t => Read(t, today)).OfType<PersonLine>()];

    private static PersonLine? Read(string text, LocalDate today)
    {
        var pieces = text.TrimStart(' ', '\t', '+', '＋', '-', '*', '•', '·').Split(BetweenPieces)
            .Select(p => TextInput.Clean(p, int.MaxValue).Value).OfType<string>().ToList();
        if (pieces.Count == 0)
        {
            return null;
        }

        var reading = new PersonReading(today);
        foreach (var piece in pieces.Skip(1))
        {
            reading.Take(piece);
        }

        return reading.Line(pieces[0].TrimEnd('.', '。', ':', '：'));
    }
}
