using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>Roles as people type them: letters (<c>U E</c>, <c>DA</c>), characters (用评) or words, with any signs between.</summary>
public static class RoleText
{
    private static readonly char[] Between = [' ', '/', '+', '&', '·', '.', '|', '-', '和'];

    /// <summary>Null when it is anything else.</summary>
    public static Roles? Parse(string text)
    {
        var typed = TextFold.Width(text).Trim();
        if (typed.StartsWith("role", StringComparison.OrdinalIgnoreCase) || typed.StartsWith("角色", StringComparison.Ordinal))
        {
            typed = typed.TrimStart("rolesROLES角色".ToCharArray()).TrimStart(':', ' ');
        }

        return Term(typed) ?? Letters(typed) ?? Words(typed);
    }

    private static Roles? Words(string typed)
    {
        var roles = Roles.None;
        foreach (var word in typed.Split(['/', '+', '&', '·', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(AndAlso))
        {
            if ((Term(word) ?? Letters(word)) is not { } role)
            {
                return null;
            }

            roles |= role;
        }

        return roles == Roles.None ? null : roles;
    }

    private static string[] AndAlso(string typed) => typed.Split([" and ", "和"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Roles? Term(string typed) =>
        MapTerms.Term(MapTerms.Roles.Select(r => r.Term), TextFold.Lower(typed)) is { } term ? term.Value : null;

    /// <summary>Letters that stand together are capitals: "UE" is two roles, "ue" may be anything.</summary>
    private static Roles? Letters(string typed)
    {
        var words = typed.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        var roles = Roles.None;
        foreach (var letter in words.Where(w => w.Length == 1 || w.All(c => char.IsAsciiLetterUpper(c) || TextFold.IsHan(c))).SelectMany(w => w))
        {
            var found = MapTerms.Roles.FirstOrDefault(r => r.Letter.En[0] == char.ToUpperInvariant(letter) || r.Letter.Zh[0] == letter);
            if (found.Term is null || roles.HasFlag(found.Term.Value))
            {
                return null;
            }

            roles |= found.Term.Value;
        }

        return roles == Roles.None || words.Sum(w => w.Length) != PopCount(roles) ? null : roles;
    }

    private static int PopCount(Roles roles) => System.Numerics.BitOperations.PopCount((uint)roles);
}
