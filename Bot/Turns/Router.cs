using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Bot.Turns;

/// <summary>Which interaction answers which command and which verb.</summary>
internal sealed class Router
{
    private readonly Dictionary<CommandName, IInteraction> _commands = [];
    private readonly Dictionary<string, IInteraction> _verbs = new(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">Two interactions claim the same command or verb, or none claims a command.</exception>
    public Router(IEnumerable<IInteraction> interactions)
    {
        foreach (var interaction in interactions)
        {
            foreach (var command in interaction.Commands)
            {
                Claim(_commands, command, interaction);
            }

            foreach (var verb in interaction.Verbs)
            {
                Claim(_verbs, verb, interaction);
            }
        }

        var orphans = Enum.GetValues<CommandName>().Where(c => !_commands.ContainsKey(c)).ToList();
        if (orphans.Count > 0)
        {
            throw new InvalidOperationException($"No interaction answers {string.Join(", ", orphans)}.");
        }
    }

    /// <summary>Every verb that somebody answers.</summary>
    public IReadOnlyCollection<string> Verbs => _verbs.Keys;

    public IInteraction For(CommandName command) => _commands[command];

    /// <summary>Null for a verb of a card that a newer version drew, or that nobody drew.</summary>
    public IInteraction? For(string verb) => _verbs.GetValueOrDefault(verb);

    private static void Claim<TKey>(Dictionary<TKey, IInteraction> claims, TKey key, IInteraction interaction)
        where TKey : notnull
    {
        if (!claims.TryAdd(key, interaction))
        {
            throw new InvalidOperationException(
                $"Both {claims[key].GetType().Name} and {interaction.GetType().Name} claim {key}.");
        }
    }
}
