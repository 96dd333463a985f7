using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Routes;
using NodaTime;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>One step of the route as typed in a line.</summary>
/// <param name="Name">Whom it is about, as typed.</param>
public sealed record RouteLine(string Name)
{
    public RouteMethod? Method { get; init; }

    public string? Via { get; init; }

    public LocalDate? Due { get; init; }

    /// <summary>A colleague's name, or <see cref="RouteLineText.Oneself"/>.</summary>
    public string? Goes { get; init; }

    public string? Step { get; init; }

    public string? Say { get; init; }

    /// <summary>Why a day could not be read.</summary>
    public Problem? DueProblem { get; init; }

    /// <summary>Pieces that nothing could be made of, as typed.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];
}

/// <summary>
/// Steps of the route as typed: <c>Rao, via Marco, mutual contact, 2026-12-10, Ana goes: ask for the spec meeting</c>. The name comes
/// first, the rest in any order; what stands behind a colon is what to say. A line begins the next one.
/// </summary>
public static partial class RouteLineText
{
    /// <summary>Whoever typed it goes.</summary>
    public const string Oneself = "I";

    private static readonly char[] BetweenPieces = [',', '，', '、'];

    public static IReadOnlyList<RouteLine> Parse(string text, LocalDate today) =>
        [.. text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => Read(l, today)).OfType<RouteLine>()];

    private static RouteLine? Read(string typed, LocalDate today)
    {
        var line = typed.TrimStart(' ', '\t', '+', '＋', '•', '·');
        var (head, say) = Split(line);
        var pieces = head.Split(BetweenPieces).Select(p => TextInput.Clean(p, int.MaxValue).Value?.Trim('.', '。')).Where(p => !string.IsNullOrEmpty(p)).ToList();
        return pieces.Count == 0 ? null
            : pieces.Skip(1).Aggregate(new RouteLine(pieces[0]!) { Say = TextInput.Clean(say, int.MaxValue).Value }, (read, piece) => Take(read, piece!, today));
    }

    /// <summary>At the first colon that is neither of a step's name nor of a time of day.</summary>
    private static (string Head, string? Say) Split(string line)
    {
        for (var at = 0; at < line.Length; at++)
        {
            var begins = line.LastIndexOfAny(BetweenPieces, at) + 1;
            var isTime = at > 0 && at + 1 < line.Length && char.IsAsciiDigit(line[at - 1]) && char.IsAsciiDigit(line[at + 1]);
            if (line[at] is ':' or '：' && !isTime && !StepWord().IsMatch(line[begins..at].Trim()))
            {
                var word = line[begins..at].Trim();
                return (SayWord().IsMatch(word) ? line[..begins] : line[..at], line[(at + 1)..]);
            }
        }

        return (line, null);
    }

    private static RouteLine Take(RouteLine read, string piece, LocalDate today)
    {
        var typed = TextFold.Lower(piece).Trim();
        if (MapTerms.Find(RouteMethods.All, typed) is { } method)
        {
            return read with { Method = method };
        }

        if (Via().Match(piece) is { Success: true } via)
        {
            return read with { Via = via.Groups["who"].Value.Trim() };
        }

        if (Goes().Match(piece) is { Success: true } goes)
        {
            return read with { Goes = Myself().IsMatch(goes.Groups["who"].Value) ? Oneself : goes.Groups["who"].Value.Trim() };
        }

        if (Step().Match(piece) is { Success: true } step)
        {
            return read with { Step = step.Groups["what"].Value.Trim() };
        }

        var day = DateText.Parse(piece, today);
        return day.TryGet(out var date, out var problem) ? read with { Due = date.Date }
            : problem.Kind is ProblemKind.Unreadable or ProblemKind.Missing ? read with { Unread = [.. read.Unread, piece] }
            : read with { DueProblem = problem };
    }

    [GeneratedRegex(@"^(?:step|环节)\z", RegexOptions.IgnoreCase)]
    private static partial Regex StepWord();

    [GeneratedRegex(@"^(?:say|ask|to say|说|问|话术|说什么)\z", RegexOptions.IgnoreCase)]
    private static partial Regex SayWord();

    [GeneratedRegex(@"^(?:via|through|by way of)\s+(?<who>.+)|^(?:经由|经过|通过|经|由)\s*(?<who>.+?)\s*(?:引见|介绍|引荐)?(?<!去)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Via();

    [GeneratedRegex(@"^(?<who>.+?)\s+(?:goes|go|will go|is going)\z|^(?:由|请)?\s*(?<who>.+?)\s*(?:去|出面|前往)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Goes();

    [GeneratedRegex(@"^(?:i|i'll|me|我|本人|我自己)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Myself();

    [GeneratedRegex(@"^step\s*[:：]?\s+(?<what>.+)|^环节\s*[:：]?\s*(?<what>.+)", RegexOptions.IgnoreCase)]
    private static partial Regex Step();
}
