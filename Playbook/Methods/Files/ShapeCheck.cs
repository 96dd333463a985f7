namespace KeyAccountBot.Playbook.Methods.Files;

/// <summary>Holds a method to what the code that judges it relies on.</summary>
internal static class ShapeCheck
{
    public static void Run(MethodDraft draft, MethodShape shape, FileProblems problems)
    {
        var method = draft.Method;
        if (method.AskedOf != shape.AskedOf || method.ComparesCompetitors != shape.ComparesCompetitors)
        {
            problems.Add(draft.Place, $"'asked-of' and 'compares-competitors' of '{shape.MethodId}' cannot be changed");
        }

        Ids("group", $"'{shape.MethodId}'", draft.Place, [.. method.Groups.Select(g => (g.Id, draft.PlaceOf(g)))], [.. shape.Groups.Select(g => g.Id)], problems);
        foreach (var expected in shape.Groups)
        {
            if (method.Groups.FirstOrDefault(g => g.Id == expected.Id) is { } group)
            {
                Questions(group, expected, draft, problems);
            }
        }
    }

    private static void Questions(QuestionGroup group, GroupShape expected, MethodDraft draft, FileProblems problems)
    {
        Ids(
            "question",
            $"group '{group.Id}'",
            draft.PlaceOf(group),
            [.. group.Questions.Select(q => (q.Id, draft.PlaceOf(q)))],
            [.. expected.Questions.Select(q => q.Id)],
            problems);
        foreach (var question in group.Questions)
        {
            if (expected.Questions.FirstOrDefault(q => q.Id == question.Id) is { } needed)
            {
                Question(question, needed, draft.PlaceOf(question), problems);
            }
        }
    }

    private static void Question(Question question, QuestionShape needed, Place place, FileProblems problems)
    {
        if (needed.Kind != question.Kind)
        {
            problems.Add(place, $"the kind of question '{question.Id}' cannot be changed: the checks rest on it");
            return;
        }

        if (needed.ChoicesFrom != question.ChoicesFrom || needed.Dated != question.Dated)
        {
            problems.Add(place, $"'choices-from' and 'dated' of question '{question.Id}' cannot be changed: the checks rest on them");
        }

        foreach (var id in (needed.Choices ?? []).Except(question.Choices.Select(c => c.Id)))
        {
            problems.Add(place, $"choice '{id}' is missing in question '{question.Id}': the checks rest on it");
        }
    }

    private static void Ids(
        string kind,
        string whole,
        Place place,
        IReadOnlyList<(string Id, Place Place)> found,
        IReadOnlyList<string> expected,
        FileProblems problems)
    {
        var missing = expected.Except(found.Select(f => f.Id)).ToList();
        foreach (var id in missing)
        {
            problems.Add(place, $"{kind} '{id}' is missing in {whole}: the checks rest on it");
        }

        var extra = found.Where(f => f.Id.Length > 0 && !expected.Contains(f.Id)).ToList();
        foreach (var (id, at) in extra)
        {
            problems.Add(at, $"{kind} '{id}' cannot be in {whole}: put it into a method of your own");
        }

        if (missing.Count == 0 && extra.Count == 0 && !found.Select(f => f.Id).Distinct().SequenceEqual(expected))
        {
            problems.Add(place, $"the {kind}s in {whole} must stand in this order: {string.Join(", ", expected)}");
        }
    }
}
