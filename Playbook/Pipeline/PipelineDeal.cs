using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Pipeline;

/// <summary>What a pipeline counts and ranks of an open deal. Two that are equal stand at the same place in every sum and list.</summary>
/// <param name="Verdict">As of the last change; null where nothing judged the deal yet, None once it is signed.</param>
/// <param name="Lights">Four letters, one a group, for members: <c>g</c>, <c>a</c>, <c>r</c>, <c>-</c>.</param>
/// <param name="Active">The day of the last change.</param>
public sealed record PipelineDeal(
    Verdict? Verdict, string Lights, Stage Stage, Member Owner, Money? Amount, LocalDate? Close, LocalDate Active)
{
    /// <summary>The last change of the lights, when it made one weaker.</summary>
    public LightFall? Fell { get; init; }

    /// <summary>
    /// Whether a deal is to be counted and ranked anew. That somebody worked on it again moves it only where it had been silent: so an
    /// ordinary answer moves nothing.
    /// </summary>
    /// <param name="counted">Null where it is not counted.</param>
    /// <param name="now">Null where it is not to be.</param>
    public static bool HasMoved(PipelineDeal? counted, PipelineDeal? now) =>
        counted is null || now is null
            ? counted != now
            : counted with { Active = now.Active } != now || Period.DaysBetween(counted.Active, now.Active) >= DealWorth.SilentAfter;

    /// <summary>Every sum that the deal is part of, the whole first.</summary>
    public IEnumerable<PipelineCell> Cells =>
    [
        PipelineCell.All,
        PipelineCell.Of(Verdict),
        PipelineCell.Of(Stage),
        PipelineCell.OfOwner(Owner.Id),
        .. Lights.Select((letter, group) => PipelineCell.OfLight(group, LightLetters.Read(letter))),
    ];
}

/// <summary>A group whose light turned weaker.</summary>
/// <param name="Group">0 to 3, in the order of the assessment.</param>
public sealed record LightFall(int Group, Light From, Light To, LocalDate On)
{
    /// <summary>The deepest fall between two readings of the four lights; null when none became weaker. That one became unknown is no fall.</summary>
    public static LightFall? Between(string before, string after, LocalDate on) => before
        .Zip(after, (b, a) => (From: LightLetters.Read(b), To: LightLetters.Read(a)))
        .Select((turn, group) => (turn.From, turn.To, Group: group, Depth: Depth(turn.From, turn.To)))
        .Where(t => t.Depth > 0)
        .OrderByDescending(t => t.Depth)
        .Select(t => new LightFall(t.Group, t.From, t.To, on))
        .FirstOrDefault();

    private static int Depth(Light from, Light to) =>
        from == Light.Grey || to == Light.Grey ? 0 : LightLetters.Rank(from) - LightLetters.Rank(to);
}

/// <summary>A light as one letter, and how weak it is.</summary>
public static class LightLetters
{
    public static Light Read(char letter) => letter switch { 'g' => Light.Green, 'a' => Light.Amber, 'r' => Light.Red, _ => Light.Grey };

    /// <summary>0 for the weakest; what is not known stands between mixed and strong.</summary>
    public static int Rank(Light light) => light switch { Light.Red => 0, Light.Amber => 1, Light.Grey => 2, _ => 3 };
}
