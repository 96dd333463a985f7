namespace KeyAccountBot.Package.Checks;

/// <summary>One list for each place the bot can be in, and no more commands than Teams takes.</summary>
internal static class CommandLists
{
    private const int MostCommands = 12;

    public static IEnumerable<string> Problems(App app) => All(app).Select(problem => $"{AppFolder.ManifestName}: {problem}");

    private static IEnumerable<string> All(App app)
    {
        if (app.Scopes.Count == 0)
        {
            yield return "bots[0].scopes is missing or empty.";
        }

        foreach (var scope in app.Scopes.Union(app.CommandLists.SelectMany(list => list.Scopes)))
        {
            if (!app.Scopes.Contains(scope))
            {
                yield return $"a command list is for '{scope}', where the bot cannot be installed.";
            }
            else if (app.CommandLists.Count(list => list.Scopes.Contains(scope)) != 1)
            {
                yield return $"there must be one command list for '{scope}'.";
            }
        }

        foreach (var list in app.CommandLists)
        {
            if (list.Commands.Count is 0 or > MostCommands)
            {
                yield return $"commandLists[{list.Index}] has {list.Commands.Count} commands; it must be 1 to {MostCommands}.";
            }

            foreach (var twice in list.Commands.GroupBy(command => command.Title).Where(same => same.Count() > 1))
            {
                yield return $"commandLists[{list.Index}] has '{twice.Key}' twice.";
            }
        }
    }
}
