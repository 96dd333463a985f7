using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>Names of the funnel's stages.</summary>
public static class StageNames
{
    private static readonly Dictionary<Stage, LocalText> Names = new()
    {
        [Stage.R1] = new("Know the customer", "了解客户"),
        [Stage.R2] = new("Verify", "核实商机"),
        [Stage.R3] = new("Confirm", "确认商机"),
        [Stage.R4A] = new("Solution", "方案"),
        [Stage.R4B] = new("Submit and negotiate", "报价谈判"),
        [Stage.R5] = new("Decided, to be signed", "待签"),
        [Stage.R6] = new("Sign and deliver", "签约履约"),
        [Stage.R7] = new("Next opportunity", "新商机"),
    };

    public static LocalText Of(Stage stage) => Names[stage];

    /// <summary>With the code: <c>R4A Solution</c>, R4A 方案.</summary>
    public static LocalText Full(Stage stage) => new($"{stage} {Names[stage].En}", $"{stage} {Names[stage].Zh}");
}

/// <summary>Reads a stage by its code or its name.</summary>
public static class StageText
{
    private static readonly LocalText Unreadable = new(
        "“{0}” is not a stage. Stages are R1, R2, R3, R4A, R4B, R5, R6 and R7, as in stage ACME R4A.", "“{0}”不是阶段。阶段有 R1、R2、R3、R4A、R4B、R5、R6、R7，例如 阶段 远山 R4A。");

    private static readonly LocalText WhichFour = new(
        "R4 has two parts: R4A (solution) and R4B (submit and negotiate). Please name one, as in R4A.", "R4 分为 R4A（方案）和 R4B（报价谈判）。请写明是哪一个，例如 R4A。");

    private static readonly Dictionary<string, Stage> Words = new(
        Enum.GetValues<Stage>().SelectMany(stage => new[] { stage.ToString(), StageNames.Of(stage).En, StageNames.Of(stage).Zh }.Select(w => (w, stage)))
            .Concat([("verify the opportunity", Stage.R2), ("confirm it", Stage.R3), ("submit", Stage.R4B), ("negotiate", Stage.R4B), ("报价", Stage.R4B),
                ("谈判", Stage.R4B), ("to be signed", Stage.R5), ("待签约", Stage.R5), ("sign", Stage.R6), ("signed", Stage.R6), ("签约", Stage.R6), ("履约", Stage.R6),
                ("核实", Stage.R2), ("确认", Stage.R3)])
            .Select(w => KeyValuePair.Create(SearchName.Key(w.Item1), w.Item2)));

    public static Parsed<Stage> Parse(string text)
    {
        var key = SearchName.Key(text.Trim());
        key = key.StartsWith("stage", StringComparison.Ordinal) ? key[5..] : key.StartsWith("阶段", StringComparison.Ordinal) ? key[2..] : key;
        return Find(key) is { } stage ? stage
            : key == "r4" ? new Problem(Fields.Stage, WhichFour, ProblemKind.Ambiguous)
            : new Problem(Fields.Stage, Unreadable.With(MoneyProblem.Quote(text)), text.Trim().Length == 0 ? ProblemKind.Missing : ProblemKind.Unreadable);
    }

    // A code, a name, or the code with its name as it is shown.
    private static Stage? Find(string key) =>
        Words.TryGetValue(key, out var stage) ? stage
        : (key.StartsWith("r4", StringComparison.Ordinal) ? 3 : 2) is var code && key.Length > code
            && Words.TryGetValue(key[..code], out var byCode) && Words.TryGetValue(key[code..], out var byName) && byCode == byName ? byCode
        : null;
}
