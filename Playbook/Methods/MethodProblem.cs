namespace KeyAccountBot.Playbook.Methods;

/// <summary>One thing that is wrong with a method file.</summary>
/// <param name="File">A path as the administrator knows it; for a built-in method <c>Methods/&lt;file&gt;.yaml</c>.</param>
/// <param name="Line">1-based; 0 when the problem is the file as a whole.</param>
/// <param name="Column">1-based; 0 together with <paramref name="Line"/>.</param>
public sealed record MethodProblem(string File, int Line, int Column, string Reason)
{
    public override string ToString() => Line == 0 ? $"{File}: {Reason}" : $"{File}({Line},{Column}): {Reason}";
}
