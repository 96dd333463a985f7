using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Routes;

/// <summary>What a form showed of a step when it was drawn: a fingerprint of each field, so that no name and no note travels.</summary>
public static class RouteShown
{
    private const char Separator = '.';

    public static string Write(RoutePlan plan) => string.Join(Separator, RouteText.Fields.Select(f => Fingerprint.Of(RouteText.Of(plan, f))));

    /// <summary>The fingerprint of a field; null where the card knew none.</summary>
    public static Func<RouteField, string?> Read(string? text)
    {
        var parts = text?.Split(Separator) ?? [];
        return field => parts.ElementAtOrDefault((int)field) is { Length: > 0 } mark ? mark : null;
    }
}
