namespace KeyAccountBot.Playbook.Methods.Files;

/// <summary>Collects what is wrong in one file, so that its author sees everything at once.</summary>
internal sealed class FileProblems(string file, List<MethodProblem> all)
{
    public void Add(string reason) => all.Add(new MethodProblem(file, 0, 0, reason));

    public void Add(Place place, string reason) => all.Add(new MethodProblem(file, place.Line, place.Column, reason));
}
