namespace KeyAccountBot.Playbook.Methods;

/// <summary>Method files could not be used. The message has one line per problem: <c>file(line,column): reason</c>.</summary>
public sealed class MethodFileException(IReadOnlyList<MethodProblem> problems)
    : Exception("The method files cannot be used." + string.Concat(problems.Select(p => "\n" + p)))
{
    /// <summary>Every problem of every file, by file and line.</summary>
    public IReadOnlyList<MethodProblem> Problems { get; } = problems;
}
