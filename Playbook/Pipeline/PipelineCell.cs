using System.Globalization;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Pipeline;

/// <summary>One number of a pipeline, and the list of deals behind it.</summary>
/// <param name="Kind"><c>a</c>ll, <c>v</c>erdict, <c>s</c>tage, <c>o</c>wner, <c>l</c>ight.</param>
/// <param name="Value">Of a light the group's digit, and behind it how weak it is; of all nothing.</param>
public readonly record struct PipelineCell(char Kind, string Value)
{
    private const string NotJudged = "Unknown";

    public static PipelineCell All { get; } = new('a', "");

    public static PipelineCell Of(Verdict? verdict) => new('v', verdict?.ToString() ?? NotJudged);

    public static PipelineCell Of(Stage stage) => new('s', stage.ToString());

    public static PipelineCell OfOwner(UserId owner) => new('o', owner.Value);

    public static PipelineCell OfLight(int group, Light light) => new('l', Text(group) + Text(LightLetters.Rank(light)));

    /// <summary>All deals by one light, the weakest first: a list, and no sum of its own.</summary>
    public static PipelineCell OfGroup(int group) => new('l', Text(group));

    /// <summary>Of a light: which group's.</summary>
    public int? Group => Kind == 'l' ? Value[0] - '0' : null;

    /// <summary>Stands for several cells, whose values begin with this one's.</summary>
    public bool IsGroup => Kind == 'l' && Value.Length == 1;

    public Verdict? Verdict => Kind == 'v' && Enum.TryParse<Verdict>(Value, out var verdict) ? verdict : null;

    public Stage? Stage => Kind == 's' && Enum.TryParse<Stage>(Value, out var stage) ? stage : null;

    public UserId? Owner => Kind == 'o' ? new(Value) : null;

    public bool Holds(PipelineDeal deal)
    {
        var (kind, value, begins) = (Kind, Value, IsGroup);
        return deal.Cells.Any(c => c.Kind == kind && (begins ? c.Value.StartsWith(value, StringComparison.Ordinal) : c.Value == value));
    }

    public override string ToString() => Kind == 'a' ? "a" : $"{Kind}|{Value}";

    /// <summary>What a card sent; null for what no card sends.</summary>
    public static PipelineCell? Parse(string? text)
    {
        if (text is not { Length: > 2 and <= 200 } || text[1] != '|')
        {
            return null;
        }

        var value = text[2..];
        var known = text[0] switch
        {
            'v' => value == NotJudged || (Enum.TryParse<Verdict>(value, out var verdict) && verdict.ToString() == value),
            's' => Enum.TryParse<Stage>(value, out var stage) && stage.ToString() == value,
            'l' => value.Length <= 2 && value.All(c => c is >= '0' and <= '3'),
            'o' => true,
            _ => false,
        };
        return known ? new(text[0], value) : null;
    }

    private static string Text(int digit) => digit.ToString(CultureInfo.InvariantCulture);
}
