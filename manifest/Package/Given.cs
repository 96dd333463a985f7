using System.CommandLine;

namespace KeyAccountBot.Package;

/// <summary>What the template has a place for: <c>{{app-id}}</c> in it is <c>--app-id</c> on the command line.</summary>
internal static class Given
{
    private const string AppId = "app-id";
    private const string TeamsAppId = "teams-app-id";

    private static readonly Option<string>[] Options =
    [
        Required(AppId, "The Microsoft app ID of the bot's registration: the bot's setting MicrosoftAppId.", Rules.Guid),
        Made(TeamsAppId, "The id of the app in Teams, a GUID that stays the same for ever. Default: the value of --app-id.", Rules.Guid),
        Required("domain", "The host name of the bot's own address, such as bot.contoso.com.", Rules.HostName),
        Made("version", "Three numbers, larger than those that were uploaded before.", Rules.Version, "1.0.0"),
        Required("developer", "Who offers the app, as people read it in Teams.", Rules.DeveloperName),
        Required("website", "Where people find help with it.", Rules.HttpsAddress),
        Required("privacy", "Its privacy statement.", Rules.HttpsAddress),
        Required("terms", "Its terms of use.", Rules.HttpsAddress),
    ];

    /// <summary>Adds the options; <c>--version</c> is the app's, not the one that every command has.</summary>
    public static void AddTo(RootCommand command)
    {
        command.Options.Remove(command.Options.OfType<VersionOption>().Single());
        foreach (var option in Options)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>By the name of the place in the template.</summary>
    public static Dictionary<string, string> Values(ParseResult result)
    {
        var values = Options.ToDictionary(o => o.Name.TrimStart('-'), o => result.GetValue(o)?.Trim() ?? "");
        values[TeamsAppId] = values[TeamsAppId] is { Length: > 0 } own ? own : values[AppId];
        return values;
    }

    private static Option<string> Required(string name, string description, Func<string, string?> rule)
    {
        var option = Made(name, description, rule);
        option.Required = true;
        return option;
    }

    private static Option<string> Made(string name, string description, Func<string, string?> rule, string? otherwise = null)
    {
        Option<string> option = new("--" + name) { Description = description };
        if (otherwise is not null)
        {
            option.DefaultValueFactory = _ => otherwise;
        }

        option.Validators.Add(given =>
        {
            if (given is { Implicit: false, Tokens: [var token] } && rule(token.Value.Trim()) is { } problem)
            {
                given.AddError($"--{name}: '{token.Value}' {problem}");
            }
        });
        return option;
    }
}
