namespace KeyAccountBot.Playbook.Checks;

/// <summary>The numbers a book may tune. What is not listed here is not tunable.</summary>
/// <param name="RedMinus">Minuses in a group that make it red: 2 to 5.</param>
/// <param name="LightAnswersMin">Known answers below which a group stays grey: 2 to 5.</param>
/// <param name="GreenPlus">Pluses a green group needs: 3 to 5.</param>
/// <param name="GreenMinusMax">Minuses a green group bears: 0 to 2.</param>
/// <param name="BehindBy">Points by which one competitor must be ahead to take the green away: 1 to 5.</param>
public sealed record Thresholds(
    int RedMinus = 3,
    int LightAnswersMin = 3,
    int GreenPlus = 3,
    int GreenMinusMax = 1,
    int BehindBy = 2)
{
    public static readonly Thresholds Default = new();

    /// <summary>Every value that is out of its range, with name, value and range; empty when all are fine.</summary>
    public IEnumerable<string> OutOfRange()
    {
        (string Name, int Value, int Min, int Max)[] bounds =
        [
            (nameof(RedMinus), RedMinus, 2, 5),
            (nameof(LightAnswersMin), LightAnswersMin, 2, 5),
            (nameof(GreenPlus), GreenPlus, 3, 5),
            (nameof(GreenMinusMax), GreenMinusMax, 0, 2),
            (nameof(BehindBy), BehindBy, 1, 5),
        ];
        return from b in bounds where b.Value < b.Min || b.Value > b.Max select $"{b.Name} is {b.Value}; it must be from {b.Min} to {b.Max}.";
    }
}
