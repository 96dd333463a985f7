using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards;

/// <summary>A book as it is chosen on a card: a person's own, or that of a team the person is in.</summary>
/// <param name="Team">The id of the Teams team; null for the own book.</param>
/// <param name="Name">Of the team; null where nothing told it.</param>
public sealed record BookChoice(string? Team, string? Name = null)
{
    /// <summary>What a card sends for the own book.</summary>
    public const string OwnValue = "own";

    private const int MostName = 60;
    private static readonly LocalText Unnamed = new("A team whose name I do not know", "名称未知的团队");

    public static BookChoice Own { get; } = new(null, Name: null);

    public string Value => Team ?? OwnValue;

    /// <param name="own">How the own book is called here.</param>
    public string Title(LocalText own, Language language) =>
        Team is null ? own.In(language) : Name is { } name ? Plain.Short(name, MostName) : Unnamed.In(language);
}
