using System.Diagnostics.CodeAnalysis;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>A Microsoft Entra tenant. Nothing is ever shared between two of them.</summary>
public readonly record struct TenantId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A deal: a UUID of version 8, made from the activity that opened it so that a repeated activity makes the same one.</summary>
public readonly record struct DealId(Guid Value)
{
    public static bool TryParse([NotNullWhen(true)] string? text, out DealId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString("D");
}

/// <summary>A person who uses the bot: the Entra object id, or the channel's own id where there is none.</summary>
public readonly record struct UserId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Who may see a deal: a person's own book, or the book of a Teams team.</summary>
public readonly record struct BookId(string Value)
{
    private const string Own = "own:";
    private const string Team = "team:";

    public static BookId OwnOf(UserId user) => new(Own + user.Value);

    public static BookId OfTeam(string teamId) => new(Team + teamId);

    public bool IsTeam => Value.StartsWith(Team, StringComparison.Ordinal);

    /// <summary>The Teams team's id, or null for a person's own book.</summary>
    public string? TeamId => IsTeam ? Value[Team.Length..] : null;

    public override string ToString() => Value;
}
