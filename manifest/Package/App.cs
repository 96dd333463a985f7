using System.Text.Json;
using System.Text.Json.Nodes;

namespace KeyAccountBot.Package;

/// <summary>What the checks ask of a filled manifest. What is missing or of another kind is empty here; the checks say so.</summary>
/// <param name="Texts">What people read and a language file translates, by the name it has there.</param>
/// <param name="Extension">What can be asked for from the box where a message is written, and from a message.</param>
/// <param name="Icons">File names by kind.</param>
/// <param name="Scopes">Where the bot can be installed.</param>
internal sealed record App(
    IReadOnlyDictionary<string, string> Texts,
    IReadOnlyList<CommandList> CommandLists,
    IReadOnlyList<ExtensionCommand> Extension,
    IReadOnlyList<string> Scopes,
    IReadOnlyDictionary<string, string> Icons,
    IReadOnlyList<string> LanguageFiles)
{
    public static App Of(JsonObject manifest)
    {
        var bot = Items(manifest["bots"]).FirstOrDefault();
        List<CommandList> lists = [.. Items(Member(bot, "commandLists")).Select((list, index) => new CommandList(
            index,
            [.. Items(Member(list, "scopes")).Select(Text)],
            [.. Items(Member(list, "commands")).Select(command => (Text(Member(command, "title")), Text(Member(command, "description"))))]))];
        return new(
            Translatable(manifest, lists),
            lists,
            ExtensionOf(manifest),
            [.. Items(Member(bot, "scopes")).Select(Text)],
            (manifest["icons"] as JsonObject)?.ToDictionary(icon => icon.Key, icon => Text(icon.Value)) ?? [],
            [.. Items(Member(manifest["localizationInfo"], "additionalLanguages")).Select(language => Text(Member(language, "file")))]);
    }

    public static string Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : "";

    private static Dictionary<string, string> Translatable(JsonObject manifest, List<CommandList> lists)
    {
        Dictionary<string, string> texts = [];
        foreach (var part in (string[])["name", "description"])
        {
            foreach (var size in (string[])["short", "full"])
            {
                texts[$"{part}.{size}"] = Text(Member(manifest[part], size));
            }
        }

        foreach (var list in lists)
        {
            foreach (var ((title, description), index) in list.Commands.Select((command, index) => (command, index)))
            {
                var name = $"bots[0].commandLists[{list.Index}].commands[{index}]";
                (texts[$"{name}.title"], texts[$"{name}.description"]) = (title, description);
            }
        }

        foreach (var command in ExtensionOf(manifest))
        {
            var name = $"composeExtensions[0].commands[{command.Index}]";
            (texts[$"{name}.title"], texts[$"{name}.description"]) = (command.Title, command.Description);
            foreach (var ((title, description), index) in command.Parameters.Select((parameter, index) => (parameter, index)))
            {
                (texts[$"{name}.parameters[{index}].title"], texts[$"{name}.parameters[{index}].description"]) = (title, description);
            }
        }

        return texts;
    }

    private static List<ExtensionCommand> ExtensionOf(JsonObject manifest) =>
        [.. Items(Member(Items(manifest["composeExtensions"]).FirstOrDefault(), "commands")).Select((command, index) => new ExtensionCommand(
            index,
            Text(Member(command, "id")),
            Text(Member(command, "type")),
            Text(Member(command, "title")),
            Text(Member(command, "description")),
            [.. Items(Member(command, "parameters")).Select(p => (Text(Member(p, "title")), Text(Member(p, "description"))))]))];

    private static JsonNode? Member(JsonNode? node, string name) => (node as JsonObject)?[name];

    private static IEnumerable<JsonNode?> Items(JsonNode? node) => node as JsonArray ?? [];
}

/// <param name="Index">Its place in the manifest.</param>
internal sealed record CommandList(int Index, IReadOnlyList<string> Scopes, IReadOnlyList<(string Title, string Description)> Commands);

/// <param name="Index">Its place in the manifest.</param>
/// <param name="Type">A search, <c>query</c>, or an <c>action</c>.</param>
internal sealed record ExtensionCommand(
    int Index, string Id, string Type, string Title, string Description, IReadOnlyList<(string Title, string Description)> Parameters);
