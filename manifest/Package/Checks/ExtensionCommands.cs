namespace KeyAccountBot.Package.Checks;

/// <summary>The commands of the message extension: few enough, each with an id of its own, a search with something to search by.</summary>
internal static class ExtensionCommands
{
    private const int MostCommands = 10;
    private const int MostParameters = 5;

    public static IEnumerable<string> Problems(App app) => All(app).Select(problem => $"{AppFolder.ManifestName}: {problem}");

    private static IEnumerable<string> All(App app)
    {
        if (app.Extension.Count > MostCommands)
        {
            yield return $"composeExtensions[0] has {app.Extension.Count} commands; it must be at most {MostCommands}.";
        }

        foreach (var twice in app.Extension.GroupBy(command => command.Id).Where(same => same.Key.Length == 0 || same.Count() > 1))
        {
            yield return twice.Key.Length == 0 ? "a command of composeExtensions[0] has no id." : $"composeExtensions[0] has the command '{twice.Key}' twice.";
        }

        foreach (var command in app.Extension)
        {
            if (command.Type is not ("query" or "action"))
            {
                yield return $"composeExtensions[0].commands[{command.Index}].type must be query or action.";
            }

            if (command.Parameters.Count > MostParameters || (command.Type == "query" && command.Parameters.Count == 0))
            {
                yield return $"composeExtensions[0].commands[{command.Index}] has {command.Parameters.Count} parameters; a search needs 1 to {MostParameters}.";
            }
        }
    }
}
