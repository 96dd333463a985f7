using System.Text.Json.Nodes;

namespace KeyAccountBot.Package.Checks;

/// <summary>A language file translates every text of the manifest, and nothing that is not there.</summary>
internal static class Localization
{
    public static IEnumerable<string> Problems(App app, string file, JsonObject language)
    {
        foreach (var key in language.Select(member => member.Key).Where(key => key != "$schema" && !app.Texts.ContainsKey(key)))
        {
            yield return $"{file}: {key} is no text of {AppFolder.ManifestName}.";
        }

        foreach (var problem in app.Texts.Keys.SelectMany(key => Texts.Problems(file, key, App.Text(language[key]))))
        {
            yield return problem;
        }

        foreach (var list in app.CommandLists)
        {
            var titles = list.Commands.Select((_, index) => App.Text(language[$"bots[0].commandLists[{list.Index}].commands[{index}].title"]));
            foreach (var twice in titles.Where(title => title.Length > 0).GroupBy(title => title).Where(same => same.Count() > 1))
            {
                yield return $"{file}: commandLists[{list.Index}] has '{twice.Key}' twice.";
            }
        }
    }
}
