using KeyAccountBot.Playbook.Methods.Files;

namespace KeyAccountBot.Playbook.Methods;

/// <summary>All methods there are: the built-in ones, and those of an override folder in their place or after them.</summary>
public sealed class MethodLibrary
{
    /// <summary>Methods that code judges, and what it relies on in them.</summary>
    private static readonly IReadOnlyList<MethodShape> Shapes = 
    [
        Assessment.Shape, DealFacts.Shape, CoachMethod.Shape, ControlMethod.Shape, DangerMethod.Shape, ValueMethod.Shape, StrategyMethod.Shape,
        PainChainMethod.Shape, ValueBalanceMethod.Shape, RatiosMethod.Shape, RetentionMethod.Shape, WorthMethod.Shape, KeyAccountMethod.Shape,
    ];

    private readonly Dictionary<string, Method> _byId;

    private MethodLibrary(IReadOnlyList<Method> methods)
    {
        All = methods;
        _byId = methods.ToDictionary(m => m.Id, StringComparer.Ordinal);
    }

    /// <summary>Built-in methods by file name, then added ones by file name; a replaced method keeps its place.</summary>
    public IReadOnlyList<Method> All { get; }

    /// <summary>Those that are filled in on the cards of a walk: asked of a deal, of one of its people or of its account, and without cards of their own.</summary>
    public IEnumerable<Method> Worksheets => All.Where(IsWorksheet);

    public Method? FindWorksheet(string? id) => Find(id ?? "") is { } method && IsWorksheet(method) ? method : null;

    public Method? Find(string id) => _byId.GetValueOrDefault(id);

    /// <param name="overrideFolder">
    /// A folder whose <c>*.yaml</c> files replace the built-in method of the same id, or add one; null for none.
    /// </param>
    /// <exception cref="MethodFileException">A file cannot be used; the exception names every problem of every file.</exception>
    public static MethodLibrary Load(string? overrideFolder = null)
    {
        var problems = new List<MethodProblem>();
        var builtIn = MethodFile.BuiltIn();
        var overrides = overrideFolder is null ? [] : MethodFile.InFolder(overrideFolder, problems);
        return From(builtIn, overrides, Shapes, problems);
    }

    private static bool IsWorksheet(Method method) =>
        method.AskedOf is AskedOf.Deal or AskedOf.Person or AskedOf.Account && method.Id != CoachMethod.MethodId;

    internal static MethodLibrary From(
        IReadOnlyList<MethodFile> builtIn,
        IReadOnlyList<MethodFile> overrides,
        IReadOnlyList<MethodShape> shapes,
        List<MethodProblem> problems)
    {
        var methods = Read(builtIn, shapes, problems);
        foreach (var method in Read(overrides, shapes, problems))
        {
            var place = methods.FindIndex(m => m.Draft.Method.Id == method.Draft.Method.Id);
            if (place < 0)
            {
                methods.Add(method);
            }
            else
            {
                methods[place] = method;
            }
        }

        WordsCheck.Run(methods);
        return problems.Count == 0 ? new MethodLibrary([.. methods.Select(m => m.Draft.Method)]) : throw new MethodFileException(InReadingOrder(problems));
    }

    /// <summary>Of two files with one id the first counts and the second is a problem.</summary>
    private static List<(MethodDraft Draft, FileProblems Found)> Read(
        IReadOnlyList<MethodFile> files, IReadOnlyList<MethodShape> shapes, List<MethodProblem> problems)
    {
        var methods = new List<(MethodDraft, FileProblems)>();
        var firstFile = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var found = new FileProblems(file.Name, problems);
            if (file.Read(found) is not { } draft)
            {
                continue;
            }

            foreach (var shape in shapes.Where(s => s.MethodId == draft.Method.Id))
            {
                ShapeCheck.Run(draft, shape, found);
            }

            if (draft.Method.Id.Length > 0 && !firstFile.TryAdd(draft.Method.Id, file.Name))
            {
                found.Add(draft.Place, $"method '{draft.Method.Id}' is already defined in {firstFile[draft.Method.Id]}");
            }
            else
            {
                methods.Add((draft, found));
            }
        }

        return methods;
    }

    private static List<MethodProblem> InReadingOrder(List<MethodProblem> problems) =>
        [.. problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column)];
}
