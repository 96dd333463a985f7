using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Plan;

/// <summary>What a form showed of an action when it was drawn: a fingerprint of each field, so that no words travel.</summary>
public static class ActionShown
{
    private const char Separator = '.';

    public static string Write(ActionPlan plan) => string.Join(Separator, ActionText.Fields.Select(f => Fingerprint.Of(ActionText.Of(plan, f))));

    /// <summary>The fingerprint of a field; null where the card knew none.</summary>
    public static Func<ActionField, string?> Read(string? text)
    {
        var parts = text?.Split(Separator) ?? [];
        return field => parts.ElementAtOrDefault((int)field) is { Length: > 0 } mark ? mark : null;
    }
}
