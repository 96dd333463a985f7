namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog on the stack.</summary>
public class DialogInstance
{
    /// <summary>Id of the dialog in its set.</summary>
    public string? Id { get; set; }

    /// <summary>What the dialog remembers: strings, bools and numbers, which survive being stored as JSON.</summary>
    public IDictionary<string, object?> State { get; set; } = new Dictionary<string, object?>();
}
